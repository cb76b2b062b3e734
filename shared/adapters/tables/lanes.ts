import type { TableClient } from '@azure/data-tables';
import type { LaneMark } from '../../domain/sending/lane-wait';
import type { FaultPoint, LaneSpent, Lanes } from '../../ports';
import { readRange, readRow } from './entities';
import { afterPrefix, HEAD, laneKey, SPENT, spentKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';

/**
 * The table `Lanes`: one row for each sending lane that ever made a text wait, with where it stood; and in the partition of its
 * number one for each lane that ever sent, with what it has spent. A lane is one session, so the newest write wins.
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
  spend: async (number, spent) => {
    const key = { partitionKey: laneKey(number), rowKey: spentKey(spent.lane) };
    await fault('before lane spend');
    await table.upsertEntity({ ...key, ...toLongJson(spent) }, 'Replace');
    await fault('after lane spend');
  },
  spent: async number => {
    const rows = await readRange(table, laneKey(number), SPENT, afterPrefix(SPENT));
    return rows.map(row => fromLongJson<LaneSpent>(row));
  },
});
