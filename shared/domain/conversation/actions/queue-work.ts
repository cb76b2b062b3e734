import { poolOf } from '../../config/config';
import type { TextReceived } from '../../messages/to-thread';
import type { Because } from '../../values/because';
import { type Ongoing, ongoing } from '../model/state';
import { isKept } from './bursts';
import { type Decision, servedChannel } from './decision';

/** What the customer said, and when it was received. */
export type Said = Pick<TextReceived, 'text' | 'receivedAt'>;

/**
 * Someone is needed. Where the channel joins bursts, the burst goes on until the customer is quiet for so long; where routing
 * reads the customer's record, until it was looked up; else the pool is asked at once. What is urgent waits for neither.
 */
export const needSomeone = (
  decision: Decision,
  input: Said,
  reason: Because,
  preferredAgent?: string,
  urgent?: Because,
): void => {
  if (urgent !== undefined || !isKept(decision.state, decision.config, decision.now))
    return queueWork(decision, input, reason, preferredAgent, urgent);
  const { text, receivedAt } = input;
  const agent = preferredAgent !== undefined && { preferredAgent };
  decision.record({ kind: 'burst-grew', text, receivedAt, ...agent, because: reason });
};

/** The burst is over: its texts, by received time, are read as one. */
export const endBurst = (decision: Decision, reason: Because): void => {
  const { burst } = decision.state;
  if (burst === undefined) return;
  const text = burst.texts.map(part => part.text).join('\n');
  queueWork(decision, { text, receivedAt: burst.since }, reason, burst.preferredAgent);
};

/** The conversation waits, and the pool is asked. `preferredAgent` had it before. */
export const queueWork = (
  decision: Decision,
  { text, receivedAt }: Said,
  reason: Because,
  preferredAgent?: string,
  urgent?: Because,
): void => {
  const current = ongoing(decision.state);
  if (current === undefined) return;
  const workstream = presentWorkstream(decision, current);
  const pool = poolOf(decision.config, workstream);
  const { crisis } = decision.state.sender ?? {};
  // The pool may have lost the item, or let it go at the end: what is urgent stays so through all of its conversation.
  const stillUrgent = urgent ?? (crisis?.conversation === current.id ? crisis.because : undefined);
  decision.record({
    kind: 'work-queued',
    pool,
    ...(workstream !== current.workstream && { workstream }),
    ...(current.pool !== undefined && current.pool !== pool && { leaves: current.pool }),
    text,
    firstContact: decision.state.conversations === 1,
    waitingSince: receivedAt < decision.nowIso ? receivedAt : decision.nowIso,
    ...(preferredAgent !== undefined && { preferredAgent }),
    ...(stillUrgent !== undefined && { urgent: stillUrgent }),
    because: reason,
  });
};

/** The workstream that a conversation was begun in; where it is no more, the one that its channel has now. */
export const presentWorkstream = (decision: Decision, { workstream }: Ongoing): string =>
  decision.config.workstreams[workstream] === undefined
    ? (servedChannel(decision)?.workstream ?? workstream)
    : workstream;
