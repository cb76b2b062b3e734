import type { CsvRow } from './csv';

/** Columns that say what the record itself has; every other column is a field of its own. */
const KNOWN = ['id', 'kind', 'name', 'firstName', 'lastName', 'email', 'account', 'accountId', 'numbers', 'active'];

/** Names as people write them in a heading: `First name` is `firstName`, `Number` is `numbers`. */
const columnOf = (heading: string): string => {
  const plain = heading
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
  const known = KNOWN.find(name => name.toLowerCase() === plain || `${plain}s` === name);
  return known ?? heading.trim().replace(/\W+/g, '_');
};

export const columnsOf = ({ cells }: CsvRow): readonly string[] => cells.map(columnOf);

/** A row as the API takes it; an empty cell says nothing. Numbers stand in one cell, with spaces or semicolons between. */
export const fromRow = (
  columns: readonly string[],
  { cells }: CsvRow,
): { readonly id: string; readonly record: Readonly<Record<string, unknown>> } => {
  const value = (column: string) => cells[columns.indexOf(column)]?.trim() || undefined;
  const given = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap(name => (value(name) === undefined ? [] : [[name, value(name)]])));
  const [account, accountId, active] = [value('account'), value('accountId'), value('active')];
  const fields = given(columns.filter(column => !KNOWN.includes(column)));
  const record = {
    ...given(['kind', 'name', 'firstName', 'lastName', 'email']),
    ...(account !== undefined && { account: { name: account, ...(accountId !== undefined && { id: accountId }) } }),
    numbers: (value('numbers') ?? '').split(/[;|]+/).flatMap(number => (number.trim() === '' ? [] : [number.trim()])),
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, typed(String(text))])),
    ...(active !== undefined && { active: !/^(no|false|0)$/i.test(active) }),
  };
  return { id: value('id') ?? '', record };
};

/** A number that is written as one; `007` and a phone number stay texts. */
const typed = (text: string): string | number | boolean => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
};
