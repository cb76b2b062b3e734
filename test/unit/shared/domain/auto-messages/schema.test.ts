import { languageSchema } from '../../../../../shared/domain/auto-messages/language';
import { autoMessageSchema, autoMessagesSchema } from '../../../../../shared/domain/auto-messages/schema';
import { recipientOf } from '../../../../../shared/domain/auto-messages/triggers';

const mistakesIn = (messages: unknown): string[] => {
  const parsed = autoMessagesSchema.safeParse(messages);
  return parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
};

test('a message is active unless it says otherwise', () => {
  expect(autoMessageSchema.parse({ trigger: 'greeting', language: 'en', text: 'Hi' })).toEqual({
    trigger: 'greeting',
    language: 'en',
    text: 'Hi',
    active: true,
  });
});

test('a message that is switched off needs no text, and no language', () => {
  expect(mistakesIn([{ trigger: 'greeting', active: false }])).toEqual([]);
  expect(mistakesIn([{ trigger: 'greeting' }])).toEqual([
    '0.text: Expected a "text", or "active: false" to silence this message.',
  ]);
});

test.each<[string, unknown, string]>([
  [
    'an unknown trigger',
    { trigger: 'welcome', text: 'Hi' },
    '0.trigger: Expected a trigger, found "welcome": it can be greeting, agent-assigned,',
  ],
  [
    'an unknown key',
    { trigger: 'help', text: 'Hi', lang: 'en' },
    '0: An automated message has no lang: it can have trigger, to, language, text, active.',
  ],
  ['no object', 'Hi', '0: Expected an automated message with "trigger" and "text".'],
  ['a text that is none', { trigger: 'help', text: 5 }, '0.text: Expected a text.'],
  ['active as a word', { trigger: 'help', text: 'Hi', active: 'no' }, '0.active: Expected true or false.'],
  ['an unknown reader', { trigger: 'help', text: 'Hi', to: 'boss' }, "0.to: Expected 'customer' or 'agent'."],
  [
    'a language in words',
    { trigger: 'help', text: 'Hi', language: 'English' },
    "0.language: Expected a language such as 'en' or 'es-MX', found \"English\".",
  ],
  [
    'a language that is no text',
    { trigger: 'help', text: 'Hi', language: 1 },
    "0.language: Expected a language such as 'en' or 'es-MX'.",
  ],
  ['an unknown slug', { trigger: 'help', text: 'Hi {Name}' }, '0.text: There is no slug {Name}: it can be'],
  [
    '#27 a text over 2,000 characters',
    { trigger: 'help', text: 'x'.repeat(2_001) },
    '0.text: Expected at most 2000 characters, found 2001 (line 1, column 2001).',
  ],
  [
    '#32 a message of agents for the customer',
    { trigger: 'customer-ended', text: 'Hi', to: 'customer' },
    '0.to: The message "customer-ended" is never for the customer.',
  ],
])('%s is refused with its place', (_, message, sentence) => {
  const [mistake, ...others] = mistakesIn([message]);
  expect(others).toEqual([]);
  expect(mistake?.startsWith(sentence)).toBe(true);
});

test('every mistake of a text is told, even when it is switched off', () => {
  expect(mistakesIn([{ trigger: 'help', text: '{A} {B}', active: false }])).toHaveLength(2);
});

test('two for the same trigger, reader and language are refused', () => {
  const english = { trigger: 'greeting', language: 'en', text: 'Hi' };
  expect(mistakesIn([english, { ...english, language: 'es' }, { ...english, language: undefined }])).toEqual([]);
  expect(mistakesIn([english, { ...english, language: 'es' }, { ...english, to: 'customer', active: false }])).toEqual([
    '2: This says greeting / customer / en again, as number 1 of the list did: keep one of them.',
  ]);
  expect(
    mistakesIn([
      { trigger: 'help', text: 'a' },
      { trigger: 'help', text: 'b' },
    ]),
  ).toEqual(['1: This says help / customer / every language again, as number 1 of the list did: keep one of them.']);
  const both = { trigger: 'file-too-large', text: 'x', language: 'en' };
  expect(mistakesIn([both, { ...both, to: 'agent' }])).toEqual([]);
});

test('a list has at most 500', () => {
  expect(mistakesIn('none')).toEqual([': Expected a list of automated messages.']);
  expect(mistakesIn(Array.from({ length: 501 }, () => ({ trigger: 'help', text: 'x' })))[0]).toBe(
    ': Expected at most 500 automated messages.',
  );
});

test('a message without a reader is the customer’s where there is one', () => {
  expect(recipientOf({ trigger: 'greeting' })).toBe('customer');
  expect(recipientOf({ trigger: 'file-too-large' })).toBe('customer');
  expect(recipientOf({ trigger: 'file-too-large', to: 'agent' })).toBe('agent');
  expect(recipientOf({ trigger: 'customer-ended' })).toBe('agent');
});

test.each(['en', 'es-MX', 'fil', 'fil-PH'])('the language %s is taken', language => {
  expect(languageSchema.safeParse(language).success).toBe(true);
});

test.each(['e', 'EN', 'en-us', 'english', 'en-USA', 'xen-US-x', ''])('the language %p is refused', language => {
  expect(languageSchema.safeParse(language).success).toBe(false);
});
