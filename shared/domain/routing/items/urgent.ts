import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import type { Turn } from '../actions/decision';

/** What the pool has already has become urgent: whoever holds it keeps it, and the board shows it; what waits goes first. */
export const onUrgent = (turn: Turn, input: Extract<PoolInput, { type: 'urgent' }>): void => {
  const { conversation, seq, because: reason } = input;
  const item = turn.state.items.get(conversation);
  if (item === undefined || seq < item.seq) {
    const why = because(item === undefined ? 'item.unknown' : 'item.older', { seq, heard: item?.seq ?? null });
    return turn.record({ kind: 'dropped', what: 'urgent', conversation, because: why });
  }
  turn.record({ kind: 'item-urgent', conversation, seq, because: reason });
};
