import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import type { InTheWay } from '../../desk/composer/silent-of';

/**
 * Whether a supervisor may text in this conversation: who joined may, who only watches may not. The server decides; this says it before
 * anything is written.
 */
export const supervisorsWay = (
  { status, consent, sender }: ConversationShown,
  place: 'monitor' | 'join' | undefined,
): InTheWay => {
  if (status === 'closed' || status === 'idle') return { silent: 'over' };
  if (place !== 'join') return { silent: 'watching' };
  if (consent.status === 'out') return { silent: 'opted-out' };
  return sender.blocked === undefined ? {} : { silent: 'blocked' };
};
