import { changeOfLanguage, isOnlyGreeting } from '../../../../../shared/domain/text/language-change';

const english = { language: 'en' };

describe('a clear change is followed', () => {
  test.each([
    ['Necesito ayuda con mi pedido', 'es'],
    ['¿Dónde está mi paquete?', 'es'],
    ['no me ha llegado nada', 'es'],
    ["Où est ma commande s'il vous plaît", 'fr'],
    ["j'ai besoin d'aide", 'fr'],
  ])('%s', (text, to) => expect(changeOfLanguage(english, text)).toMatchObject({ kind: 'changes', to }));
  test('and back', () =>
    expect(changeOfLanguage({ language: 'es-MX' }, 'Can I have it in English please')).toMatchObject({
      kind: 'changes',
      to: 'en',
      because: { rule: 'language.clear-change', facts: { before: 'es-MX', to: 'en' } },
    }));
  test('where the language is a guess, by two words', () => {
    expect(changeOfLanguage({ ...english, isGuess: true }, 'mi pedido').kind).toBe('changes');
    expect(changeOfLanguage(english, 'mi pedido').kind).toBe('stays');
  });
});

test.each(['gracias', 'Hola', 'muchas gracias', 'ok merci', 'Ana', '5', 'ok', '', '👍', 'adios', 'Where is my order?'])(
  '%j changes nothing',
  text => expect(changeOfLanguage(english, text).kind).toBe('stays'),
);

test.each([
  ...['Los Angeles', 'El Paso Texas', 'Casa del Sol', 'Juan de la Cruz', 'los angeles', 'Las Vegas de Nevada'],
  ...['Notre Dame des Champs', 'Le Havre', 'María de los Ángeles', 'Buenos Aires'],
])('%s is a name: it changes nothing, also where the language is a guess', text => {
  expect(changeOfLanguage({ ...english, isGuess: true }, text).kind).toBe('stays');
  expect(changeOfLanguage(english, text).kind).toBe('stays');
});
test.each([
  'Necesito Ayuda',
  'MI PEDIDO',
  'Mi paquete',
  '¿Tienen tallas?',
  'Vivo en la Calle Sol y necesito mi pedido',
])('%s is no name', text =>
  expect(changeOfLanguage({ ...english, isGuess: true }, text)).toMatchObject({ kind: 'changes', to: 'es' }),
);
test('the Home Depot turns no Spanish conversation English', () =>
  expect(changeOfLanguage({ language: 'es', isGuess: true }, 'The Home Depot').kind).toBe('stays'));

test('once an agent has set it, it stays', () =>
  expect(changeOfLanguage({ language: 'en', setByAgent: true }, 'Necesito ayuda con mi pedido')).toEqual({
    kind: 'stays',
    because: { rule: 'language.set-by-agent', facts: { language: 'en' } },
  }));

test('a greeting tells no language for sure', () => {
  for (const text of ['Hi', 'Hola', 'ok', 'hey hello', '5', '']) expect(isOnlyGreeting(text)).toBe(true);
  for (const text of ['Hi where is my order', 'Necesito ayuda']) expect(isOnlyGreeting(text)).toBe(false);
});
