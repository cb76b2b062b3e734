import type { CountryCode } from 'libphonenumber-js/max';
import { typedNumbers } from '../../shared/domain/text/numbers/typed-number';
import type { CsvRow } from './csv';

/** Columns that say what the record itself has; every other column is a field of its own. */
const KNOWN = [
  ...['id', 'kind', 'name', 'firstName', 'lastName', 'email', 'account', 'accountId', 'numbers', 'active'],
  'inactive',
];
/** The other ways in which customer systems head whether somebody is theirs. */
const AS: ReadonlyMap<string, string> = new Map([
  ...['isactive', 'enabled', 'isenabled', 'activo', 'activa', 'actif'].map(heading => [heading, 'active'] as const),
  ...['isinactive', 'disabled', 'isdisabled', 'deleted', 'isdeleted', 'archived', 'isarchived', 'deactivated'].map(
    heading => [heading, 'inactive'] as const,
  ),
  ...['inactivo', 'inactiva', 'inactif'].map(heading => [heading, 'inactive'] as const),
]);
const STATUS = /^(?:status|state|estado|estatus|statut|etat)$/i;

/** Names as people write them in a heading: `First name` is `firstName`, `Number` is `numbers`, `Active?` is `active`. */
const columnOf = (heading: string): string => {
  const plain = heading
    .normalize('NFC')
    .replace(/[\p{Cf}?¿*:]/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
  const known = KNOWN.find(name => name.toLowerCase() === plain || `${plain}s` === name) ?? AS.get(plain);
  return (
    known ??
    heading
      .normalize('NFKD')
      .replace(/[\p{Mn}\p{Cf}]/gu, '')
      .trim()
      .replace(/\W+/g, '_')
  );
};

export const columnsOf = ({ cells }: CsvRow): readonly string[] => cells.map(columnOf);

/** A cross is no answer: some people tick with it, and some strike out. */
const YES = /^(?:yes|y|true|t|1|on|si|s|oui|o|vrai)$/i;
const NO = /^(?:no|n|false|f|0|off|non|faux)$/i;
const ACTIVE = /^(?:active|enabled|activo|activa|actif|current)$/i;
const INACTIVE =
  /^(?:inactive|disabled|deactivated|inactivo|inactiva|inactif|deleted|closed|archived|former|cancell?ed|terminated)$/i;
const plainWord = (cell: string): string =>
  cell
    .trim()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '');

/** What a cell says of whether somebody is a customer still; `heading` is what a yes in it means. */
const activityOf = (cell: string, heading: 'active' | 'inactive' | 'status'): boolean | undefined => {
  const word = plainWord(cell);
  if (ACTIVE.test(word)) return true;
  if (INACTIVE.test(word)) return false;
  if (heading === 'status') return undefined;
  return YES.test(word) ? heading === 'active' : NO.test(word) ? heading !== 'active' : undefined;
};

/** The columns "status" that tell who is active: such a one must tell of everybody. Else it is a field as any other. */
export const columnsOfActivity = (columns: readonly string[], rows: readonly CsvRow[]): readonly string[] =>
  columns.filter(
    (column, at) =>
      STATUS.test(column) && rows.some(({ cells }) => activityOf(cells[at] ?? '', 'status') !== undefined),
  );

export type RowReading =
  | { readonly kind: 'record'; readonly id: string; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly why: string };

type How = { readonly country: CountryCode | undefined; readonly statuses: readonly string[] };

/**
 * A row as the API takes it; an empty cell says nothing. Several numbers may stand in one cell. What isn't understood
 * (a number, whether somebody is active) refuses the row: half a record would be believed.
 *
 * @param how `country`: whose national form of numbers is understood; `statuses`: see {@link columnsOfActivity}
 */
export const fromRow = (columns: readonly string[], { cells }: CsvRow, how: How): RowReading => {
  const value = (column: string) => cells[columns.indexOf(column)]?.trim() || undefined;
  const given = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap(name => (value(name) === undefined ? [] : [[name, value(name)]])));
  const [id, account, accountId] = [value('id'), value('account'), value('accountId')];
  if (id === undefined) return { kind: 'refused', why: 'id: expected an id of your customer system, found nothing' };
  const numbers = typedNumbers(value('numbers') ?? '', how.country);
  const wrong = numbers.find(number => number.kind === 'refused');
  if (wrong?.kind === 'refused') return { kind: 'refused', why: `numbers: ${wrong.why}` };
  const activity = readActivity(columns, value, how);
  if ('why' in activity) return { kind: 'refused', why: activity.why };
  if (accountId !== undefined && account === undefined)
    return { kind: 'refused', why: 'accountId: expected the name of the account beside it, in "account"' };
  const fields = given(columns.filter(column => !KNOWN.includes(column)));
  const record = {
    ...given(['kind', 'name', 'firstName', 'lastName', 'email']),
    ...(account !== undefined && { account: { name: account, ...(accountId !== undefined && { id: accountId }) } }),
    numbers: [...new Set(numbers.flatMap(number => (number.kind === 'number' ? [number.number] : [])))],
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, typed(String(text))])),
    ...activity,
  };
  return { kind: 'record', id, record };
};

/** Every column that tells must be understood, and all must tell the same. */
const readActivity = (
  columns: readonly string[],
  value: (column: string) => string | undefined,
  { statuses }: How,
): { readonly active?: boolean } | { readonly why: string } => {
  const telling = columns.flatMap(column => {
    const heading = column === 'active' || column === 'inactive' ? column : undefined;
    if (heading === undefined && !statuses.includes(column)) return [];
    const cell = value(column);
    return cell === undefined ? [] : [{ column, cell, active: activityOf(cell, heading ?? 'status') }];
  });
  for (const { column, cell, active } of telling)
    if (active === undefined)
      return {
        why: `${column}: expected ${STATUS.test(column) ? 'active or inactive, as in other rows' : 'yes or no'}, found "${cell}"`,
      };
  const [first, other] = [telling[0], telling.find(({ active }) => active !== telling[0]?.active)];
  if (first !== undefined && other !== undefined)
    return { why: `${first.column}: "${first.cell}" and ${other.column}: "${other.cell}" tell different things` };
  return first?.active === undefined ? {} : { active: first.active };
};

/** A number that is written as one; `007` and a phone number stay texts. */
const typed = (text: string): string | number | boolean => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
};
