import type { InboxItemShown } from '../../../shared/api/agents/inbox';
import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import { isOffer } from '../list/is-offer';
import type { Lock, SilentReason } from './lock';

/** What stands in the way of a text: the reason in place of the field, or the lock over it. */
export type InTheWay = { readonly silent?: SilentReason; readonly lock?: Lock };

/**
 * Whether this agent may text now. The server decides; this says it before anything is written.
 *
 * @param item what the agent's desk has of the conversation, if anything
 */
export const inTheWay = (
  shown: ConversationShown,
  item: InboxItemShown | undefined,
  agent: string | undefined,
): InTheWay => {
  const { status, conversation, consent, sender } = shown;
  if (item !== undefined && isOffer(item)) return { silent: 'offered' };
  if (item?.state === 'consult' || item?.state === 'monitor') return { silent: 'watching' };
  if (status === 'closed' || status === 'idle') return { silent: 'over' };
  const holder = conversation?.agent;
  if (status === 'open') return { lock: { by: 'queue', name: conversation?.queue?.name ?? '' } };
  if (status === 'bot') return { lock: { by: 'agent', name: conversation?.bot?.name ?? '' } };
  if (holder !== undefined && holder.id !== agent) return { lock: { by: 'agent', name: holder.name } };
  if (consent.status === 'out') return { silent: 'opted-out' };
  return sender.blocked === undefined ? {} : { silent: 'blocked' };
};
