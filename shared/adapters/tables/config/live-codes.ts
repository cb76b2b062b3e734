import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../../hash';
import type { FaultPoint, LiveCodes } from '../../../ports';
import { readRow } from '../entities';

const PARTITION = 'codes';
const keyOf = (number: string, code: string): string => hashOf(`${number}/${code}`);

/** Codes stand in the table `Config`, each in one row, which whoever makes the same code for the same number writes over. */
export const createLiveCodes = (table: TableClient, fault: FaultPoint): LiveCodes => ({
  make: async ({ number, code, expiresAt }) => {
    await fault('before live code');
    await table.upsertEntity({ partitionKey: PARTITION, rowKey: keyOf(number, code), expiresAt }, 'Replace');
    await fault('after live code');
  },
  find: async (number, code) => {
    const row = await readRow(table, PARTITION, keyOf(number, code));
    return row && { number, code, expiresAt: String(row.expiresAt) };
  },
});
