import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../../hash';
import { LostRaces } from '../../../outage';
import type { Clock, FaultPoint, Hold, Holds } from '../../../ports';
import { isConflict, isNotFound, readRange, readRow } from '../entities';
import { fromLongJson, toLongJson } from '../long-json';
import { takesTransactions } from '../takes-transactions';

/** All of them stand in one partition: an instance reads them in one look, which finds nothing on most days. */
const PARTITION = 'held';
const RACES = 20;
/** Shorter than `sessionIdleTimeout` (two seconds): whoever takes a session over knows what is held of it. */
const FRESH_MS = 1_500;

const NOTHING: Hold = { waiting: [], letters: [] };
type Stored = Hold & { readonly owner: string };

/** The table `Holds`: one row for each owner whose messages wait outside their session, or whose text is a dead letter. */
export const createHolds = (
  table: TableClient,
  { clock, fault, all }: { readonly clock: Clock; readonly fault: FaultPoint; readonly all: readonly TableClient[] },
): Holds => {
  let known = new Map<string, Hold>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  /** What this instance learned or wrote while all were being read: that look may have passed it by. */
  let since = new Map<string, Hold | undefined>();
  const read = async () => {
    const from = clock.now();
    since = new Map();
    const rows = (await readRange(table, PARTITION, '', '~')).map(row => fromLongJson<Stored>(row));
    known = new Map(rows.map(({ owner, waiting, letters }) => [owner, { waiting, letters }]));
    for (const [owner, hold] of since) remember(owner, hold);
    readAt = from;
  };
  const remember = (owner: string, hold: Hold | undefined): void => {
    since.set(owner, hold);
    if (hold === undefined) known.delete(owner);
    else known.set(owner, hold);
  };

  return {
    of: async owner => {
      if (Math.abs(clock.now() - readAt) > FRESH_MS) {
        reading ??= read().finally(() => {
          reading = undefined;
        });
        await reading;
      }
      return known.get(owner);
    },

    fresh: async owner => {
      const there = await readRow(table, PARTITION, hashOf(owner));
      if (there === undefined) return undefined;
      const { waiting, letters } = fromLongJson<Stored>(there);
      return { waiting, letters };
    },

    storeWorks: () => takesTransactions(all),

    change: async (owner, next) => {
      const keys = { partitionKey: PARTITION, rowKey: hashOf(owner) };
      for (let race = 0; race < RACES; race += 1) {
        const there = await readRow(table, keys.partitionKey, keys.rowKey);
        const { waiting, letters } = there === undefined ? NOTHING : fromLongJson<Stored>(there);
        const after = next({ waiting, letters });
        const isOver = after.waiting.length === 0 && after.letters.length === 0;
        await fault('before hold');
        try {
          const entity = { ...keys, ...toLongJson({ owner, ...after }) };
          if (there === undefined && !isOver) await table.createEntity(entity);
          else if (there !== undefined && isOver)
            await table.deleteEntity(keys.partitionKey, keys.rowKey, { etag: there.etag });
          else if (there !== undefined) await table.updateEntity(entity, 'Replace', { etag: there.etag });
        } catch (error) {
          if (isConflict(error) || isNotFound(error)) continue;
          throw error;
        }
        await fault('after hold');
        remember(owner, isOver ? undefined : after);
        return after;
      }
      throw new LostRaces('A hold', RACES);
    },
  };
};
