import type { TableClient } from '@azure/data-tables';
import type { Clock, Desks } from '../../ports';
import { readRange } from './entities';

/** A desk that was noted so recently isn't noted again: with the 25 seconds of a poll it stays below the 45 that make it gone. */
const NOTED_MS = 10_000;

/**
 * The table `Desks`: a partition a pool, a row an agent, with when their desk was last heard. It stands beside the pool, so that
 * no heartbeat is an event of it; the pool reads the whole partition with its own wake. What is lost of it is written again
 * by the next poll.
 */
export const createDesks = (table: TableClient, { now }: Clock): Desks => {
  const noted = new Map<string, number>();
  return {
    heard: async (pool, agent) => {
      const key = `${pool} ${agent}`;
      const at = now();
      if (at - (noted.get(key) ?? -Infinity) < NOTED_MS) return;
      await table.upsertEntity({ partitionKey: pool, rowKey: agent, heardAt: new Date(at) }, 'Replace');
      noted.set(key, at);
    },
    of: async pool => {
      const rows = await readRange(table, pool, '', '~');
      return Object.fromEntries(rows.map(({ rowKey = '', heardAt }) => [rowKey, new Date(String(heardAt)).getTime()]));
    },
  };
};
