import type { TableClient, TransactionAction } from '@azure/data-tables';
import { fromKept, type Kept, toKept } from '../../domain/conversation/effects/outbox';
import { storedEntry, storedHead, storedOutbox } from '../../domain/conversation/evolve/upcast';
import type { ThreadEffect } from '../../domain/conversation/model/effects';
import type { Entry } from '../../domain/conversation/model/outcomes';
import { newThread, type ThreadState } from '../../domain/conversation/model/state';
import type { Delivery } from '../../domain/sending/delivery';
import { refusalAmong } from '../../domain/values/refusal';
import type { FaultPoint, Threads } from '../../ports';
import { isConflict, type Row, readRange, readRow } from './entities';
import { afterPrefix, deadKey, HEAD, logKey, statusKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';
import { createOwners } from './owners';
import { eraseBelow } from './threads-erase';

/** The table `Threads`: a partition a thread, with its head, its log, each text's delivery, and what it has seen. */
export const createThreads = (
  table: TableClient,
  { fault, now }: { readonly fault: FaultPoint; readonly now: () => number },
): Threads => ({
  ...createOwners<ThreadState, Entry, ThreadEffect, Kept>({
    table,
    fault,
    now,
    layout: {
      toState: (id, head) => (head === undefined ? newThread(id) : storedHead.fromStored(fromLongJson(head))),
      headOf: storedHead.toStored,
      seen: storedOutbox,
      changes: (id, _before, _after, entries) => entries.map(entry => insertEntry(id, entry)),
      refusal: entries => refusalAmong(entries.map(entry => entry.outcome)),
      outbox: { kept: toKept, whole: (id, kept) => whole(table, id, kept) },
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

  erase: (id, what) => eraseBelow(table, id, what, fault),

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

/** An outbox is performed a second time after a crash alone: only then is the log read for it. */
const whole = async (table: TableClient, id: string, all: readonly Kept[]): Promise<readonly ThreadEffect[]> => {
  const seqs = [...new Set(all.flatMap(({ from = [] }) => from))];
  if (all.every(({ from }) => from === undefined)) return all.map(({ effect }) => effect);
  const [head, ...rows] = await Promise.all([HEAD, ...seqs.map(logKey)].map(key => readRow(table, id, key)));
  const state = head === undefined ? newThread(id) : storedHead.fromStored(fromLongJson(head));
  const entries = rows.flatMap(row => (row === undefined ? [] : [toEntry(row)]));
  return all.map(one => fromKept(one, entries, state));
};

const insertEntry = (id: string, entry: Entry): TransactionAction => [
  'create',
  { partitionKey: id, rowKey: logKey(entry.seq), ...toLongJson(storedEntry.toStored(entry)) },
];
const toEntry = (row: Row): Entry => storedEntry.fromStored(fromLongJson(row));
const toDelivery = (row: Row): Delivery => fromLongJson<Delivery>(row);
