import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_RULES, KNOWN_WORDINGS, REASONS } from '../../../../../support/known-rules';

const SHARED = join(__dirname, '../../../../../../shared');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name));
const read = (file: string): string => readFileSync(file, 'utf8');
const SOURCE = [...filesIn(SHARED), ...filesIn(join(SHARED, '../functions'))]
  .filter(file => !file.startsWith(REASONS))
  .map(read)
  .join('\n');

/** Ids that are put together: `presence.${reason}` may be any word there, if that stands somewhere by itself. */
const TEMPLATES = [...new Set(SOURCE.match(/`[a-z.-]*(?:\$\{[^`]*?\}[a-z.-]*)+`/g))]
  .filter(template => template.includes('.'))
  .map(
    template =>
      new RegExp(`^${template.slice(1, -1).replace(/\$\{.*?\}|\./g, part => (part === '.' ? '\\.' : '([a-z-]+)'))}$`),
  );

const isUsed = (rule: string): boolean =>
  SOURCE.includes(`'${rule}'`) ||
  TEMPLATES.some(template => {
    const [, ...words] = template.exec(rule) ?? [];
    return words.length > 0 && words.every(word => new RegExp(`'${word}'|\\b${word}:`).test(SOURCE));
  });

test('there are reasons, and each has a place of its own', () => {
  expect(KNOWN_RULES.length).toBeGreaterThan(400);
  expect(KNOWN_RULES.filter((rule, at) => KNOWN_RULES.indexOf(rule) !== at)).toEqual([]);
});

test('every rule of the union is given somewhere', () => expect(KNOWN_RULES.filter(rule => !isUsed(rule))).toEqual([]));

test('every wording of an opt-out is read by a rule', () => {
  const rules = ['english', 'spanish', 'french', 'plain-requests'].map(name =>
    read(join(SHARED, `domain/consent/opt-out/${name}.ts`)),
  );
  const isRead = (wording: string) => rules.some(text => new RegExp(`^ {2}'?${wording}'?:`, 'm').test(text));
  expect(KNOWN_WORDINGS.length).toBeGreaterThan(100);
  expect(KNOWN_WORDINGS.filter(wording => !isRead(wording))).toEqual([]);
});

test('nothing is decided by a reason: what is decided by travels as a field', () => {
  const branches =
    /\b(?:because|reason|why)\??\.rule\b\s*(?:[!=]==|\.(?:startsWith|endsWith|includes|match))|switch \([^)]*(?:because|reason)\??\.rule\b/g;
  const found = [...filesIn(SHARED), ...filesIn(join(SHARED, '../functions'))].flatMap(file =>
    [...read(file).matchAll(branches)].map(([text]) => `${file.slice(SHARED.length + 1)}: ${text}`),
  );
  expect(found).toEqual([]);
});
