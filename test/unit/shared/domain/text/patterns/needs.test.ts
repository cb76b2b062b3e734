import fc from 'fast-check';
import { lazyPattern } from '../../../../../../shared/domain/text/patterns/lazy';
import { alternativesOf, needsOf } from '../../../../../../shared/domain/text/patterns/needs';

const sorted = (source: string) => needsOf(source)?.toSorted();

describe('what a text must hold for a pattern to match', () => {
  test.each([
    ['kill', ['kill']],
    ['(?:kill|stab) (?:me|us)', ['kill', 'stab']],
    ['\\b(?:took|had)(?: (?:all|the))* pills?\\b', [' pill']],
    ['(?:a|an|the) bomb(?! squad)', [' bomb']],
    ['(?<=not )bleeding', ['bleeding']],
    ['sui?cide\\w*', ['cide']],
    ['ab+c{2}d{0,6}', ['ab']],
    ['[abc]x|yy', undefined],
    ['(?:one|two)?', undefined],
    ['\\d+', undefined],
    ['one|\\w+', undefined],
    ['(?:', undefined],
  ])('%s', (source, needs) => expect(sorted(source)).toEqual(needs));
});

test('alternatives are told at the top alone', () =>
  expect(alternativesOf('a(?:b|c)|d[|]e|f\\|g')).toEqual(['a(?:b|c)', 'd[|]e', 'f\\|g']));

test('a pattern that waits matches what it matches at once, whatever the text', () => {
  const word = fc.constantFrom('kill', 'me', 'us', 'took', 'pills', 'the', 'all', 'not', 'bomb', '');
  const atom = fc.oneof(
    word,
    fc.tuple(word, word).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(word, fc.constantFrom('?', '*', '+', '{0,2}', '{2}')).map(([a, many]) => `(?:${a || 'x'})${many}`),
    fc.constantFrom('\\w+', '[a-z]', '(?! me)', '(?<=the )', '\\b', 's?', 'l+'),
  );
  const pattern = fc.array(fc.array(atom, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pattern, fc.array(word, { maxLength: 8 }), (parts, words) => {
      const source = parts.map(atoms => atoms.join(' ')).join('|');
      const text = words.join(' ');
      expect(lazyPattern(source).exec(text)?.[0]).toBe(new RegExp(source).exec(text)?.[0]);
    }),
    { numRuns: 500 },
  );
});
