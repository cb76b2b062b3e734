import type { TableClient } from '@azure/data-tables';
import type { LaneMark } from '../../domain/sending/lane-wait';
import type { FaultPoint, Lanes } from '../../ports';
import { readRow } from './entities';
import { HEAD, laneKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';

/**
 * The table `Lanes`: one row for each sending lane that ever made a text wait, with where it stood. It is only shown, never
 * decided by, so the newest write wins.
 */
export const createLanes = (table: TableClient, fault: FaultPoint): Lanes => ({
  mark: async (lane, mark) => {
    await fault('before lane mark');
    await table.upsertEntity({ partitionKey: laneKey(lane), rowKey: HEAD, ...toLongJson(mark) }, 'Replace');
    await fault('after lane mark');
  },
  find: async lane => {
    const row = await readRow(table, laneKey(lane), HEAD);
    return row && fromLongJson<LaneMark>(row);
  },
});
