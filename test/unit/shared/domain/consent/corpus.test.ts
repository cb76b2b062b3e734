import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Evaluation, evaluateOptOuts, fromTsv } from '../../../../../shared/domain/consent/evaluate';

const read = (file: string) => fromTsv(readFileSync(path.join(__dirname, file), 'utf8'));
const made = read('corpus.tsv');
const heldOut = read('corpus-held-out.tsv');
const added = read('corpus-added.tsv');
const answers = read('corpus-answers.tsv');
const plainRequests = read('corpus-further.tsv');
const blind = read('corpus-set-aside.tsv');
const answersHeldOut = read('corpus-answers-held-out.tsv');

const figures = (name: string, found: Evaluation): string =>
  `${name}: ${found.texts} texts; certain precision ${found.certainPrecision?.toFixed(4)}, recall ${found.certainRecall?.toFixed(4)}; ` +
  `any grade precision ${found.anyPrecision?.toFixed(4)}, recall ${found.anyRecall?.toFixed(4)}\n`;

test('the corpus holds at least 400 different texts, a quarter of them held out', () => {
  const texts = [...made, ...heldOut].map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(400);
  expect(new Set([...made, ...heldOut].map(({ label, text }) => `${label}\t${text}`)).size).toBe(texts.length);
  expect(heldOut.length / texts.length).toBeGreaterThan(0.24);
  for (const part of [made, heldOut]) {
    for (const label of ['certain', 'likely', 'maybe', 'none'])
      expect(part.some(one => one.label === label)).toBe(true);
  }
});

test('the set whose misses nobody listed: no ordinary text opts out', () =>
  expect(evaluateOptOuts(blind, 'toll-free', ['Contoso']).certainPrecision).toBeGreaterThanOrEqual(0.99));

test('the texts that no rule was made with: all are heard, and no ordinary one opts out', () => {
  const found = evaluateOptOuts(read('corpus-never-learned.tsv'), 'toll-free', ['Contoso']);
  expect(found.certainPrecision).toBe(1);
  expect(found.anyRecall).toBe(1);
});

describe.each([
  ['the texts that the rules were made with', made],
  ['the texts that were held out', heldOut],
  ['the texts that were added later', added],
  ['keywords with a rest, courtesies, other languages', answers],
  ['what was held out of those', answersHeldOut],
  ['the texts of decision 053', plainRequests],
  ['the texts of a second who wrote no rule, learned from since', read('corpus-plain.tsv')],
])('opt-outs in %s', (name, texts) => {
  const found = evaluateOptOuts(texts, 'toll-free', ['Contoso']);

  test('certain has a precision of 0.99, and any grade catches 0.95', () => {
    process.stdout.write(figures(name, found));
    expect(found.certainPrecision).toBeGreaterThanOrEqual(0.99);
    expect(found.anyRecall).toBeGreaterThanOrEqual(0.95);
  });

  test('none of them is read as two things, whatever the number', () => {
    for (const type of ['short-code', '10dlc', 'alphanumeric'] as const) {
      expect(evaluateOptOuts(texts, type, ['Contoso']).counts).toEqual(found.counts);
    }
  });
});
