import { defaultText } from '../../../../../shared/domain/auto-messages/default-texts';
import { readAsked, stepForOptOut } from '../../../../../shared/domain/consent/ask-once';
import { classifyConsent } from '../../../../../shared/domain/consent/classify';
import { declinesToo } from '../../../../../shared/domain/consent/opt-out/asked-words';
import { detectLanguage } from '../../../../../shared/domain/text/language';

const NOW = '2026-11-22T10:00:00Z';
const hours = (count: number) => new Date(Date.parse(NOW) + count * 3_600_000).toISOString();
const reading = (text: string) => classifyConsent(text, { numberType: 'toll-free' });
const asked = { at: NOW, rule: 'opt-out.leave-alone' };

describe('a reading of an opt-out', () => {
  test('that is certain acts', () => expect(stepForOptOut(reading('STOP'), undefined, NOW).kind).toBe('opt-out'));
  test('that is likely asks once', () => {
    expect(stepForOptOut(reading('leave me alone'), undefined, NOW)).toEqual({
      kind: 'ask',
      asked,
      because: { rule: 'opt-out.leave-alone', facts: { matched: 'leave me alone' } },
    });
    expect(stepForOptOut(reading('leave me alone'), asked, hours(25))).toMatchObject({
      kind: 'show-agent',
      because: { rule: 'opt-out.asked-already' },
    });
    expect(stepForOptOut(reading('leave me alone'), asked, hours(24 * 31)).kind).toBe('ask');
  });
  test('that is likely again within a day has answered: not when they said no, or were asked something since', () => {
    const again = (about: Partial<typeof asked> & { declined?: true }, agentAskedAt?: string) =>
      stepForOptOut(reading('leave me alone'), { ...asked, ...about }, hours(1), agentAskedAt).kind;
    expect(again({})).toBe('opt-out');
    expect(again({}, hours(-1))).toBe('opt-out');
    expect(again({}, hours(0.5))).toBe('show-agent');
    expect(again({ declined: true })).toBe('show-agent');
  });
  test('that is maybe shows the agent', () =>
    expect(stepForOptOut(reading('wrong number'), undefined, NOW).kind).toBe('show-agent'));
  test('that is none does nothing', () => {
    for (const text of ['where is my order', 'HELP', 'START'])
      expect(stepForOptOut(reading(text), undefined, NOW).kind).toBe('nothing');
  });
});

describe('the answer to the question', () => {
  test.each([
    ...['YES', 'yes please', 'Sí', 'oui', 'Y', 'Yea', 'Yes I do', 'of course', '1', 'ja', 'ok', 'Yes, thank you!'],
    ...['Sí, claro', 'sí por favor', 'Bien sûr', 'Oui, merci'],
  ])('%s opts out', text =>
    expect(readAsked(asked, text, hours(1))).toMatchObject({ kind: 'opt-out', because: { rule: 'opt-out.confirmed' } }),
  );
  test.each([
    ...['NO', 'no thanks', 'Non merci', 'keep them', 'no I want them', 'No! keep', 'I want to keep them'],
    ...['No, keep them coming', "No don't", 'No, please keep texting me'],
  ])('%s stays', text => expect(readAsked(asked, text, hours(1)).kind).toBe('stay'));
  test.each(['where is my order', '5', ''])('%j is none', text =>
    expect(readAsked(asked, text, hours(1)).kind).toBe('unanswered'),
  );
  test('counts for a day, and not before the question', () => {
    expect(readAsked(asked, 'YES', hours(25)).kind).toBe('unanswered');
    expect(readAsked(asked, 'YES', hours(-1)).kind).toBe('unanswered');
    expect(readAsked(asked, 'NO', hours(-1)).kind).toBe('unanswered');
    expect(readAsked(asked, 'leave me alone', hours(-1)).kind).toBe('unanswered');
  });
  test('an "ok" after words of an agent is theirs; a yes is ours', () => {
    const spoke = (text: string, seconds: number) =>
      readAsked(asked, text, hours(1), { agentSpokeAt: hours(seconds / 3_600) }).kind;
    expect(spoke('ok', 60)).toBe('unanswered');
    expect(spoke('ok', -60)).toBe('opt-out');
    expect(spoke('YES', 60)).toBe('opt-out');
  });
  test('who said no beside something else is not opted out by the same words', () =>
    expect(readAsked({ ...asked, declined: true }, 'cancel please', hours(1)).kind).toBe('unanswered'));
});

describe('a no that goes on', () => {
  test.each([
    ...['No I need my order', 'No, where is my order?', 'nope just the order', 'I mean my order', 'No wait'],
    ...[
      'I meant the appointment',
      'please keep them but fix my order',
      'No, quiero mi pedido',
      'Me refiero a mi pedido',
    ],
    ...['Non, je veux ma commande', 'je parle de ma commande'],
  ])('%s', text => expect(declinesToo(text)).toBe(true));
  test.each([
    ...['No answer yet', 'no one called me', 'No refund so far', 'no me llega nada', 'Where is my order', 'yes'],
    ...['No, stop texting me', 'no more texts', 'No, leave me alone', 'No, not interested', 'You keep texting me'],
    ...['STOP, I mean it', 'no me escriban más'],
  ])('not in: %s', text => expect(declinesToo(text)).toBe(false));
});

test.each(['en', 'es', 'fr'] as const)(
  'the question in %s is in that language, and opts nobody out who sends it back',
  language => {
    const question = defaultText('opt-out-question', 'customer', language) ?? '';
    expect(detectLanguage(question)).toBe(language);
    expect(stepForOptOut(reading(question), undefined, NOW).kind).not.toBe('opt-out');
  },
);
