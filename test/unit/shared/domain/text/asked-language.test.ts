import { askedLanguage } from '../../../../../shared/domain/text/asked-language';
import { changeOfLanguage } from '../../../../../shared/domain/text/language-change';

describe('who asks for a language has it at once', () => {
  test.each([
    ['english please', 'es', 'en'],
    ['Do you speak English?', 'es', 'en'],
    ["I don't speak Spanish", 'es', 'en'],
    ["i don't understand", 'es', 'en'],
    ['no hablo inglés', 'en', 'es'],
    ['habla español?', 'en', 'es'],
    ['en español por favor', 'en', 'es'],
    ['Spanish', 'en', 'es'],
    ['hay alguien que hable español', 'en', 'es'],
    ['no entiendo', 'en', 'es'],
    ['a que hora abren', 'en', 'es'],
    ['français svp', 'en', 'fr'],
    ['je ne comprends pas', 'en', 'fr'],
    ['je ne parle pas anglais', 'en', 'fr'],
    ['parlez-vous français ?', 'en', 'fr'],
  ])('%s', (text, language, to) => expect(changeOfLanguage({ language }, text)).toMatchObject({ kind: 'changes', to }));
  test('not over what an agent set', () =>
    expect(changeOfLanguage({ language: 'es', setByAgent: true }, 'english please').kind).toBe('stays'));
  test('and not a second time', () =>
    expect(changeOfLanguage({ language: 'en-US' }, 'english please').kind).toBe('stays'));
});

test.each([
  ...[
    'do you have the manual in spanish',
    'english muffin',
    'french fries',
    'spanish rice',
    'no english',
    'ok',
    '',
    '5',
  ],
  ...['the french door is broken', 'i understand', 'no entiendo por qué me cobraron', 'my English teacher ordered it'],
])('%j asks for none', text => expect(askedLanguage(text)).toBeUndefined());
