import type { Entry, Outcome } from '../model/outcomes';
import { withoutMark } from '../model/read-mark';
import type { Conversation, Ongoing } from '../model/state';
import { unansweredAfter } from './evolve-bot';

export const isOngoing = (current: Conversation): current is Ongoing =>
  current.status !== 'idle' && current.status !== 'closed';

/** A customer's text. */
export const countTextIn = (current: Conversation, seq: number, text: Extract<Outcome, { kind: 'text-received' }>) => {
  const { receivedAt } = text;
  return isOngoing(current)
    ? {
        ...withoutMark(current),
        ...unansweredAfter(current, seq, text),
        heard: seq,
        textsIn: current.textsIn + 1,
        lastFromCustomerAt: receivedAt > current.lastFromCustomerAt ? receivedAt : current.lastFromCustomerAt,
      }
    : current;
};

/** The customer did something that is no text: sent a file. */
export const heardAt = (current: Conversation, { at, seq }: Entry): Conversation => {
  if (!isOngoing(current)) return current;
  const lastFromCustomerAt = at > current.lastFromCustomerAt ? at : current.lastFromCustomerAt;
  return { ...withoutMark(current), heard: seq, lastFromCustomerAt };
};

/** A text of ours. */
export const countTextOut = (
  current: Conversation,
  at: string,
  { origin }: Extract<Outcome, { kind: 'text-sent' }>,
): Conversation => {
  if (current.status === 'idle') return current;
  const textsOut = current.textsOut + 1;
  if (origin.by !== 'agent') return { ...current, textsOut };
  return { ...withoutMark(current), textsOut, lastFromAgentAt: at, firstReplyAt: current.firstReplyAt ?? at };
};
