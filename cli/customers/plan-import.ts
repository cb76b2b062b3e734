import type { CountryCode } from 'libphonenumber-js/max';
import { customerRecordSchema } from '../../shared/domain/integrations/customer-record';
import { type CsvRow, readCsv, toCsv } from '../support/csv';
import { columnsOf, columnsOfActivity, fromRow } from '../support/customer-from-row';
import { type Decoded, decode, isGarbled } from './decode';

export type PlannedRecord = {
  readonly line: number;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly cells: readonly string[];
};

/** A row that isn't kept: its line, why, and its cells or, where it is no row, the line itself. */
export type RefusedRow = { readonly line: number; readonly why: string; readonly cells: readonly string[] };

export type ImportPlan = {
  readonly encoding: Decoded['encoding'];
  readonly heading: readonly string[];
  readonly records: readonly PlannedRecord[];
  readonly refused: readonly RefusedRow[];
};

/**
 * What an import would do, before anything is sent: each row is a record or is refused with its line, never half of it.
 * Rows that share an id are refused, for nobody knows which of them holds.
 *
 * @throws Error for a file that is no table of customers at all; nothing of it is kept
 */
export const planImport = (bytes: Uint8Array, country?: CountryCode): ImportPlan => {
  const { text, encoding } = decode(bytes);
  const { heading, rows, refused } = readCsv(text);
  const columns = heading === undefined ? [] : columnsOf(heading);
  for (const column of ['id', 'name', 'numbers'])
    if (!columns.includes(column))
      throw new Error(`expected a column "${column}"; found ${columns.join(', ') || 'nothing'}.`);
  const garbledHeading = heading?.cells.find(isGarbled);
  if (garbledHeading !== undefined)
    throw new Error(`expected a heading that can be read; found "${garbledHeading}". Save the file as UTF-8.`);
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) throw new Error(`expected each column once; found "${twice}" twice.`);
  const how = { country, statuses: columnsOfActivity(columns, rows) };
  const read = rows.map(row => readRow(columns, row, how));
  const lines = linesById(read);
  const [records, wrong]: [PlannedRecord[], RefusedRow[]] = [[], []];
  for (const row of read) {
    if ('why' in row) wrong.push(row);
    else {
      const others = (lines.get(row.id) ?? []).filter(line => line !== row.line);
      if (others.length === 0) records.push(row);
      else
        wrong.push({
          line: row.line,
          cells: row.cells,
          why: `id: expected an id of its own, found "${row.id}" in line ${others.join(', ')} too`,
        });
    }
  }
  const unread = refused.map(({ line, why, raw }): RefusedRow => ({ line, why, cells: [raw] }));
  const all = [...wrong, ...unread].sort((a, b) => a.line - b.line);
  return { encoding, heading: heading?.cells ?? [], records, refused: all };
};

const readRow = (
  columns: readonly string[],
  row: CsvRow,
  how: Parameters<typeof fromRow>[2],
): PlannedRecord | RefusedRow => {
  const { line, cells } = row;
  const garbled = cells.find(isGarbled);
  if (garbled !== undefined)
    return {
      line,
      cells,
      why: `expected every letter to be readable, found "${garbled.slice(0, 40)}"; save the file as UTF-8`,
    };
  const reading = fromRow(columns, row, how);
  if (reading.kind === 'refused') return { line, cells, why: reading.why };
  const { id, record } = reading;
  const checked = customerRecordSchema.safeParse({ ...record, id });
  if (checked.success) return { line, cells, id, record };
  const why = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return { line, cells, why };
};

const linesById = (rows: readonly (PlannedRecord | RefusedRow)[]): ReadonlyMap<string, readonly number[]> => {
  const lines = new Map<string, number[]>();
  for (const row of rows) if ('id' in row) lines.set(row.id, [...(lines.get(row.id) ?? []), row.line]);
  return lines;
};

/** The rows that were refused, with their line and why, to be mended and imported again. */
export const refusedCsv = ({ heading, refused }: Pick<ImportPlan, 'heading' | 'refused'>): string =>
  toCsv([
    [...heading, 'line', 'why'],
    ...refused.map(({ line, why, cells }) => [
      ...Array.from({ length: heading.length }, (_, at) => cells[at] ?? ''),
      String(line),
      why,
    ]),
  ]);
