import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../hash';
import { type DeadLetter, type DeadLetters, type FaultPoint, queueNames } from '../../ports';
import { isConflict, readRange, readRow } from './entities';
import { fromLongJson, toLongJson } from './long-json';

const sources = [...queueNames, 'event-grid'] as const;

/** `<source>~<row key>`: leads back to the row without a look-up. */
const idOf = (source: DeadLetter['source'], row: string): string => `${source}~${row}`;
const placeOf = (id: string): { source: string; row: string } => {
  const at = id.indexOf('~');
  return { source: id.slice(0, at), row: id.slice(at + 1) };
};

/** The table `DeadLetters`: a partition a source, rows by the event's own time. */
export const createDeadLetters = (table: TableClient, fault: FaultPoint): DeadLetters => ({
  add: async letter => {
    const row = `${letter.at}_${hashOf(letter.id, 24)}`.replace(/[/\\#?\s]/g, '_');
    const whole: DeadLetter = { ...letter, id: idOf(letter.source, row), state: 'new' };
    await fault('before dead letter');
    try {
      await table.createEntity({ partitionKey: letter.source, rowKey: row, ...toLongJson(whole) });
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (whole.original.replayed === true) await failedAgain(table, row, whole);
    }
    await fault('after dead letter');
  },

  list: async source => {
    const lists = await Promise.all(
      (source === undefined ? sources : [source]).map(one => readRange(table, one, '', '~')),
    );
    return lists.flat().map(row => fromLongJson<DeadLetter>(row));
  },

  find: async id => {
    const { source, row } = placeOf(id);
    if (!sources.some(one => one === source)) return undefined;
    const found = await readRow(table, source, row);
    return found && fromLongJson<DeadLetter>(found);
  },

  mark: async (id, state, by, at) => {
    const { source, row } = placeOf(id);
    const found = await readRow(table, source, row);
    if (found === undefined) return;
    const letter: DeadLetter = { ...fromLongJson<DeadLetter>(found), state, done: { by, at } };
    await table.updateEntity({ partitionKey: source, rowKey: row, ...toLongJson(letter) }, 'Replace', {
      etag: found.etag,
    });
  },
});

/** It was replayed and failed again: it waits for a person again, with what is wrong now. */
const failedAgain = async (table: TableClient, row: string, letter: DeadLetter): Promise<void> => {
  const there = await readRow(table, letter.source, row);
  if (there === undefined || fromLongJson<DeadLetter>(there).state !== 'replayed') return;
  await table.updateEntity({ partitionKey: letter.source, rowKey: row, ...toLongJson(letter) }, 'Replace', {
    etag: there.etag,
  });
};
