import type { TableClient } from '@azure/data-tables';

/** Nothing else stands in this partition: one row, written over and over. */
const ROW = { partitionKey: 'takes-transactions', rowKey: 'row' };

/**
 * Whether each table takes a small transaction now. Then what fails again and again fails for itself, also where nobody else's events
 * come by to tell. Any refusal counts as no: what may be the store's fault is no dead letter.
 */
export const takesTransactions = async (tables: readonly TableClient[]): Promise<boolean> => {
  const all = await Promise.allSettled(tables.map(table => table.submitTransaction([['upsert', ROW, 'Replace']])));
  return all.every(({ status }) => status === 'fulfilled');
};
