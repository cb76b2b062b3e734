import type { TableClient } from '@azure/data-tables';
import type { CustomerRecord } from '../../domain/integrations/customer-record';
import { keyedHash } from '../../hash';
import { LostRaces } from '../../outage';
import type { Customers, FaultPoint } from '../../ports';
import { isConflict, isNotFound, readRange, readRow } from './entities';
import { fromLongJson, toLongJson } from './long-json';

const RECORD = 'record';
const RACES = 10;

/**
 * The table `Customers`. A record is the one row of its own partition; each of its numbers is a partition, a keyed hash, with one
 * row per record that has it. A number's row is only a way to the record, which is asked whether it still has the number: it is
 * written before the record, stays when the number goes to somebody else, and misleads nobody.
 */
export const createCustomers = (
  table: TableClient,
  { key, fault }: { readonly key: Buffer; readonly fault: FaultPoint },
): Customers => {
  const ofRecord = (id: string) => `record-${keyedHash(key, `record:${id}`)}`;
  const ofNumber = (number: string) => `number-${keyedHash(key, `number:${number}`)}`;
  const read = async (partition: string) => {
    const row = await readRow(table, partition, RECORD);
    return row && { record: fromLongJson<CustomerRecord>(row), etag: row.etag };
  };
  const way = (number: string, id: string) => ({ partitionKey: ofNumber(number), rowKey: ofRecord(id), record: id });

  return {
    find: async id => (await read(ofRecord(id)))?.record,

    save: async record => {
      const partition = ofRecord(record.id);
      for (let race = 0; race < RACES; race += 1) {
        const there = await read(partition);
        for (const number of record.numbers) await table.upsertEntity(way(number, record.id), 'Replace');
        await fault('before customer');
        const entity = { partitionKey: partition, rowKey: RECORD, ...toLongJson(record) };
        try {
          if (there === undefined) await table.createEntity(entity);
          else await table.updateEntity(entity, 'Replace', { etag: there.etag });
        } catch (error) {
          if (isConflict(error) || isNotFound(error)) continue;
          throw error;
        }
        await fault('after customer');
        return;
      }
      throw new LostRaces('A customer record', RACES);
    },

    withNumber: async number => {
      const ways = await readRange(table, ofNumber(number), '', '~');
      const found = await Promise.all(ways.map(({ rowKey }) => read(String(rowKey))));
      return found.flatMap(each => (each?.record.numbers.includes(number) === true ? [each.record] : []));
    },

    remove: async id => {
      const there = await read(ofRecord(id));
      if (there === undefined) return false;
      await table.deleteEntity(ofRecord(id), RECORD).catch(unless(isNotFound));
      await fault('after customer');
      for (const number of there.record.numbers)
        await table.deleteEntity(ofNumber(number), ofRecord(id)).catch(unless(isNotFound));
      return true;
    },
  };
};

const unless =
  (isFine: (error: unknown) => boolean) =>
  (error: unknown): void => {
    if (!isFine(error)) throw error;
  };
