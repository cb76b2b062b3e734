import { poolOf } from '../../config/config';
import type { TextReceived } from '../../messages/to-thread';
import type { Because } from '../../values/because';
import { ongoing } from '../model/state';
import type { Draft } from './decision';
import { isKept } from './turns';

/** What the customer said, and when it was received. */
export type Said = Pick<TextReceived, 'text' | 'receivedAt'>;

/**
 * Someone is needed. Where the channel joins bursts, the turn goes on until the customer is quiet for so long; where routing
 * reads the customer's record, until it was looked up; else the pool is asked at once. What is urgent waits for neither.
 */
export const needSomeone = (
  draft: Draft,
  input: Said,
  reason: Because,
  preferredAgent?: string,
  urgent?: Because,
): void => {
  if (urgent !== undefined || !isKept(draft.state, draft.config, draft.now))
    return queueWork(draft, input, reason, preferredAgent, urgent);
  const { text, receivedAt } = input;
  const agent = preferredAgent !== undefined && { preferredAgent };
  draft.record({ kind: 'turn-grew', text, receivedAt, ...agent, because: reason });
};

/** The burst is over: its texts, by received time, are one turn. */
export const endTurn = (draft: Draft, reason: Because): void => {
  const { turn } = draft.state;
  if (turn === undefined) return;
  const text = turn.texts.map(part => part.text).join('\n');
  queueWork(draft, { text, receivedAt: turn.since }, reason, turn.preferredAgent);
};

/** The conversation waits, and the pool is asked. `preferredAgent` had it before. */
export const queueWork = (
  draft: Draft,
  { text, receivedAt }: Said,
  reason: Because,
  preferredAgent?: string,
  urgent?: Because,
): void => {
  const current = ongoing(draft.state);
  if (current === undefined) return;
  draft.record({
    kind: 'work-queued',
    pool: poolOf(draft.config, current.workstream),
    text,
    firstContact: draft.state.conversations === 1,
    waitingSince: receivedAt < draft.nowIso ? receivedAt : draft.nowIso,
    ...(preferredAgent !== undefined && { preferredAgent }),
    ...(urgent !== undefined && { urgent }),
    because: reason,
  });
};
