import type { TableClient } from '@azure/data-tables';
import { LostRaces } from '../../outage';
import type { FaultPoint, Rows, SequencedRow } from '../../ports';
import { isConflict, type Row, readRange, readRow } from './entities';
import { fromLongJson, toLongJson } from './long-json';

/** How often a write that lost a race reads again before it counts as an outage. */
const RACES = 10;

/**
 * Rows that threads write outside their own partition. Each carries its thread's sequence: an older write never covers a newer
 * one, and a row is never deleted but marked gone in its data. What a write leaves out stays as it was.
 */
export const createRows = (tableOf: (name: SequencedRow['table']) => TableClient, fault: FaultPoint): Rows => ({
  write: row => change(tableOf(row.table), row, fault, there => ({ ...there, ...row.data })),
  erase: row => change(tableOf(row.table), row, fault, there => (there === undefined ? undefined : { gone: true })),

  list: async (table, partition, { after, limit } = {}) => {
    // A blank sorts before whatever a key goes on with.
    const rows = await readRange(tableOf(table), partition, after === undefined ? '' : `${after} `, '~', limit);
    return rows.map(row => toSequenced(table, row));
  },

  find: async (table, partition, key) => {
    const row = await readRow(tableOf(table), partition, key);
    return row === undefined ? undefined : toSequenced(table, row);
  },
});

type Data = Readonly<Record<string, unknown>>;

/** Makes of a row what `dataOf` says, under its ETag, unless a newer write was there; `undefined` leaves it as it is. */
const change = async (
  table: TableClient,
  { table: name, partition, row, seq }: Omit<SequencedRow, 'data'>,
  fault: FaultPoint,
  dataOf: (there: Data | undefined) => Data | undefined,
): Promise<void> => {
  await fault(`before row ${name}`);
  for (let race = 0; race < RACES; race += 1) {
    const there = await readRow(table, partition, row);
    if (there !== undefined && Number(there.seq) >= seq) return;
    const data = dataOf(there && fromLongJson<Data>(there));
    if (data === undefined) return;
    const entity = { partitionKey: partition, rowKey: row, seq, ...toLongJson(data) };
    try {
      if (there === undefined) await table.createEntity(entity);
      else await table.updateEntity(entity, 'Replace', { etag: there.etag });
      await fault(`after row ${name}`);
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new LostRaces(`A row of ${name}`, RACES);
};

const toSequenced = (table: SequencedRow['table'], row: Row): SequencedRow => ({
  table,
  partition: row.partitionKey ?? '',
  row: row.rowKey ?? '',
  seq: Number(row.seq),
  data: fromLongJson<Record<string, unknown>>(row),
});
