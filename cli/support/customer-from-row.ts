import type { CountryCode } from 'libphonenumber-js/min';
import { typedNumbers } from '../../shared/domain/text/typed-number';
import type { CsvRow } from './csv';

/** Columns that say what the record itself has; every other column is a field of its own. */
const KNOWN = ['id', 'kind', 'name', 'firstName', 'lastName', 'email', 'account', 'accountId', 'numbers', 'active'];

/** Names as people write them in a heading: `First name` is `firstName`, `Number` is `numbers`. */
const columnOf = (heading: string): string => {
  const plain = heading
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
  const known = KNOWN.find(name => name.toLowerCase() === plain || `${plain}s` === name);
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

const ACTIVE = /^(?:yes|y|true|t|1|active|x|on|enabled|si|s|oui|o|vrai|activo|activa|actif|active)$/i;
const INACTIVE =
  /^(?:no|n|false|f|0|inactive|off|disabled|non|faux|inactivo|inactiva|inactif|deleted|closed|archived|former)$/i;

export type RowReading =
  | { readonly kind: 'record'; readonly id: string; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * A row as the API takes it; an empty cell says nothing. Several numbers may stand in one cell. What isn't understood
 * (a number, whether somebody is active) refuses the row: half a record would be believed.
 *
 * @param country whose national form of numbers is understood
 */
export const fromRow = (columns: readonly string[], { cells }: CsvRow, country?: CountryCode): RowReading => {
  const value = (column: string) => cells[columns.indexOf(column)]?.trim() || undefined;
  const given = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap(name => (value(name) === undefined ? [] : [[name, value(name)]])));
  const [id, account, accountId, active] = [value('id'), value('account'), value('accountId'), value('active')];
  if (id === undefined) return { kind: 'refused', why: 'id: expected an id of your customer system, found nothing' };
  const numbers = typedNumbers(value('numbers') ?? '', country);
  const wrong = numbers.find(number => number.kind === 'refused');
  if (wrong?.kind === 'refused') return { kind: 'refused', why: `numbers: ${wrong.why}` };
  const word = active?.normalize('NFKD').replace(/\p{Mn}/gu, '') ?? 'yes';
  if (!ACTIVE.test(word) && !INACTIVE.test(word))
    return { kind: 'refused', why: `active: expected yes or no, found "${active}"` };
  if (accountId !== undefined && account === undefined)
    return { kind: 'refused', why: 'accountId: expected the name of the account beside it, in "account"' };
  const fields = given(columns.filter(column => !KNOWN.includes(column)));
  const record = {
    ...given(['kind', 'name', 'firstName', 'lastName', 'email']),
    ...(account !== undefined && { account: { name: account, ...(accountId !== undefined && { id: accountId }) } }),
    numbers: [...new Set(numbers.flatMap(number => (number.kind === 'number' ? [number.number] : [])))],
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, typed(String(text))])),
    ...(active !== undefined && { active: ACTIVE.test(word) }),
  };
  return { kind: 'record', id, record };
};

/** A number that is written as one; `007` and a phone number stay texts. */
const typed = (text: string): string | number | boolean => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
};
