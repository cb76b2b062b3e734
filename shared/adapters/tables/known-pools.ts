import type { TableClient } from '@azure/data-tables';
import type { FaultPoint } from '../../ports';
import { readRange } from './entities';
import { KNOWN_POOLS } from './keys';

/** A pool is known long before a configuration forgets it. */
const KEPT_MS = 60_000;

/**
 * Which pools there are: the configuration names those that get work, and one that it names no more may still hold some. A row a
 * pool, written before its first commit by each process; it is never removed, for pools are few.
 */
export const createKnownPools = (
  table: TableClient,
  { fault, now }: { readonly fault: FaultPoint; readonly now: () => number },
) => {
  const noted = new Set<string>();
  let read: { readonly at: number; readonly pools: Promise<readonly string[]> } | undefined;
  const list = async () => (await readRange(table, KNOWN_POOLS, '', '~')).map(({ rowKey = '' }) => rowKey);
  return {
    note: async (pool: string): Promise<void> => {
      if (noted.has(pool)) return;
      await fault('before known pool');
      await table.upsertEntity({ partitionKey: KNOWN_POOLS, rowKey: pool }, 'Replace');
      await fault('after known pool');
      noted.add(pool);
    },
    list: (): Promise<readonly string[]> => {
      if (read !== undefined && now() - read.at < KEPT_MS) return read.pools;
      const pools = list();
      read = { at: now(), pools };
      pools.catch(() => {
        read = undefined;
      });
      return pools;
    },
  };
};
