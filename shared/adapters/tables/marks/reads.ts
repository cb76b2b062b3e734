import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../../hash';
import type { FaultPoint, Read, Reads } from '../../../ports';
import { isConflict, readRange } from '../entities';
import { fromLongJson, toLongJson } from '../long-json';

/** The table `Reads`: a partition for each day, a row for each occasion, in the order of time to the minute. */
export const createReads = (table: TableClient, fault: FaultPoint): Reads => ({
  note: async (read, occasion) => {
    const rowKey = `${read.at.slice(11, 16)}_${hashOf(occasion)}`;
    await fault('before read mark');
    try {
      await table.createEntity({ partitionKey: read.at.slice(0, 10), rowKey, ...toLongJson(read) });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    await fault('after read mark');
  },

  ofDay: async (day, { after, limit }) => {
    // A blank sorts before whatever a key goes on with.
    const rows = await readRange(table, day, after === undefined ? '' : `${after} `, '~', limit);
    const next = rows.length === limit ? rows.at(-1)?.rowKey : undefined;
    return { reads: rows.map(row => fromLongJson<Read>(row)), ...(next !== undefined && { next }) };
  },
});
