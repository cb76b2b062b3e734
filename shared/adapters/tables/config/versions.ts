import type { TableClient, TransactionAction } from '@azure/data-tables';
import { type Config, KINDS } from '../../../domain/config/config';
import { pathInWords } from '../../../domain/config/problems';
import type { ConfigDocument } from '../../../domain/config/schema';
import { ConfigDoesNotFit } from '../../../outage';
import type { FaultPoint } from '../../../ports';
import { readRange } from '../entities';
import { fromLongJson, toLongJson } from '../long-json';
import { readConfig } from './read-config';

/**
 * A version's rows: partition = version, row = kind and id, one document a row, as it was written. `place` keeps the order
 * of a file's lists. A version never changes once it was written.
 */
const LISTS = [...KINDS, 'messages'] as const;
type List = (typeof LISTS)[number];
type Item = { readonly list: List; readonly row: string; readonly place: number; readonly document: unknown };

const itemsOf = (document: ConfigDocument): readonly Item[] =>
  LISTS.flatMap(list =>
    (document[list] ?? []).map((item, place) => {
      const id = 'id' in item ? item.id : String(place).padStart(4, '0');
      return { list, row: `${list}_${id}`, place, document: item };
    }),
  );

/** Equal as a version keeps them: the order of the lists themselves, and an empty one, mean nothing. */
export const isSameDocument = (one: ConfigDocument, other: ConfigDocument): boolean =>
  LISTS.every(list => JSON.stringify(one[list] ?? []) === JSON.stringify(other[list] ?? []));

/** Writes a whole version, in as many transactions as Table Storage needs. Nobody reads it before the pointer turns to it. */
export const writeVersion = async (
  table: TableClient,
  version: string,
  document: ConfigDocument,
  fault: FaultPoint,
): Promise<number> => {
  const items = itemsOf(document);
  for (const [n, actions] of inTransactions(version, items).entries()) {
    await fault(`before config version ${n}`);
    await table.submitTransaction(actions);
    await fault(`after config version ${n}`);
  }
  return items.length;
};

/** Table Storage takes 100 operations and 4 MB in one transaction; a character of ours is at most three bytes of it. */
const MAX_ACTIONS = 100;
const MAX_CHARACTERS = 1_000_000;

const inTransactions = (version: string, items: readonly Item[]): TransactionAction[][] => {
  const batches: TransactionAction[][] = [];
  let characters = 0;
  for (const { row, place, document } of items) {
    const json = toLongJson(document);
    const size = Object.values(json).reduce((sum, part) => sum + part.length, 0);
    const batch = batches.at(-1);
    const fits = batch !== undefined && batch.length < MAX_ACTIONS && characters + size <= MAX_CHARACTERS;
    const action: TransactionAction = ['upsert', { partitionKey: version, rowKey: row, place, ...json }, 'Replace'];
    if (fits) batch.push(action);
    else batches.push([action]);
    characters = fits ? characters + size : size;
  }
  return batches;
};

/**
 * A version as it was written. Nothing says yet that it is whole, or that this build can read it.
 *
 * @throws ConfigDoesNotFit for a kind of row that only another build knows
 */
export const readDocument = async (
  table: TableClient,
  version: string,
): Promise<{ readonly document: ConfigDocument; readonly documents: number }> => {
  const rows = await readRange(table, version, '', '~');
  const lists: Partial<Record<List, unknown[]>> = {};
  for (const row of rows.sort((a, b) => Number(a.place) - Number(b.place))) {
    const list = LISTS.find(name => String(row.rowKey).startsWith(`${name}_`));
    if (list === undefined)
      throw new ConfigDoesNotFit(
        version,
        `doesn't fit this version of the app: its row ${row.rowKey} is of no known kind.`,
      );
    lists[list] = [...(lists[list] ?? []), fromLongJson(row)];
  }
  const document = Object.fromEntries(LISTS.flatMap(list => (lists[list] ? [[list, lists[list]]] : [])));
  return { document, documents: rows.length };
};

/**
 * A version, read whole.
 *
 * @param documents how many rows it was written with; fewer are not a configuration, and are never served as one
 * @throws ConfigDoesNotFit when rows are missing, or when this build's schemas refuse what another build wrote
 */
export const readVersion = async (
  table: TableClient,
  { version, documents }: { readonly version: string; readonly documents: number },
): Promise<{ readonly config: Config; readonly document: ConfigDocument }> => {
  const written = await readDocument(table, version);
  if (written.documents !== documents) {
    const found = `expected ${documents} documents, found ${written.documents}`;
    throw new ConfigDoesNotFit(version, `isn't whole: ${found}. Import the configuration again.`);
  }
  const read = readConfig(written.document, version);
  if (read.ok) return read;
  const { problems } = read;
  const first = problems.slice(0, 3).map(({ path, message }) => `${pathInWords(path, written.document)}: ${message}`);
  throw new ConfigDoesNotFit(
    version,
    `doesn't fit this version of the app (${problems.length} mistakes). Correct and import it: ${first.join('; ')}.`,
  );
};
