/** One row of a file, and the line on which it begins (from 1). */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads CSV (RFC 4180): commas, or semicolons as some spreadsheets write them; quoted cells may hold either, line breaks, and
 * doubled quotes. Empty lines are left out.
 */
export const readCsv = (text: string): readonly CsvRow[] => {
  const content = text.replace(/^\ufeff/, '');
  const separator = separatorOf(content);
  const rows: { line: number; cells: string[] }[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let cell = '';
  let isQuoted = false;
  let line = 1;
  const endCell = () => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some(each => each.trim() !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < content.length; at += 1) {
    const character = content.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (content.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
    if (character === '\n') line += 1;
  }
  if (cell !== '' || row.cells.length > 0) endRow();
  return rows;
};

/** What the heading has more of. */
const separatorOf = (content: string): ',' | ';' => {
  const heading = content.split('\n', 1)[0] ?? '';
  return heading.split(';').length > heading.split(',').length ? ';' : ',';
};
