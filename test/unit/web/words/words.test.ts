import { en } from '../../../../web/words/en';
import { es } from '../../../../web/words/es';
import { fr } from '../../../../web/words/fr';
import { languageOf } from '../../../../web/words/languages';

/** Every text of a catalogue by its path; what is a function is said of 1 and of 7. */
const textsOf = (words: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const here = `${path}${name}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value !== 'function') return textsOf(value as object, `${here}.`);
    return [1, 7].map(
      n => [`${here}(${n})`, String((value as (...given: unknown[]) => string)(String(n), n, n))] as const,
    );
  });

describe.each([
  ['en', en],
  ['es', es],
  ['fr', fr],
] as const)('the words of %s', (language, words) => {
  it('are all there: none empty, none that shows what it was given wrongly', () => {
    for (const [path, text] of textsOf(words)) {
      expect({ path, text: text.trim() }).not.toEqual({ path, text: '' });
      expect({ path, text }).not.toEqual({ path, text: expect.stringMatching(/undefined|NaN|\[object|=>/) });
    }
  });

  it('are of that language: few are the same as in English', () => {
    const english = new Map(textsOf(en));
    const all = textsOf(words).filter(([, text]) => /\p{L}{4}/u.test(text));
    const same = all.filter(([path, text]) => english.get(path) === text);
    expect(same.length / all.length <= 0.05).toBe(language !== 'en');
  });
});

describe('plurals', () => {
  it('are each language’s own', () => {
    expect([en, es, fr].map(words => words.composer.counter(0, 0))).toEqual([
      '0 · 0 texts',
      '0 · 0 mensajes',
      '0 · 0 message',
    ]);
    expect([en, es, fr].map(words => words.composer.counter(9, 1))).toEqual([
      '9 · 1 text',
      '9 · 1 mensaje',
      '9 · 1 message',
    ]);
    expect([en, es, fr].map(words => words.composer.counter(9, 2))).toEqual([
      '9 · 2 texts',
      '9 · 2 mensajes',
      '9 · 2 messages',
    ]);
  });
});

describe('the language', () => {
  it('is the first preferred one that we speak, else English', () => {
    expect(languageOf(['de-DE', 'fr-CA', 'es'])).toBe('fr');
    expect(languageOf(['ES'])).toBe('es');
    expect(languageOf(['de', 'frisian'])).toBe('en');
    expect(languageOf([])).toBe('en');
  });
});
