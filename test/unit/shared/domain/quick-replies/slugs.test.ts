import { quickReplySchema } from '../../../../../shared/domain/quick-replies/schema';
import { fillQuickReply, inOurSpelling, QUICK_REPLY_SLUGS } from '../../../../../shared/domain/quick-replies/slugs';

const ABOUT = {
  customer: { name: 'Maria del Carmen Ruiz' },
  agent: { name: 'Ana Flores', nickname: 'Anita' },
  queue: 'Orders',
  context: { OrderNumber: 'A-17' },
};
const filled = (text: string, about = ABOUT) => fillQuickReply(inOurSpelling(text), about);

describe('#91 slugs', () => {
  test('of customer, agent, queue and context', () => {
    const text = QUICK_REPLY_SLUGS.map(slug => `{${slug}}`).join('|');
    expect(filled(`${text}|{$OrderNumber$}`)).toEqual({
      text: 'Maria del Carmen Ruiz|Maria|del Carmen Ruiz|Ana Flores|Ana|Flores|Anita|Orders|A-17',
      missing: [],
    });
  });
  test('as Dynamics 365 spells them', () => {
    const theirs =
      '{FullName{Customer}}|{FirstName{Customer}}|{LastName{Agent}}|{Nickname{Agent}}|{OCContext.OrderNumber}';
    expect(filled(theirs).text).toBe('Maria del Carmen Ruiz|Maria|Flores|Anita|A-17');
  });
  test('what has no value is left out, and named', () => {
    const about = { agent: { name: 'Ana' }, context: {} };
    expect(
      fillQuickReply('Hi {CustomerFirstName}, I am {AgentNickname}{AgentLastName}. {$OrderNumber$}', about),
    ).toEqual({
      text: 'Hi, I am Ana.',
      missing: ['{CustomerFirstName}', '{AgentLastName}', '{$OrderNumber$}'],
    });
  });
  test('names that a record tells apart are taken as they are', () => {
    const customer = { name: 'Dr. Ruiz', firstName: 'Maria', lastName: 'Ruiz' };
    expect(fillQuickReply('{CustomerFirstName} {CustomerLastName}', { ...ABOUT, customer }).text).toBe('Maria Ruiz');
  });
  test('a value stays a value: a customer called like a slug names nobody', () => {
    const customer = { name: '{AgentName} $1' };
    expect(fillQuickReply('Hi {CustomerName}!', { ...ABOUT, customer }).text).toBe('Hi {AgentName} $1!');
  });
});

describe('what is refused when it is saved', () => {
  const GOOD = { id: 'hello', title: 'Hello', language: 'en', text: 'Hello!' };
  const problems = (change: object) => {
    const result = quickReplySchema.safeParse({ ...GOOD, ...change });
    return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };
  test('nothing that is well', () => expect(problems({ tags: ['a', 'b'], workstreams: ['service'] })).toEqual([]));
  test.each([
    ['an unknown slug', { text: 'Hi {Customer}' }, /^text: There is no slug \{Customer\}.*\(line 1, column 4\)\.$/],
    ['another spelling', { text: 'A\n{agentname}' }, /^text: .*write \{AgentName\} \(line 2, column 1\)\.$/],
    ['a slug of theirs that there is not', { text: '{Mail{Customer}}' }, /^text: Found "\{" without its "\}"/],
    ['a text that is too long', { text: 'x'.repeat(2_001) }, /^text: Expected at most 2000 characters, found 2001/],
    ['an empty text', { text: ' ' }, /^text: Expected a text, found none/],
    ['no language', { language: undefined }, /^language: Expected a language/],
    ['a language that is none', { language: 'English' }, /^language: Expected a language such as/],
    ['a tag of two words', { tags: ['two words'] }, /^tags\.0: expected a tag of one word/],
    ['an empty title', { title: '' }, /^title: /],
    ['a field that is not known', { message: 'Hi' }, /^: Unrecognized key/],
  ])('%s', (_what, change, expected) =>
    expect(problems(change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)])),
  );
});
