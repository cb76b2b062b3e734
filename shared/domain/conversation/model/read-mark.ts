import type { Conversation, ThreadState } from './state';
import { customerSpokeLast } from './who-spoke-last';

type Begun = Exclude<Conversation, { status: 'idle' }>;

/** Something was said since. */
export const withoutMark = (current: Begun): Begun => {
  const { marked: _before, ...rest } = current;
  return rest;
};

/** Whether its agent has something to read: by their own mark, else when the customer's words came last. A muted customer's texts don't call. */
export const isUnread = ({ current, sender }: ThreadState): boolean => {
  if (!('agent' in current)) return false;
  if (current.marked?.by === current.agent.id) return current.marked.as === 'unread';
  return sender?.muted === undefined && customerSpokeLast(current);
};
