import type { ThreadInput } from '../../messages/to-thread';
import { MOST_RETRIES, type Retry } from '../../sending/deliverability';
import { adviceFor } from '../../sending/delivery-advice';
import { laneOf } from '../../sending/lanes';
import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { silenced } from '../actions/silenced';
import type { Origin } from '../model/outcomes';
import { ongoing, type ThreadState } from '../model/state';

type Failed = Extract<ThreadInput, { type: 'text-failed' }>;

/** What tells of a moment that is over by then. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['average-wait', 'next-in-line', 'position-in-queue']);

/** Whether a failed text is tried again, and when; the log says why or why not. */
export const planRetry = (decision: Decision, input: Failed): void => {
  const { seq: of, attempt, code, text } = input;
  const { retryAfterMinutes } = adviceFor(code);
  const minutes = retryAfterMinutes[attempt - 1];
  const drop = (reason: Because): void => void decision.record({ kind: 'retry-dropped', of, attempt, because: reason });

  const facts = { ...(code !== undefined && { code }), attempt };
  if (retryAfterMinutes.length === 0) return drop(because('retry.not-for-this-code', facts));
  if (minutes === undefined) return drop(because('retry.often-enough', facts));
  if (text?.conversation === undefined) return drop(because('retry.text-unknown'));
  if (text.by === 'survey') return drop(because('retry.survey-has-its-reminder'));
  if (text.trigger !== undefined && OF_THE_MOMENT.has(text.trigger))
    return drop(because('retry.of-the-moment', { trigger: text.trigger }));
  if ((decision.state.retries?.length ?? 0) >= MOST_RETRIES)
    return drop(because('retry.too-many', { most: MOST_RETRIES }));
  const at = new Date(decision.now + minutes * 60_000).toISOString();
  const textsThen = text.by === 'agent' ? undefined : textsOf(decision.state);
  const retry = { of, attempt, at, conversation: text.conversation, ...(textsThen !== undefined && { textsThen }) };
  const pointless = whyNot(decision, retry);
  if (pointless !== undefined) return drop(pointless);
  decision.record({ kind: 'retry-planned', retry, because: because('retry.may-help', { ...facts, minutes }) });
};

/** The wake of the retries came: each that is due leaves as a new attempt, or has lost its point meanwhile. */
export const retryDue = (decision: Decision): void => {
  for (const retry of decision.state.retries ?? []) {
    if (Date.parse(retry.at) > decision.now) continue;
    const { of, attempt } = retry;
    const channel = servedChannel(decision);
    const pointless = whyNot(decision, retry);
    if (pointless !== undefined || channel === undefined) {
      const reason = pointless ?? because('channel.number-not-served');
      decision.record({ kind: 'retry-dropped', of, attempt, because: reason });
      continue;
    }
    const reason = because('retry.due', { attempt: attempt + 1 });
    decision.record({ kind: 'retry-left', of, attempt, lane: laneOf(channel, decision.state.id), because: reason });
  }
};

/** Who spoke, for the question whether they may speak now; which of them, and of what, makes no difference to it. */
const BY_AGENT: Origin = { by: 'agent', agent: { id: '', name: '' } };
const AUTOMATED: Origin = { by: 'auto', trigger: '', source: '' };

/** Never after an opt-out, not to a number that takes nothing, and not when the talk has moved on. */
const whyNot = ({ state }: Decision, { conversation, textsThen }: Retry): Because | undefined => {
  const automated = textsThen !== undefined;
  const silent = silenced(state, automated ? AUTOMATED : BY_AGENT);
  if (silent !== undefined) return silent;
  const mark = state.deliverability?.unreachable;
  if (mark !== undefined) return because('recipient.unreachable', { code: mark.code, since: mark.since });
  const isLast = state.current.status !== 'idle' && state.current.id === conversation;
  if (!isLast || (automated && ongoing(state) === undefined)) return because('retry.conversation-over');
  return automated && textsOf(state) !== textsThen ? because('retry.talk-went-on') : undefined;
};

const textsOf = ({ current }: ThreadState): number =>
  current.status === 'idle' ? 0 : current.textsIn + current.textsOut;
