import { randomUUID } from 'node:crypto';
import { ownLimitOf } from '../domain/auto-messages/text-counts';
import type { Channel } from '../domain/config/channel';
import type { Config } from '../domain/config/config';
import { channelOf } from '../domain/config/config';
import { refusedAtTheLast } from '../domain/conversation/actions/last-check';
import type { Entry, Origin, Outcome } from '../domain/conversation/model/outcomes';
import type { ThreadState } from '../domain/conversation/model/state';
import type { Outbound } from '../domain/messages/text-to-send';
import { type Delivery, nextAttempt, toTag } from '../domain/sending/delivery';
import { laneInterval } from '../domain/sending/lanes';
import { traitsOf } from '../domain/sending/providers';
import { segmentsOf } from '../domain/text/segments';
import { because } from '../domain/values/because';
import { CannotBeHandled } from '../domain/values/cannot-be-handled';
import { assertNever } from '../domain/values/never';
import { uuidOf } from '../hash';
import type { Log } from '../log';
import { Outage } from '../outage';
import type { Bus, Clock, DeadLetters, Holds, Lanes, SendResult, SmsSender, Threads } from '../ports';
import type { Settings } from '../settings/read';
import { sendFailed, sendTook, textSent } from '../telemetry/metrics';
import { inSpan } from '../telemetry/spans';
import { createHourlyBudget } from './hourly-budget';
import { createLaneMarks } from './lane-marks';
import { learn } from './learn-delivery';
import type { Pace } from './pace';
import { tellFailed } from './tell-failed';
import { closeAttempt, isoNow, type Known, refuse, tryAgain } from './text-held-back';
import { whileTextLies } from './text-that-lies';
import { writeAttempt } from './write-attempt';

export type SendTextDeps = {
  readonly threads: Threads;
  readonly config: (atLeast: string | undefined) => Promise<Config>;
  readonly sms: SmsSender;
  readonly bus: Bus;
  readonly pace: Pace;
  readonly lanes: Pick<Lanes, 'mark' | 'spend' | 'spent'>;
  readonly log: Pick<Log, 'warn'>;
  readonly holds: Holds;
  readonly deadLetters: Pick<DeadLetters, 'find'>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'textsPerMinute' | 'sendRetrySeconds' | 'outageRetryMinutes'>;
};

/** A lane that gets no answer so often in a row rests: something is wrong, and every text would end unknown. */
const SILENCES = 3;
const REST_MS = 60_000;

/**
 * Texts a customer; nothing else does. The last checks, the lane's pace, one attempt that is written down before it is made, and
 * what became of it.
 */
export const sendText = (deps: SendTextDeps) => {
  const silences = new Map<string, number>();
  const marks = createLaneMarks(deps);
  const budget = createHourlyBudget(deps);

  return async (message: Outbound, redelivered: boolean): Promise<void> => {
    // 1. load
    const { thread, seq, lane } = message;
    const [head, entry, last, config] = await Promise.all([
      deps.threads.load(thread),
      deps.threads.entry(thread, seq),
      deps.threads.delivery(thread, seq),
      deps.config(message.configVersion),
    ]);
    // The customer was erased while it waited: neither the text nor a number to send it to is left.
    if (entry === undefined && seq < (head.state.erased?.seq ?? 0)) return;
    if (entry?.outcome.kind !== 'text-sent')
      throw new CannotBeHandled(`Entry ${seq} of thread ${thread} is no text of ours.`, because('send.no-text'));

    // 2. the last checks
    const known = tryAgain(last, message.after);
    if (known?.delivery.state === 'failed') {
      // Perhaps the thread was never told: it knows an event that it has seen.
      return tellFailed(deps.bus, deps.clock, thread, known.delivery, entry);
    }
    const channel = channelOf(config, head.state.business);
    const { origin } = entry.outcome;
    const refused = channel === undefined ? because('channel.number-not-served') : refusedAtTheLast(head.state, origin);
    if (refused !== undefined || channel === undefined)
      return refuse(deps, thread, entry, known, refused ?? because('channel.number-not-served'));

    // What was handed over once is paid for.
    const isNew = known === undefined || known.delivery.state === 'queued';
    const held = await whileTextLies(deps, thread, { id: message.id, isNew, origin, event: entry.event });
    // It waits outside its lane, which many share.
    if (held?.kind === 'waits' && isNew) return deps.bus.send('outbound', message, { notBefore: held.until });
    if (held !== undefined) return refuse(deps, thread, entry, known, held.because);

    const spent = isNew && isBudgeted(origin) ? await budget(channel, lane) : undefined;
    if (spent !== undefined) return refuse(deps, thread, entry, known, spent);

    // 3. the attempt, until there is an outcome
    const interval = laneInterval(channel.numberType, deps.settings.textsPerMinute[channel.numberType]);
    const sending: Sending = {
      deps,
      thread,
      state: head.state,
      channel,
      entry,
      text: entry.outcome,
      marks,
      seq,
      interval,
      lane,
    };
    const ended = await attempt(sending, known, redelivered);

    // 4. the lane rests when nobody answers
    if (ended === undefined) return;
    const silent = ended === 'unknown' ? (silences.get(lane) ?? 0) + 1 : 0;
    silences.set(lane, silent);
    if (silent >= SILENCES) deps.pace.pause(lane, REST_MS);
  };
};

