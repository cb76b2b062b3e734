import { languageName } from '../../../../../shared/domain/text/language-name';

test('a language has its name in the reader’s own, or in itself; what is none stays as it is', () => {
  expect(languageName('es-MX', 'en')).toBe('Mexican Spanish');
  expect(languageName('es')).toBe('español');
  expect(languageName('no language', 'en')).toBe('no language');
  expect(languageName('')).toBe('');
});
