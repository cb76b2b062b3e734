/**
 * The cells of what was copied from a spreadsheet, or typed with semicolons: a line is a row, a tab or a semicolon parts its cells. A
 * cell in quotes may hold either, and line breaks; two quotes in it are one.
 */
export const cellsIn = (typed: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some(each => each !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < typed.length; at++) {
    const letter = typed[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (typed[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === '\t' || letter === ';') endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  endRow();
  return rows;
};
