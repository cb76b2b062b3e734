import type { Conversation, ThreadState } from './state';

/** An agent's word on whether they have read it. It counts until the customer says something new, or the agent writes. */
export type ReadMark = { readonly by: string; readonly as: 'read' | 'unread' };

type Begun = Exclude<Conversation, { status: 'idle' }>;

/** Something was said since. */
export const withoutMark = (current: Begun): Begun => {
  const { marked: _before, ...rest } = current;
  return rest;
};

/** Whether its agent has something to read: by their own mark, else when the customer wrote last. A muted customer's texts don't call. */
export const isUnread = ({ current, sender }: ThreadState): boolean => {
  if (!('agent' in current)) return false;
  if (current.marked?.by === current.agent.id) return current.marked.as === 'unread';
  return sender?.muted === undefined && current.lastFromCustomerAt > (current.lastFromAgentAt ?? '');
};
