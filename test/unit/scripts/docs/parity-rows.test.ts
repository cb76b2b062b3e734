import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parityPage, provenIn, provenRows } from '../../../../scripts/docs/docs-parity';
import { PARITY_DIFFERENCES, PARITY_ROWS } from '../../../../scripts/docs/parity-rows';

const root = path.resolve(__dirname, '../../../..');
const named = (row: number) => `${'#'}${row}`;

test('docs/parity.md is current: if not, run `npm run docs:parity`', () => {
  const page = readFileSync(path.join(root, 'docs/parity.md'), 'utf8').replaceAll('\r\n', '\n');
  expect(page).toBe(parityPage(provenRows(path.join(root, 'test'))));
});

test('there are 151 rows, each said once', () => {
  expect(PARITY_ROWS).toHaveLength(151);
  expect(new Set(PARITY_ROWS).size).toBe(151);
  for (const row of Object.keys(PARITY_DIFFERENCES)) expect(PARITY_ROWS[Number(row) - 1]).toBeDefined();
});

describe('a row', () => {
  const lineOf = (row: number, proven: readonly number[]) =>
    parityPage(new Set(proven))
      .split('\n')
      .find(line => line.startsWith(`| ${row} |`));

  it('works when a test’s name starts with its number', () => {
    expect(lineOf(29, [29])).toBe(`| 29 | ${PARITY_ROWS[28]} | works |`);
  });

  it('says how it differs, where we do better', () => {
    expect(lineOf(62, [62])).toBe(`| 62 | ${PARITY_ROWS[61]} | works (differs: ${PARITY_DIFFERENCES[62]}) |`);
  });

  it('is “not yet” without a test, also where we mean to do better', () => {
    expect(lineOf(29, [])).toBe(`| 29 | ${PARITY_ROWS[28]} | not yet |`);
    expect(lineOf(62, [])).toBe(`| 62 | ${PARITY_ROWS[61]} | not yet |`);
  });
});

describe('a name', () => {
  it.each<[string, readonly number[]]>([
    [`test('${named(7)} plan none')`, [7]],
    [`it.each(['a'])("${named(7)} plan %s"`, [7]],
    [`test(\n  \`${named(12)}, ${named(13)} both\``, [12, 13]],
    [`test('${named(12)} ${named(13)} both')`, [12, 13]],
    [`describe('${named(3)} reports', () => { it('${named(4)} x') })`, [3, 4]],
    [`test('about ${named(7)}')`, []],
    [`test.skip('${named(7)} later')`, []],
    [`it.todo('${named(7)} later')`, []],
    [`send('${named(7)} please')`, []],
  ])('%j', (source, rows) => {
    expect(provenIn(source)).toEqual(rows);
  });

  it('with a row that there isn’t is told', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'parity-'));
    writeFileSync(path.join(folder, 'one.test.ts'), `test('${named(152)} more')`);
    expect(() => provenRows(folder)).toThrow(/one\.test\.ts: expected a row from 1 to 151, found #152/);
  });

  it('counts in test files alone', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'parity-'));
    writeFileSync(path.join(folder, 'one.ts'), `test('${named(5)} not a test file')`);
    writeFileSync(path.join(folder, 'two.test.ts'), `test('${named(6)} a test file')`);
    expect([...provenRows(folder)]).toEqual([6]);
  });
});
