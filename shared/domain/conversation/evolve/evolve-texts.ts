import { heardText } from '../../auto-messages/loop-breaker';
import type { Entry, Outcome } from '../model/outcomes';
import { withoutMark } from '../model/read-mark';
import type { Conversation, Ongoing, ThreadState } from '../model/state';
import { unansweredAfter } from './evolve-bot';

export const isOngoing = (current: Conversation): current is Ongoing =>
  current.status !== 'idle' && current.status !== 'closed';

/** A customer's text. */
const countTextIn = (current: Conversation, { seq, at }: Entry, text: Extract<Outcome, { kind: 'text-received' }>) => {
  const { receivedAt } = text;
  return isOngoing(current)
    ? {
        ...withoutMark(current),
        ...unansweredAfter(current, seq, text),
        heard: seq,
        arrivedAt: at,
        textsIn: current.textsIn + 1,
        lastFromCustomerAt: receivedAt > current.lastFromCustomerAt ? receivedAt : current.lastFromCustomerAt,
      }
    : current;
};

/** A person's words: they count for the conversation, and for who might be a robot. */
export const heardWords = (
  { current, loop }: ThreadState,
  entry: Entry,
  outcome: Extract<Outcome, { kind: 'text-received' }>,
): Pick<ThreadState, 'current' | 'loop'> => ({
  current: countTextIn(current, entry, outcome),
  loop: heardText(loop, outcome.text, Date.parse(entry.at)),
});

/** The customer did something that is no text: sent a file. */
export const heardAt = (current: Conversation, { at, seq }: Entry): Conversation => {
  if (!isOngoing(current)) return current;
  const lastFromCustomerAt = at > current.lastFromCustomerAt ? at : current.lastFromCustomerAt;
  return { ...withoutMark(current), heard: seq, arrivedAt: at, lastFromCustomerAt };
};

/** A text of ours. */
export const countTextOut = (
  current: Conversation,
  { seq, at }: Entry,
  { origin }: Extract<Outcome, { kind: 'text-sent' }>,
): Conversation => {
  if (current.status === 'idle') return current;
  const textsOut = current.textsOut + 1;
  if (origin.by !== 'agent') return { ...current, textsOut };
  const firstReplyAt = current.firstReplyAt ?? at;
  return { ...withoutMark(current), textsOut, lastFromAgentAt: at, replied: seq, firstReplyAt };
};
