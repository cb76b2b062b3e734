/** One row of a file, and the line on which it begins (from 1). */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** A line that can't be read as a row, and why. */
export type CsvRefusal = { readonly line: number; readonly why: string; readonly raw: string };

export type CsvTable = {
  readonly heading: CsvRow | undefined;
  readonly rows: readonly CsvRow[];
  readonly refused: readonly CsvRefusal[];
};

type Read = { readonly cells: readonly string[]; readonly next: number } | { readonly problem: string };

/**
 * Reads CSV (RFC 4180): cells between commas, semicolons or tabs, as `sep=` on the first line says or the heading has most
 * of; quoted cells may hold separators, line breaks and doubled quotes. Empty lines are left out.
 *
 * A row that isn't whole is refused with its line, and the next line is read by itself: a stray quote costs one row, never
 * the rows below it. Each row has as many cells as the heading.
 */
export const readCsv = (text: string): CsvTable => {
  const content = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = /^"?sep=(.)"?\n/i.exec(content);
  const separator = said?.[1] ?? separatorOf(content);
  const rows: CsvRow[] = [];
  const refused: CsvRefusal[] = [];
  let heading: CsvRow | undefined;
  let at = said?.[0].length ?? 0;
  let line = said === null ? 1 : 2;
  while (at < content.length) {
    const end = endOfLine(content, at);
    const read = readRow(content, at, separator);
    const problem = 'problem' in read ? read.problem : wrongCount(read.cells, heading);
    const next = 'problem' in read || problem !== undefined ? end + 1 : read.next;
    const raw = content.slice(at, next).replace(/\n$/, '');
    if (problem !== undefined && raw.trim() !== '') refused.push({ line, why: problem, raw });
    else if ('cells' in read && read.cells.some(cell => cell.trim() !== '')) {
      if (heading === undefined) heading = { line, cells: read.cells };
      else rows.push({ line, cells: read.cells });
    }
    line += content.slice(at, next).split('\n').length - 1;
    at = next;
  }
  return { heading, rows, refused };
};

const endOfLine = (content: string, from: number): number => {
  const end = content.indexOf('\n', from);
  return end < 0 ? content.length : end;
};

const wrongCount = (cells: readonly string[], heading: CsvRow | undefined): string | undefined => {
  if (heading === undefined || cells.length === heading.cells.length || cells.every(cell => cell.trim() === ''))
    return undefined;
  // Spreadsheets put separators behind the last cell.
  if (cells.length > heading.cells.length && cells.slice(heading.cells.length).every(cell => cell.trim() === ''))
    return undefined;
  return `expected ${heading.cells.length} cells as in the heading, found ${cells.length}; put a cell that holds the separator into quotes`;
};

/** One row from `start` on, over as many lines as its quoted cells have. */
const readRow = (content: string, start: number, separator: string): Read => {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opening = openingQuote(content, at);
    const isQuoted = opening >= 0;
    const closing = isQuoted ? closingQuote(content, opening + 1) : -1;
    if (isQuoted && closing < 0) return { problem: 'expected the quote that closes a cell, found none' };
    const stop = isQuoted ? pastSpaces(content, closing + 1) : endOfCell(content, at, separator);
    const after = content.charAt(stop);
    if (isQuoted && after !== '' && after !== '\n' && after !== separator)
      return {
        problem: `expected a separator behind a closing quote, found "${after}"; a quote inside a cell is doubled`,
      };
    const inner = isQuoted ? content.slice(opening + 1, closing) : '';
    if (
      inner
        .split('\n')
        .slice(1)
        .some(below => isRowLike(below, separator))
    )
      return { problem: 'expected the quote that closes a cell, found what looks like the next row inside it' };
    const cell = isQuoted ? inner.replaceAll('""', '"') : content.slice(at, stop);
    if (!isQuoted && cell.split('"').length % 2 === 0)
      return {
        problem: `expected quotes in pairs, found one alone in "${cell.trim().slice(0, 40)}"; a quote inside a cell is doubled, and the cell put into quotes`,
      };
    cells.push(cell);
    if (after !== separator) return { cells, next: stop + 1 };
    at = stop + 1;
  }
};

/** A line inside a quoted cell that begins as rows do, with an id of digits and a separator: a stray quote swallowed it. */
const isRowLike = (line: string, separator: string): boolean => {
  const [first = '', ...others] = line.split(separator);
  return others.length > 0 && /^\S*\d\S*$/.test(first);
};

/** Where a quoted cell begins, spaces before it aside; -1 for a cell without. */
const openingQuote = (content: string, from: number): number => {
  const at = pastSpaces(content, from);
  return content.charAt(at) === '"' ? at : -1;
};

const pastSpaces = (content: string, from: number): number => {
  let at = from;
  while (content.charAt(at) === ' ') at += 1;
  return at;
};

const closingQuote = (content: string, from: number): number => {
  for (let at = content.indexOf('"', from); at >= 0; at = content.indexOf('"', at + 2))
    if (content.charAt(at + 1) !== '"') return at;
  return -1;
};

const endOfCell = (content: string, from: number, separator: string): number => {
  const [cell, line] = [content.indexOf(separator, from), endOfLine(content, from)];
  return cell < 0 || cell > line ? line : cell;
};

/** What the heading has most of. */
const separatorOf = (content: string): string => {
  const heading = content.split('\n', 1)[0] ?? '';
  const count = (separator: string): number => heading.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
};

/** Rows as a file that `readCsv` reads again. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(cells => cells.map(cell => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')
    .concat('\n');
