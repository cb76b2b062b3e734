import { introducedName, numberReassigned } from '../../../../../shared/domain/consent/number-reassigned';

const NOW = '2026-11-22T10:00:00Z';
const known = { lastHeardAt: '2026-03-01T10:00:00Z', language: 'en-US', name: 'Maria Lopez' };
const rule = (text: string, before: Parameters<typeof numberReassigned>[0] = known) =>
  numberReassigned(before, text, NOW).because.rule;

describe('after a long silence', () => {
  test('another language warns', () => {
    expect(numberReassigned(known, '¿Dónde está mi pedido?', NOW)).toEqual({
      kind: 'may-have-changed',
      because: {
        rule: 'number-reassigned.other-language',
        facts: { days: 266, silenceDays: 45, before: 'en-US', now: 'es' },
      },
    });
  });
  test('another name warns', () =>
    expect(rule('Hi, this is Peter, where is my order?')).toBe('number-reassigned.other-name'));
  test('who does not know us warns', () => {
    expect(rule('who is this?')).toBe('number-reassigned.does-not-know-us');
    expect(rule('wrong number I think')).toBe('number-reassigned.does-not-know-us');
  });
  test('the same person is let through', () => {
    for (const text of ['Hi, this is Maria', "It's Mari again", 'where is my order?', 'ok', 'My name is Lopez'])
      expect(rule(text)).toBe('number-reassigned.nothing-differs');
  });
  test('nothing is guessed when nothing was known', () =>
    expect(rule('¿Dónde está mi pedido? soy Peter', { lastHeardAt: known.lastHeardAt })).toBe(
      'number-reassigned.nothing-differs',
    ));
});

test('a short silence never warns', () => {
  expect(
    numberReassigned({ ...known, lastHeardAt: '2026-11-01T10:00:00Z' }, '¿Dónde está mi pedido?', NOW),
  ).toMatchObject({
    kind: 'same',
    because: { rule: 'number-reassigned.recent' },
  });
  expect(
    numberReassigned({ ...known, lastHeardAt: '2026-11-01T10:00:00Z' }, '¿Dónde está mi pedido?', NOW, 7).kind,
  ).toBe('may-have-changed');
});

test('a first contact has no history to hide', () =>
  expect(numberReassigned({}, 'who is this?', NOW).because.rule).toBe('number-reassigned.first-contact'));

describe('a name by which somebody introduces themselves', () => {
  test.each([
    ['My name is Ana', 'Ana'],
    ['hi I’m José and', 'José'],
    ['Soy Lucía', 'Lucía'],
    ["Bonjour, je m'appelle Zoé", 'Zoé'],
    ["Je m'appelle Zoé", 'Zoé'],
  ] as const)('%s', (text, name) => expect(introducedName(text)).toBe(name));
  test.each(["I'm waiting", "I'm Waiting", 'this is ridiculous', 'This is Not ok', 'soy yo', ''])('%j has none', text =>
    expect(introducedName(text)).toBeUndefined(),
  );
});
