import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { takeFromAbsent } from './back-to-queue';

/**
 * What the pool has already has become urgent: whoever holds it and is there keeps it, and the board shows it; what waits goes first. However
 * late this comes, and whatever overtook it: a conversation that was urgent once stays so.
 */
export const onUrgent = (decision: Decision, input: Extract<PoolInput, { type: 'urgent' }>): void => {
  const { conversation, seq, because: reason } = input;
  const item = decision.state.items.get(conversation);
  // Whoever may be in danger must be somewhere: the thread asks for somebody anew.
  if (item === undefined)
    return decision.record({
      kind: 'item-unknown',
      conversation,
      asked: seq,
      because: because('item.unknown', { seq }),
    });
  decision.record({ kind: 'item-urgent', conversation, because: reason });
  takeFromAbsent(decision, decision.state.items.get(conversation));
};
