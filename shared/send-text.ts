import { z } from 'zod';
import { type Because, because } from './domain/because';
import { CannotBeHandled } from './domain/cannot-be-handled';
import type { Channel } from './domain/config/channel';
import type { Config } from './domain/config/config';
import { channelOf } from './domain/config/config';
import type { Outcome } from './domain/conversation/outcomes';
import type { ThreadState } from './domain/conversation/state';
import { type Delivery, failureId, nextAttempt, toTag } from './domain/sending/delivery';
import { laneInterval } from './domain/sending/lanes';
import { refusedAtTheLast } from './domain/sending/last-check';
import { traitsOf } from './domain/sending/providers';
import { segmentsOf } from './domain/text/segments';
import { uuidOf } from './hash';
import { learn } from './learn-delivery';
import { Outage } from './outage';
import type { Pace } from './pace';
import type { Bus, Clock, SendResult, SmsSender, Threads } from './ports';
import type { Settings } from './settings';
import { sendFailed, sendTook, textNotSent, textSent } from './telemetry/metrics';
import { inSpan } from './telemetry/spans';

/** What travels on `outbound`: no number, no text. */
export const outboundSchema = z.object({
  id: z.string().min(1),
  thread: z.string().min(1),
  seq: z.int().positive(),
  lane: z.string().min(1),
  configVersion: z.string().optional(),
});
export type Outbound = z.infer<typeof outboundSchema>;

export type SendTextDeps = {
  readonly threads: Threads;
  readonly config: (atLeast: string | undefined) => Promise<Config>;
  readonly sms: SmsSender;
  readonly bus: Bus;
  readonly pace: Pace;
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

  return async (message: Outbound, redelivered: boolean): Promise<void> => {
    // 1. load
    const { thread, seq, lane } = message;
    const [head, entry, known, config] = await Promise.all([
      deps.threads.load(thread),
      deps.threads.entry(thread, seq),
      deps.threads.delivery(thread, seq),
      deps.config(message.configVersion),
    ]);
    if (entry?.outcome.kind !== 'text-sent')
      throw new CannotBeHandled(`Entry ${seq} of thread ${thread} is no text of ours.`, because('send.no-text'));

    // 2. the last checks
    if (known?.delivery.state === 'failed') return fail(deps, thread, known.delivery);
    const channel = channelOf(config, head.state.business);
    const refused =
      channel === undefined ? because('channel.number-not-served') : refusedAtTheLast(head.state, entry.outcome.origin);
    if (refused !== undefined || channel === undefined)
      return refuse(deps, thread, seq, known, refused ?? because('channel.number-not-served'));

    // 3. the attempt, until there is an outcome
    const interval = laneInterval(channel.numberType, deps.settings.textsPerMinute[channel.numberType]);
    const sending: Sending = { deps, thread, state: head.state, channel, text: entry.outcome, seq, interval, lane };
    const ended = await attempt(sending, known, redelivered);

    // 4. the lane rests when nobody answers
    if (ended === undefined) return;
    const silent = ended === 'unknown' ? (silences.get(lane) ?? 0) + 1 : 0;
    silences.set(lane, silent);
    if (silent >= SILENCES) deps.pace.pause(lane, REST_MS);
  };
};

