import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A repeated group in which one alternative is made of others (`(?: (?:want|to|want to))*`) matches a text in twice as many ways with
 * each repetition, and tries them all before it gives up: one customer's text would hold the worker for ever.
 */
const REPEATED =
  /\(\?:([ ,]?\??)\(\?:((?:[\p{L}\d’' |]|(?<=[\p{L}\d ])\?)+)\)([ ,]?\??)\)[+*]|\(\?:((?:[\p{L}\d’' |]|(?<=[\p{L}\d ])\?)+)\)[+*]/gu;

/** Both forms of each letter that may be left out. */
const formsOf = (word: string): readonly string[] => {
  const at = word.indexOf('?');
  if (at < 0) return [word];
  const [before, letter, after] = [word.slice(0, at - 1), word.slice(at - 1, at), word.slice(at + 1)];
  return [...formsOf(before + after), ...formsOf(before + letter + after)];
};

/** The alternatives of a repeated group that can be made of several of them. */
const madeOfOthers = (group: RegExpMatchArray): readonly string[] => {
  const [, before = '', among, after = '', alone = ''] = group;
  const words = (among ?? alone).split('|').flatMap(word => formsOf(`${before}${word}${after}`));
  const isMade = (text: string, parts: number): boolean =>
    text === ''
      ? parts > 1
      : words.some(word => word !== '' && text.startsWith(word) && isMade(text.slice(word.length), parts + 1));
  return [...new Set(words)].filter(word => isMade(word, 0));
};

const repeatedIn = (source: string) => [...source.matchAll(REPEATED)];

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(each => {
    const at = path.join(folder, each.name);
    return each.isDirectory() ? sources(at) : [at];
  });

test.each<[string, string, readonly string[]]>([
  ['words of words', '(?: (?:want|to|want to))*$', [' want to']],
  ['letters of letters', '^(?:(?:ok|k|kk) ?)+(?:thanks)', ['kk', 'kk ']],
  ['words that end with a space', '^(?:(?:ok|k|kk) )+(?:thanks)', []],
  ['words of their own', '(?: (?:want|to|need to))*$', []],
])('%s are found', (_, source, found) => {
  expect(repeatedIn(source).flatMap(madeOfOthers)).toEqual(found);
});

test('no pattern matches the same words in several ways', () => {
  const root = path.resolve(__dirname, '../../../../../../shared');
  const groups = sources(root).flatMap(file =>
    repeatedIn(readFileSync(file, 'utf8')).map(group => ({ file: path.relative(root, file), group })),
  );
  expect(groups.length).toBeGreaterThan(10);
  expect(
    groups.flatMap(({ file, group }) =>
      madeOfOthers(group).map(word => `${file}: "${word}" in ${group[0].slice(0, 80)}`),
    ),
  ).toEqual([]);
});
