import type { TableClient } from '@azure/data-tables';
import { hashOf } from '../../hash';
import { type DeadLetter, type DeadLetters, deadLetterSources, type FaultPoint } from '../../ports';
import { isConflict, isNotFound, readRange, readRow } from './entities';
import { fromLongJson, toLongJson } from './long-json';

/** `<source>~<row key>`: leads back to the row without a look-up. */
const idOf = (source: DeadLetter['source'], row: string): string => `${source}~${row}`;
const rowOf = ({ at, id }: { readonly at: string; readonly id: string }): string => `${at}_${hashOf(id, 24)}`;
/** Nothing for what is no id of ours: it comes from a URL. */
const placeOf = (id: string): { readonly source: string; readonly row: string } | undefined => {
  const [, source, row] = /^([a-z-]+)~([-+\d:.TZ]{20,30}_[0-9a-f]{24})$/.exec(id) ?? [];
  return source !== undefined && row !== undefined && deadLetterSources.some(one => one === source)
    ? { source, row }
    : undefined;
};

/** How many rows a page looks at; fewer of them may be in the state that was asked for. */
const LOOKED_AT = 1_000;

/** Whoever reads a letter must learn something from it. */
const NO_REASON = 'Nobody said why. Look at the original, and at the log of that time.';

/** A row holds no more; half of it leaves room for escapes and for what is added later. */
const LONGEST_LETTER = 240_000;
const BEGIN = 10_000;

/** What is too long for a row is kept by its beginning: a letter that can't be kept would come again for ever, and hold up others. */
const cutToFit = (letter: DeadLetter): DeadLetter => {
  const { length } = Object.values(toLongJsonSafely(letter)).join('');
  if (length > 0 && length <= LONGEST_LETTER) return letter;
  const { id, thread, replayed, ...original } = letter.original;
  const begin = JSON.stringify(original).slice(0, BEGIN);
  return {
    ...letter,
    reason: `${letter.reason.slice(0, BEGIN)} It is too long to be kept whole; its beginning is.`,
    original: { ...named({ id, thread }), ...(replayed === true && { replayed }), cut: true, begin },
  };
};

const named = (of: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => typeof value === 'string' && value.length <= 500));

const toLongJsonSafely = (letter: DeadLetter): Record<string, string> => {
  try {
    return toLongJson(letter);
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
};

/** The table `DeadLetters`: a partition a source, rows by the event's own time. */
export const createDeadLetters = (table: TableClient, fault: FaultPoint): DeadLetters => ({
  add: async letter => {
    const row = rowOf(letter);
    const reason = letter.reason.trim() || NO_REASON;
    const whole = cutToFit({ ...letter, reason, id: idOf(letter.source, row), state: 'new' });
    await fault('before dead letter');
    try {
      await table.createEntity({ partitionKey: letter.source, rowKey: row, ...toLongJson(whole) });
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (whole.original.replayed === true) await failedAgain(table, row, whole);
    }
    await fault('after dead letter');
    return whole.id;
  },

  list: async source => {
    const lists = await Promise.all(
      (source === undefined ? deadLetterSources : [source]).map(one => readRange(table, one, '', '~')),
    );
    return lists.flat().map(row => fromLongJson<DeadLetter>(row));
  },

  page: async ({ source, state, after, limit }) => {
    const begin = after === undefined ? undefined : placeOf(after);
    const sources: readonly string[] = source === undefined ? deadLetterSources : [source];
    const start = Math.max(0, sources.indexOf(begin?.source ?? ''));
    const letters: DeadLetter[] = [];
    let looked = 0;
    for (const one of sources.slice(start)) {
      // A blank sorts before whatever a key goes on with.
      const from = one === begin?.source ? `${begin.row} ` : '';
      const most = state === undefined ? limit - letters.length : LOOKED_AT - looked;
      for (const row of await readRange(table, one, from, '~', most)) {
        const letter = fromLongJson<DeadLetter>(row);
        looked += 1;
        if (state === undefined || letter.state === state) letters.push(letter);
        if (letters.length === limit || looked === LOOKED_AT) return { letters, next: letter.id };
      }
    }
    return { letters };
  },

  find: async id => {
    const place = placeOf(id);
    const found = place && (await readRow(table, place.source, place.row));
    return found && fromLongJson<DeadLetter>(found);
  },

  ofEvent: async (source, { id, at }) => {
    const found = await readRow(table, source, rowOf({ id, at: new Date(at).toISOString() }));
    return found && fromLongJson<DeadLetter>(found);
  },

  mark: (id, state, by, at) => change(table, id, letter => done(letter, state, by, at)),

  beginReplay: id => change(table, id, letter => ({ ...letter, replaying: true })),

  endReplay: (id, by, at) =>
    change(table, id, letter => (letter.replaying === true ? done(letter, 'replayed', by, at) : undefined)),

  remove: async id => {
    const place = placeOf(id);
    if (place === undefined) return;
    try {
      await table.deleteEntity(place.source, place.row);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  },
});

/** What a person did about it; that it is on its way is over with it. */
const done = (
  { done: _before, replaying: _replaying, ...letter }: DeadLetter,
  state: DeadLetter['state'],
  by: string,
  at: string,
): DeadLetter => ({ ...letter, state, ...(state !== 'new' && { done: { by, at } }) });

/** Under its ETag: whoever was faster is not covered. Nothing for what is gone, or for what stays as it is. */
const change = async (
  table: TableClient,
  id: string,
  to: (letter: DeadLetter) => DeadLetter | undefined,
): Promise<void> => {
  const place = placeOf(id);
  const found = place && (await readRow(table, place.source, place.row));
  const letter = found && to(fromLongJson<DeadLetter>(found));
  if (place === undefined || found === undefined || letter === undefined) return;
  await table.updateEntity({ partitionKey: place.source, rowKey: place.row, ...toLongJson(letter) }, 'Replace', {
    etag: found.etag,
  });
};

/** It was replayed and failed again: it waits for a person again, with what is wrong now. */
const failedAgain = async (table: TableClient, row: string, letter: DeadLetter): Promise<void> => {
  const there = await readRow(table, letter.source, row);
  if (there === undefined) return;
  const { state, replaying } = fromLongJson<DeadLetter>(there);
  if (state !== 'replayed' && replaying !== true) return;
  await table.updateEntity({ partitionKey: letter.source, rowKey: row, ...toLongJson(letter) }, 'Replace', {
    etag: there.etag,
  });
};