type Known = { readonly delivery: Delivery; readonly etag: string } | undefined;
type Sending = {
  readonly deps: SendTextDeps;
  readonly thread: string;
  readonly state: ThreadState;
  readonly channel: Channel;
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
  const { deps, thread, seq, lane, interval, channel } = sending;
  const { knowsRepeats } = traitsOf(channel.provider);
  const begun = deps.clock.now();
  let known = first;
  let silentSince: number | undefined;
  for (let again = redelivered; ; again = true) {
    const next = nextAttempt(known?.delivery, deps.clock.now(), knowsRepeats);
    if (next.kind === 'done') return undefined;
    if (next.kind === 'unknown')
      return learn(deps, thread, seq, { state: 'unknown', details: 'No answer came from the provider.' });

    if (await waitedForTurn(deps, lane, interval, again)) {
      // STOP may have come meanwhile: a text decided before it but not yet sent is refused.
      const refused = refusedAtTheLast((await deps.threads.load(thread)).state, sending.text.origin);
      if (refused !== undefined) return void (await refuse(deps, thread, seq, known, refused));
    }
    const started: Delivery = {
      ...{ seq, attempt: next.attempt, state: 'sending', firstSent: next.firstSent, at: iso(deps.clock) },
      repeatabilityId: uuidOf(`${thread}/${seq}/${next.attempt}`),
    };
    if (!next.again && !(await deps.threads.saveDelivery(thread, started, known?.etag))) {
      known = await deps.threads.delivery(thread, seq);
      continue;
    }
    const result = await handOver(sending, started);
    switch (result.kind) {
      case 'accepted':
        textSent({ channel: channel.id }, segmentsOf(sending.text.text).segments);
        return learn(deps, thread, seq, { state: 'sent', messageId: result.messageId });
      case 'refused': {
        sendFailed({ channel: channel.id, outcome: 'refused' });
        const failed = {
          state: 'failed',
          ...(result.code !== undefined && { code: result.code }),
          details: result.details,
        } as const;
        await learn(deps, thread, seq, failed);
        await tellThread(deps, thread, { ...started, ...failed });
        return 'failed';
      }
      case 'not-taken':
        sendFailed({ channel: channel.id, outcome: 'not-taken' });
        await close(deps, thread, seq, result.details);
        deps.pace.pause(lane, result.retryAfterMs);
        if (deps.clock.now() - begun >= deps.settings.outageRetryMinutes * 60_000)
          throw new Outage('The provider takes no text now.');
        break;
      case 'no-answer':
        sendFailed({ channel: channel.id, outcome: 'no-answer' });
        silentSince ??= deps.clock.now();
        if (deps.clock.now() - silentSince >= deps.settings.sendRetrySeconds * 1_000) {
          return learn(deps, thread, seq, { state: 'unknown', details: result.details });
        }
        break;
    }
    known = await deps.threads.delivery(thread, seq);
  }
};

const waitedForTurn = async (
  { pace, clock }: SendTextDeps,
  lane: string,
  interval: number,
  again: boolean,
): Promise<boolean> => {
  const asked = clock.now();
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
      tag,
      repeatabilityId,
      firstSent,
    });
    sendTook({ channel: channel.id, outcome: result.kind }, deps.clock.now() - started);
    note({ outcome: result.kind });
    return result;
  });

const iso = (clock: Clock): string => new Date(clock.now()).toISOString();

/** Not taken: the attempt is closed, and the text goes later as a new one. The only step back, and only from `sending`. */
const close = async ({ threads, clock }: SendTextDeps, thread: string, seq: number, details: string): Promise<void> => {
  const known = await threads.delivery(thread, seq);
  if (known?.delivery.state !== 'sending') return;
  await threads.saveDelivery(thread, { ...known.delivery, state: 'queued', details, at: iso(clock) }, known.etag);
};

/** Refused before it left: written down, and told to the thread, whose log says why. */
const refuse = async (
  deps: SendTextDeps,
  thread: string,
  seq: number,
  known: Known,
  reason: Because,
): Promise<void> => {
  // It was handed over and may have been taken: it can't be called back, and is not sent again.
  if (known?.delivery.state === 'sending')
    return void (await learn(deps, thread, seq, { state: 'unknown', details: `Not sent again: ${reason.rule}` }));
  if (known !== undefined && known.delivery.state !== 'queued') return;
  textNotSent({ rule: reason.rule });
  const attempt = (known?.delivery.attempt ?? 0) + 1;
  const at = iso(deps.clock);
  const failed: Delivery = {
    seq,
    attempt,
    state: 'failed',
    firstSent: at,
    at,
    repeatabilityId: '',
    code: reason.rule,
    details: `Not sent: ${reason.rule}`,
  };
  if (await deps.threads.saveDelivery(thread, failed, known?.etag)) await tellThread(deps, thread, failed);
};

/** Failed before, and perhaps never told: the thread knows an event that it has seen. */
const fail = (deps: SendTextDeps, thread: string, delivery: Delivery): Promise<void> =>
  tellThread(deps, thread, delivery);

const tellThread = async (
  { bus, clock }: SendTextDeps,
  thread: string,
  { seq, attempt, code, details = '' }: Delivery,
): Promise<void> => {
  const id = failureId(thread, seq, attempt);
  const input = { type: 'text-failed', seq, attempt, ...(code !== undefined && { code }), details };
  await bus.send('conversations', { id, session: thread, body: { id, thread, at: iso(clock), input } });
};
