import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { stays } from '../evolve/tombstone';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

/**
 * A person asks to be forgotten. What is going on ends without a word to them, and the pool lets it go; of the thread a tombstone
 * stays. What else is known of them goes with this event's outbox (`eraseThread`).
 */
export const onErase = (decision: Decision, { by }: Extract<ThreadInput, { type: 'erase' }>): void => {
  const reason = because('command.erase', { by: by.id });
  const current = ongoing(decision.state);
  if (current !== undefined) {
    const pool = itemPool(decision.config, current);
    decision.record({ kind: 'conversation-closed', pool, endedBy: 'system', because: reason });
  }
  decision.record({ kind: 'erased', by, ...stays(decision.state), because: reason });
};
