import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PARITY_DIFFERENCES, PARITY_ROWS } from './parity-rows';

/** A test's name that starts with one or more rows: `test('#29 …`, `it.each(…)('#12, #13 …`; not one that is skipped. */
const PROOF = /(?:\b(?:test|it|describe)((?:\.\w+)*)|[)`])\(\s*['"`]((?:#\d+[\s,]+)+)/g;
const NOT_RUN = /\.(?:skip|todo|failing)\b/;

/** The rows that a test file's names prove. */
export const provenIn = (source: string): readonly number[] =>
  [...source.matchAll(PROOF)]
    .filter(([, modifiers = '']) => !NOT_RUN.test(modifiers))
    .flatMap(([, , rows = '']) => rows.match(/\d+/g) ?? [])
    .map(Number);

/** The rows that the tests under a folder prove. @throws for a row that there isn't, which is a typing mistake */
export const provenRows = (folder: string): ReadonlySet<number> => {
  const proven = new Set<number>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.test\.tsx?$/.test(name)) continue;
    for (const row of provenIn(readFileSync(path.join(folder, name), 'utf8'))) {
      if (PARITY_ROWS[row - 1] === undefined) {
        throw new Error(
          `${name}: expected a row from 1 to ${PARITY_ROWS.length}, found #${row}. Correct the test's name.`,
        );
      }
      proven.add(row);
    }
  }
  return proven;
};

const stateOf = (row: number, proven: ReadonlySet<number>): string => {
  if (!proven.has(row)) return 'not yet';
  const difference = PARITY_DIFFERENCES[row];
  return difference === undefined ? 'works' : `works (differs: ${difference})`;
};

/** `docs/parity.md`: each row with what the tests prove of it. */
export const parityPage = (proven: ReadonlySet<number>): string =>
  [
    '# Parity with the original',
    '',
    '<!-- Made by `npm run docs:parity` from scripts/docs/parity-rows.ts and the names of the tests: change them. -->',
    '',
    'What the SMS channel of Dynamics 365 Customer Service does, row by row, and what this one does. A row *works* when a test',
    'whose name starts with its number passes; where we chose to do better, the row says how it differs.',
    '',
    `${proven.size} of ${PARITY_ROWS.length} rows are proven.`,
    '',
    '| row | what | state |',
    '| --- | --- | --- |',
    ...PARITY_ROWS.map((what, at) => `| ${at + 1} | ${what.replaceAll('|', '\\|')} | ${stateOf(at + 1, proven)} |`),
    '',
  ].join('\n');

if (require.main === module) {
  const root = path.resolve(__dirname, '../..');
  const proven = provenRows(path.join(root, 'test'));
  writeFileSync(path.join(root, 'docs/parity.md'), parityPage(proven));
  console.log(`Wrote docs/parity.md: ${proven.size} of ${PARITY_ROWS.length} rows are proven.`);
}
