import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { ThreadEffect } from '../../domain/conversation/model/effects';
import type { Entry } from '../../domain/conversation/model/outcomes';
import { newThread, type ThreadState } from '../../domain/conversation/model/state';
import type { Delivery } from '../../domain/sending/delivery';
import { refusalAmong } from '../../handling/four-steps';
import type { FaultPoint, Threads } from '../../ports';
import { isConflict, type Row, readRange, readRow } from './entities';
import { afterPrefix, deadKey, logKey, statusKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';
import { createOwners } from './owners';

/** The table `Threads`: a partition a thread, with its head, its log, each text's delivery, and what it has seen. */
export const createThreads = (
  table: TableClient,
  { fault, now }: { readonly fault: FaultPoint; readonly now: () => number },
): Threads => ({
  ...createOwners<ThreadState, Entry, ThreadEffect>({
    table,
    fault,
    now,
    layout: {
      toState: (id, head) => (head === undefined ? newThread(id) : fromLongJson<ThreadState>(head)),
      headOf: state => state,
      changes: (id, _before, _after, entries) => entries.map(entry => insertEntry(id, entry)),
      refusal: entries => refusalAmong(entries.map(entry => entry.outcome)),
    },
  }),

  log: async (id, { before, limit }) => {
    const rows = await readRange(table, id, logKey(Math.max(0, before - limit + 1)), logKey(before + 1));
    return rows.map(toEntry);
  },

  entry: async (id, seq) => {
    const row = await readRow(table, id, logKey(seq));
    return row && toEntry(row);
  },

  deliveries: async (id, { from, to }) =>
    (await readRange(table, id, statusKey(from), statusKey(to + 1))).map(toDelivery),

  delivery: async (id, seq) => {
    const row = await readRow(table, id, statusKey(seq));
    return row && { delivery: toDelivery(row), etag: row.etag };
  },

  noteDeadLetter: async (id, letter) => {
    await table.upsertEntity({ partitionKey: id, rowKey: deadKey(letter.id), ...toLongJson(letter) }, 'Replace');
  },
  deadLetters: async id => (await readRange(table, id, 'dead_', afterPrefix('dead_'))).map(row => fromLongJson(row)),

  saveDelivery: async (id, delivery, etag) => {
    const row = { partitionKey: id, rowKey: statusKey(delivery.seq), ...toLongJson(delivery) };
    await fault(`before delivery ${delivery.state}`);
    try {
      if (etag === undefined) await table.createEntity(row);
      else await table.updateEntity(row, 'Replace', { etag });
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
    await fault(`after delivery ${delivery.state}`);
    return true;
  },
});

const insertEntry = (id: string, entry: Entry): TransactionAction => [
  'create',
  { partitionKey: id, rowKey: logKey(entry.seq), ...toLongJson(entry) },
];
const toEntry = (row: Row): Entry => fromLongJson<Entry>(row);
const toDelivery = (row: Row): Delivery => fromLongJson<Delivery>(row);
