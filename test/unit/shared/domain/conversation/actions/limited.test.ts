import { surveySchema } from '../../../../../../shared/domain/survey/schema';
import { botConfig, thread, withChannel } from '../../../../../support/thread';

const SHORT_CODE = { number: '55501', numberType: 'short-code', provider: 'telesign' };

describe('STOP and START in turn', () => {
  // The carrier of a short code at TeleSign leaves both to us.
  const it = thread({ config: withChannel(SHORT_CODE), to: '55501' });
  const happened = Array.from({ length: 40 }, (_, n) => it.pass(2).text(n % 2 === 0 ? 'STOP' : 'START'));
  const said = happened.flatMap(({ texts }) => texts);
  const why = happened.flatMap(one => one.log('not-sent').map(({ what, because }) => `${what}: ${because.rule}`));

  test('one opt-out is confirmed, and six opt-ins', () => expect(said).toHaveLength(1 + 6));
  test('every change is recorded, with its proof', () => {
    expect(happened.map(one => one.one('consent-said').changed)).toEqual(Array(40).fill(true));
    expect(it.state.consent.status).toBe('in');
  });
  test('what was held is dropped, and the log says why', () => {
    expect(why.filter(one => one === 'opt-out-confirmation: limit.own')).toHaveLength(19);
    expect(why.filter(one => one === 'opt-in-confirmation: loop-breaker.hour')).toHaveLength(14);
  });
  test('an agent is heard all the same', () => {
    it.text('Hi, where is my order?');
    it.pass(5).assigned();
    expect(it.reply('It is on its way.').texts).toEqual(['It is on its way.']);
  });
  test('a day later an opt-out is confirmed again', () => {
    it.pass(86_400).text('STOP');
    expect(it.state.counts?.ownAt?.['opt-out-confirmation']).toHaveLength(1);
    expect(
      it.log.filter(({ outcome }) => outcome.kind === 'text-sent' && outcome.origin.by === 'consent'),
    ).toHaveLength(2);
  });
});

describe('A bot that a limit holds', () => {
  const limited = (automatedTextsPerHour: number) =>
    thread({ config: withChannel({ automatedTextsPerHour }, botConfig()) });
  const withTurn = (perHour: number) => {
    const it = limited(perHour);
    it.text('Where is my order?');
    it.botHas();
    return it;
  };

  test('gives the conversation to people, for what it said is lost; the log says which limit', () => {
    const it = withTurn(2);
    const answered = it.botSays({ messages: ['What is its number?', 'It has four digits.'] });
    expect(answered.texts).toEqual(['What is its number?']);
    expect(answered.one('not-sent')).toMatchObject({ what: 'bot', because: { rule: 'limit.hour' } });
    expect(answered.one('bot-left').because).toMatchObject({ rule: 'limit.hour', facts: { automated: 2, perHour: 2 } });
    expect(answered.kinds).toContain('work-queued');
    expect(it.status).toBe('open');
  });
  test('isn’t even asked, in this conversation or the next', () => {
    const it = withTurn(2);
    it.botSays({ messages: ['It is on its way.'], actions: ['EndConversation'] });
    expect(it.status).toBe('closed');
    it.pass(5).text('And where is my refund for it?');
    const joined = it.botHas();
    expect(joined.kinds).not.toContain('bot-asked');
    expect(joined.one('bot-left').because.rule).toBe('limit.hour');
  });
  test('may end a conversation without its last word', () => {
    const it = withTurn(2);
    const answered = it.botSays({ messages: ['It is there.', 'Good bye!'], actions: ['EndConversation'] });
    expect(answered.texts).toEqual(['It is there.']);
    expect(it.status).toBe('closed');
  });
  test('speaks as ever below it', () => {
    const it = withTurn(20);
    expect(it.botSays({ messages: ['Sure!'] }).texts).toEqual(['Sure!']);
    expect(it.status).toBe('bot');
  });
});

describe('A survey that a limit holds', () => {
  const questions = [
    { id: 'score', kind: 'csat' },
    { id: 'words', kind: 'open' },
  ];
  const surveyed = (automatedTextsPerHour: number) => {
    const config = withChannel({ survey: 'after', automatedTextsPerHour });
    return thread({
      config: { ...config, surveys: { after: surveySchema.parse({ id: 'after', name: 'After', questions }) } },
    });
  };
  test('isn’t asked, and the log says why', () => {
    const it = surveyed(3).withAgent();
    const ended = it.end();
    expect(ended.one('survey').facts).toMatchObject([{ kind: 'skipped', because: { rule: 'limit.hour' } }]);
    expect(it.state.survey.status).toBe('none');
  });
  test('ends where its next question can’t be put: nobody answers what was never asked', () => {
    const it = surveyed(4).withAgent();
    it.end();
    const answered = it.pass(5).text('4');
    expect(answered.texts).toEqual([]);
    expect(answered.one('not-sent')).toMatchObject({ what: 'survey', because: { rule: 'limit.hour' } });
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'cancelled', answers: [{ value: 4 }] });
  });
  test('isn’t asked again within a week, and is after it', () => {
    const it = surveyed(50).withAgent();
    it.end();
    it.close();
    const again = (days: number) => {
      it.pass(days * 86_400).text('Where is my refund, please?');
      it.pass(5).assigned();
      it.reply('On its way.');
      const ended = it.pass(5).end();
      it.close();
      return ended.log('survey').at(-1)?.facts[0];
    };
    expect(again(3)).toMatchObject({ kind: 'skipped', because: { rule: 'survey.asked-recently' } });
    expect(again(5)).toMatchObject({ kind: 'asked' });
  });
});
