import type { TableClient } from '@azure/data-tables';
import { daySumsSchema } from '../../../domain/figures/day-sums';
import type { DayTotals, FaultPoint } from '../../../ports';
import { isConflict, readRange } from '../entities';
import { fromLongJson, toLongJson } from '../long-json';

/** Of the table `Figures`, beside the conversations of each day: one row a day that is over. */
const TOTALS = 'totals';

export const createDayTotals = (table: TableClient, fault: FaultPoint): DayTotals => ({
  between: async (from, to) =>
    // A blank sorts before whatever a key goes on with: the last day is included.
    (await readRange(table, TOTALS, from, `${to} `)).map(row => ({
      day: row.rowKey ?? '',
      sums: daySumsSchema.parse(fromLongJson(row)),
    })),
  keep: async (day, sums) => {
    await fault('before day totals');
    try {
      await table.createEntity({ partitionKey: TOTALS, rowKey: day, ...toLongJson(sums) });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    await fault('after day totals');
  },
});
