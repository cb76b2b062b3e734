import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { stays } from '../evolve/tombstone';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

/**
 * A person asks to be forgotten. What is going on ends without a word to them, and the pool lets it go; of the thread a tombstone
 * stays. What else is known of them goes with this event's outbox (`eraseThread`).
 */
export const onErase = (draft: Draft, { by }: Extract<ThreadInput, { type: 'erase' }>): void => {
  const reason = because('command.erase', { by: by.id });
  const current = ongoing(draft.state);
  if (current !== undefined) {
    const pool = itemPool(draft.config, current);
    draft.record({ kind: 'conversation-closed', pool, endedBy: 'system', because: reason });
  }
  draft.record({ kind: 'erased', by, ...stays(draft.state), because: reason });
};
