import type { TableClient } from '@azure/data-tables';
import { storedOutbox } from '../../domain/routing/evolve/upcast';
import type { PoolEffect } from '../../domain/routing/model/effects';
import { readRange } from './entities';
import { afterPrefix } from './keys';
import { fromLongJson, toLongJson } from './long-json';

/**
 * Takes the notes that colleagues gave each other with an item out of the outbox of the pool's event that passed them on. What
 * else stands there stays in its place, for what it sent has its id by that.
 *
 * @param event the beginning of the event's hash, as the ids of what it sent have it
 */
export const eraseNotes = async (table: TableClient, pool: string, event: string, thread: string): Promise<void> => {
  const prefix = `seen_${event}`;
  for (const row of await readRange(table, pool, prefix, afterPrefix(prefix))) {
    const { effects, ...seen } = storedOutbox.fromStored(fromLongJson(row));
    const kept = { ...seen, effects: effects.map(effect => withoutNote(effect, thread)) };
    const json = toLongJson(storedOutbox.toStored(kept));
    await table.updateEntity({ partitionKey: pool, rowKey: row.rowKey ?? '', ...json }, 'Replace');
  }
};

const withoutNote = (effect: PoolEffect, thread: string): PoolEffect => {
  if (effect.kind !== 'tell-thread' || effect.thread !== thread) return effect;
  const { input } = effect;
  if (input.type === 'assigned' || input.type === 'guest') return { ...effect, input: { ...input, note: undefined } };
  if (input.type !== 'queued' || input.moved === undefined) return effect;
  return { ...effect, input: { ...input, moved: { ...input.moved, note: undefined } } };
};
