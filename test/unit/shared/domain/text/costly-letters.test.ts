import { costOf, lettersInWords } from '../../../../../shared/domain/text/costly-letters';

test.each([
  ['We’ll be right back', "a curly apostrophe (write ')"],
  ['Own\u00a0goal', 'a space that does not break (write a plain space)'],
  ['hasta el sábado', '"á" (write a)'],
  ['a\u200bb', 'a space without width (write nothing)'],
  ['Thanks 🙂', '"🙂"'],
  ['wait…', 'an ellipsis in one character (write ...)'],
  ['ça va', '"ç" (write c)'],
])('%s: the letter that doubles it has a name', (text, words) =>
  expect(lettersInWords(costOf(text).letters)).toBe(words),
);

test('says what it costs, and what it would', () => {
  const text = `${'x'.repeat(100)}’`;
  expect(costOf(text)).toMatchObject({ segments: 2, without: 1 });
});
test.each(['Plain text, 100% GSM-7', 'mañana a las 8: ¿sí? no: el niño, à é ù', '€'])(
  '%s has none, the í aside',
  text => expect(costOf(text).letters.map(({ letter }) => letter)).toEqual([...text].filter(letter => letter === 'í')),
);
