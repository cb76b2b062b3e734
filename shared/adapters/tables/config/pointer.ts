import type { TableClient } from '@azure/data-tables';
import { oneLine } from '../../../domain/text/one-line';
import type { FaultPoint } from '../../../ports';
import { isConflict, type Row, readRange, readRow } from '../entities';

/** One turn of the pointer: which version became the live one, when, by whom, why. */
export type ConfigVersion = {
  /** Sorts by time. */
  readonly version: string;
  readonly at: string;
  readonly by: string;
  readonly comment: string;
  /** The version that an undo goes back to; absent when there is none. */
  readonly previous?: string;
  /** Set where an earlier version was brought back: which one. */
  readonly restores?: string;
  /** Why it was published although a test of its own was red. */
  readonly overruled?: string;
  /** How many rows the version has. */
  readonly documents: number;
};

const PARTITION = 'current';
const POINTER = 'pointer';
const historyKey = (version: string) => `history_${version}`;

/** The pointer and its history share a partition, so that one transaction turns the one and adds to the other. */
export const createPointer = (table: TableClient, fault: FaultPoint) => ({
  read: async (): Promise<{ readonly entry: ConfigVersion; readonly etag: string } | undefined> => {
    const row = await readRow(table, PARTITION, POINTER);
    return row && { entry: toEntry(row), etag: row.etag };
  },

  find: async (version: string): Promise<ConfigVersion | undefined> => {
    const row = await readRow(table, PARTITION, historyKey(version));
    return row && toEntry(row);
  },

  /** @returns `false` when somebody else turned it since `etag` was read (`undefined`: there was none) */
  turn: async (entry: ConfigVersion, etag: string | undefined): Promise<boolean> => {
    // Properties of their own, not JSON: what people typed is put on one line.
    const { overruled } = entry;
    const why = overruled === undefined ? {} : { overruled: oneLine(overruled).slice(0, 500) };
    const properties = { ...entry, by: oneLine(entry.by), comment: oneLine(entry.comment).slice(0, 1_000), ...why };
    const pointer = { partitionKey: PARTITION, rowKey: POINTER, ...properties };
    await fault('before config pointer');
    try {
      await table.submitTransaction([
        etag === undefined ? ['create', pointer] : ['update', pointer, 'Replace', { etag }],
        ['create', { partitionKey: PARTITION, rowKey: historyKey(entry.version), ...properties }],
      ]);
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
    await fault('after config pointer');
    return true;
  },

  history: async (): Promise<readonly ConfigVersion[]> => {
    const rows = await readRange(table, PARTITION, historyKey(''), historyKey('~'));
    return rows.map(toEntry).reverse();
  },
});
export type Pointer = ReturnType<typeof createPointer>;

const toEntry = (row: Row): ConfigVersion => {
  const text = (name: keyof ConfigVersion) => String(row[name] ?? '');
  const { previous, restores, overruled } = row;
  return {
    version: text('version'),
    at: text('at'),
    by: text('by'),
    comment: text('comment'),
    documents: Number(row.documents),
    ...(typeof previous === 'string' ? { previous } : {}),
    ...(typeof restores === 'string' ? { restores } : {}),
    ...(typeof overruled === 'string' ? { overruled } : {}),
  };
};