/** Agents' texts use no budget, nor does what the law, a carrier or a life asks for. */
const isBudgeted = (origin: Origin): boolean => origin.by !== 'agent' && ownLimitOf(origin) === undefined;

type Sending = {
  readonly deps: SendTextDeps;
  readonly thread: string;
  readonly state: ThreadState;
  readonly channel: Channel;
  readonly entry: Entry;
  readonly marks: ReturnType<typeof createLaneMarks>;
  readonly text: Extract<Outcome, { kind: 'text-sent' }>;
  readonly seq: number;
  readonly interval: number;
  readonly lane: string;
};

/**
 * Makes attempts until one has an outcome. `undefined`: there was one already.
 *
 * @throws Outage when none was taken for so long that the delivery must be given back: a function that runs on is ended, and
 * everything else in its process with it
 */
const attempt = async (
  sending: Sending,
  first: Known,
  redelivered: boolean,
): Promise<Delivery['state'] | undefined> => {
  const { deps, thread, entry, seq, lane, channel } = sending;
  const { knowsRepeats } = traitsOf(channel.provider);
  const begun = deps.clock.now();
  const run = randomUUID();
  let known = first;
  let silentSince: number | undefined;
  for (let again = redelivered; ; again = true) {
    const next = nextAttempt(known?.delivery, deps.clock.now(), knowsRepeats);
    if (next.kind === 'done') return undefined;
    if (next.kind === 'unknown')
      return (await learn(deps, thread, seq, { state: 'unknown', details: 'No answer came from the provider.' }))
        ?.state;

    if (await waitedForTurn(sending, again)) {
      // STOP may have come meanwhile: a text decided before it but not yet sent is refused.
      const refused = refusedAtTheLast((await deps.threads.load(thread)).state, sending.text.origin);
      if (refused !== undefined) return void (await refuse(deps, thread, entry, known, refused));
    }
    const started: Delivery & { readonly run: string } = {
      ...{ seq, attempt: next.attempt, state: 'sending', firstSent: next.firstSent, at: isoNow(deps.clock) },
      repeatabilityId: uuidOf(`${thread}/${seq}/${next.attempt}`),
      run,
      ...(sending.state.deliverability !== undefined && { watched: true }),
    };
    if (!next.again && !(await writeAttempt(deps, thread, started, known))) {
      known = await deps.threads.delivery(thread, seq);
      continue;
    }
    const result = await handOver(sending, started);
    switch (result.kind) {
      case 'accepted':
        textSent({ channel: channel.id }, segmentsOf(sending.text.text).segments);
        return (await learn(deps, thread, seq, { state: 'sent', messageId: result.messageId }))?.state;
      case 'refused': {
        sendFailed({ channel: channel.id, outcome: 'refused' });
        const failed = {
          state: 'failed',
          ...(result.code !== undefined && { code: result.code }),
          details: result.details,
        } as const;
        const learned = await learn(deps, thread, seq, failed);
        // Its report was quicker, and said that it arrived, or the thread sends it anew already: that holds.
        if (learned?.state === 'failed' && learned.attempt === started.attempt)
          await tellFailed(deps.bus, deps.clock, thread, { ...started, ...failed }, entry);
        return learned?.state;
      }
      case 'not-taken':
        sendFailed({ channel: channel.id, outcome: 'not-taken' });
        // Of one that is made again the first may have been taken: it stays the same one, until it is too old to be repeated.
        if (!next.again) await closeAttempt(deps, thread, seq, result.details);
        deps.pace.pause(lane, result.retryAfterMs);
        if (deps.clock.now() - begun >= deps.settings.outageRetryMinutes * 60_000)
          throw new Outage('The provider takes no text now.');
        break;
      case 'no-answer':
        sendFailed({ channel: channel.id, outcome: 'no-answer' });
        silentSince ??= deps.clock.now();
        if (deps.clock.now() - silentSince >= deps.settings.sendRetrySeconds * 1_000) {
          return (await learn(deps, thread, seq, { state: 'unknown', details: result.details }))?.state;
        }
        break;
      default:
        assertNever(result, 'end of a sending');
    }
    known = await deps.threads.delivery(thread, seq);
  }
};

/** Waits for the lane's turn; a lane that makes its texts wait says where it stands. */
const waitedForTurn = async (
  { deps: { pace, clock }, marks, entry, lane, interval }: Sending,
  again: boolean,
): Promise<boolean> => {
  const asked = clock.now();
  const leavesAt = pace.nextAt(lane, interval, again);
  if (leavesAt <= asked) marks.idle(lane);
  else await marks.waits(lane, { leavesAt, decidedAt: Date.parse(entry.at), interval });
  await pace.turn(lane, interval, again);
  return clock.now() > asked;
};

const handOver = (
  { deps, thread, state, text, seq, channel }: Sending,
  { attempt, repeatabilityId, firstSent }: Delivery,
): Promise<SendResult> =>
  inSpan('send text', { channel: channel.id, thread, attempt }, undefined, async note => {
    const started = deps.clock.now();
    const tag = toTag(thread, seq, attempt);
    const result = await deps.sms.send({
      provider: channel.provider,
      from: state.business,
      to: state.customer,
      text: text.text,
      ...(text.mediaUrls !== undefined && { mediaUrls: text.mediaUrls }),
      tag,
      repeatabilityId,
      firstSent,
    });
    sendTook({ channel: channel.id, outcome: result.kind }, deps.clock.now() - started);
    note({ outcome: result.kind });
    return result;
  });
