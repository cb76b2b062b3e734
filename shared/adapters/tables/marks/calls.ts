import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../../hash';
import type { Calls, FaultPoint } from '../../../ports';
import { isConflict, readRow } from '../entities';
import { HEAD } from '../keys';
import { fromLongJson, toLongJson } from '../long-json';

/**
 * The table `Calls`: one row for each signed call that counted, inserted, in a partition of its own. A thread knows only its own
 * events; here an id counts once whatever thread it names.
 */
export const createCalls = (table: TableClient, fault: FaultPoint): Calls => ({
  take: async ({ by, id, about }) => {
    const partitionKey = hashOf(`${by} ${id}`);
    await fault('before call mark');
    try {
      await table.createEntity({ partitionKey, rowKey: HEAD, ...toLongJson({ about }) });
    } catch (error) {
      if (!isConflict(error)) throw error;
      const there = await readRow(table, partitionKey, HEAD);
      return there !== undefined && fromLongJson<{ readonly about: string }>(there).about === about;
    }
    await fault('after call mark');
    return true;
  },
});
