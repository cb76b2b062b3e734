import { gunzipSync, gzipSync } from 'node:zlib';
import type { TableClient } from '@azure/data-tables';
import { oneLine } from '../../../domain/text/one-line';
import { hashOf } from '../../../hash';
import type { Draft, Drafts, FaultPoint } from '../../../ports';
import { isConflict, isNotFound, type Row, readRange, readRow } from '../entities';

const PARTITION = 'drafts';
/** What tells of a draft, and what is in it: who lists the one never reads the other. */
const ABOUT = 'about_';
const aboutKey = (person: string) => `${ABOUT}${hashOf(person)}`;
const documentKey = (person: string) => `document_${hashOf(person)}`;

/** A binary property holds 64 KB, a row 1 MB (limits of Table Storage). */
const PART = 64 * 1024;
const MOST_PARTS = 15;
/** A draft that is saved while it is read is read again. */
const TRIES = 5;

/**
 * Drafts stand in the table `Config`, beside the versions. A draft is two rows that one transaction writes; the document is packed,
 * so that 2 MB of it, most of which repeats, fit one row.
 */
export const createDrafts = (
  table: TableClient,
  { newId, fault }: { readonly newId: () => string; readonly fault: FaultPoint },
): Drafts => {
  const find = async (person: string, tries = TRIES): Promise<(Draft & { readonly row: Row }) | undefined> => {
    const row = await readRow(table, PARTITION, aboutKey(person));
    if (row === undefined || !isThere(row)) return undefined;
    const packed = await readRow(table, PARTITION, documentKey(person));
    if (packed !== undefined && packed.stamp === row.stamp) return { ...toDraft(row), document: unpack(packed), row };
    if (tries === 0) throw new Error('A draft changed each time that it was read.');
    return find(person, tries - 1);
  };

  return {
    find: async person => {
      const found = await find(person);
      if (found === undefined) return undefined;
      const { row: _row, ...draft } = found;
      return draft;
    },

    save: async (person, draft, replaces) => {
      const there = await readRow(table, PARTITION, aboutKey(person.id));
      const otherwise = async () => {
        const found = await find(person.id);
        if (found === undefined) return { otherwise: undefined };
        const { row: _row, ...standing } = found;
        return { otherwise: standing };
      };
      if ((there && isThere(there) ? there.stamp : undefined) !== replaces) return otherwise();
      const stamp = newId();
      const { base, savedAt, document } = draft;
      const about = { partitionKey: PARTITION, rowKey: aboutKey(person.id), stamp, base, savedAt };
      const named = { ...about, person: oneLine(person.id), by: oneLine(person.name) };
      const packed = { partitionKey: PARTITION, rowKey: documentKey(person.id), stamp, ...pack(document) };
      await fault('before config draft');
      try {
        await table.submitTransaction([
          there === undefined ? ['create', named] : ['update', named, 'Replace', { etag: there.etag }],
          ['upsert', packed, 'Replace'],
        ]);
      } catch (error) {
        if (isConflict(error) || isNotFound(error)) return otherwise();
        throw error;
      }
      await fault('after config draft');
      return { saved: { etag: stamp, ...draft } };
    },

    discard: async (person, etag) => {
      const there = await readRow(table, PARTITION, aboutKey(person));
      if (there === undefined || !isThere(there)) return true;
      if (etag !== '*' && there.stamp !== etag) return false;
      await fault('before config draft discarded');
      try {
        // A transaction deletes whatever stands there: what tells of it is emptied under its ETag instead.
        await table.submitTransaction([
          [
            'update',
            { partitionKey: PARTITION, rowKey: aboutKey(person), stamp: NONE },
            'Replace',
            { etag: there.etag },
          ],
          ['delete', { partitionKey: PARTITION, rowKey: documentKey(person) }],
        ]);
      } catch (error) {
        if (isConflict(error) || isNotFound(error)) return false;
        throw error;
      }
      await fault('after config draft discarded');
      return true;
    },

    everybody: async () => {
      const rows = await readRange(table, PARTITION, ABOUT, `${ABOUT}~`);
      return rows
        .filter(isThere)
        .map(row => ({ person: String(row.person), by: String(row.by), savedAt: String(row.savedAt) }));
    },
  };
};

/** The mark of a draft that was thrown away. */
const NONE = '';
const isThere = ({ stamp }: Row): boolean => stamp !== NONE;

const toDraft = (row: Row): Omit<Draft, 'document'> => ({
  etag: String(row.stamp),
  base: String(row.base ?? ''),
  savedAt: String(row.savedAt),
});

const pack = (document: unknown): Readonly<Record<string, Uint8Array>> => {
  const bytes = gzipSync(JSON.stringify(document));
  if (bytes.length > PART * MOST_PARTS)
    throw new RangeError(`Expected a draft of at most ${PART * MOST_PARTS} bytes when packed, found ${bytes.length}.`);
  const parts = Math.ceil(bytes.length / PART);
  return Object.fromEntries(
    Array.from({ length: parts }, (_, n) => [`part${n}`, new Uint8Array(bytes.subarray(n * PART, (n + 1) * PART))]),
  );
};

const unpack = (row: Row): Draft['document'] => {
  const parts: Uint8Array[] = [];
  for (let n = 0; row[`part${n}`] instanceof Uint8Array; n++) parts.push(row[`part${n}`] as Uint8Array);
  return JSON.parse(gunzipSync(Buffer.concat(parts)).toString('utf8')) as Draft['document'];
};
