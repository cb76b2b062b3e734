import { reasonsOf } from '../../../../../support/reasons';
import {
  ana,
  BOT,
  botConfig,
  FIRST,
  START,
  type Thread,
  thread,
  withBot,
  withChannel,
} from '../../../../../support/thread';

const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const bot = { id: BOT.id, name: BOT.name };
const facts = { bot: BOT.id };
const asked = (it: Thread = withBot()) => {
  it.text('Where is my order 5512?');
  it.pass(1).botHas();
  return it.pass(1);
};
const left = (rule: string, more = {}) => ({
  kind: 'bot-left',
  bot,
  waitingSince: expect.any(String),
  because: { rule, facts: { ...facts, ...more } },
});

describe('a bot has the conversation no more', () => {
  test('because it asked for people: they read what it was asked, and what came since', () => {
    const it = asked();
    it.pass(1).text('Hello?');
    const happened = it.botSays({ actions: ['Escalate'] });
    expect(happened.one('bot-left')).toEqual(left('bot.escalated'));
    expect(happened.one('work-queued')).toEqual({
      kind: 'work-queued',
      pool: 'default',
      text: 'Where is my order 5512?\nHello?',
      firstContact: true,
      waitingSince: at(1),
      because: { rule: 'bot.escalated', facts },
    });
  });
  test('because it ended it', () => {
    const happened = asked().botSays({ actions: ['EndConversation'] });
    expect(happened.one('bot-answered').because).toEqual({
      rule: 'bot.answered',
      facts: { ...facts, messages: 0, actions: ['EndConversation'], contextLeftOut: [] },
    });
    expect(happened.one('conversation-closed')).toEqual({
      kind: 'conversation-closed',
      pool: 'default',
      endedBy: 'bot',
      because: { rule: 'bot.ended', facts },
    });
  });
  test.each<[string, (it: Thread) => ReturnType<Thread['wake']>, string, object]>([
    ['it failed', it => it.botFails('outside.timed-out'), 'outside.timed-out', { details: 'in a test' }],
    ['it said nothing', it => it.botSays({}), 'bot.empty-answer', {}],
    ['it never answered', it => it.wake('bot'), 'bot.no-answer', {}],
  ])('because %s', (_why, happens, rule, more) => expect(happens(asked()).one('bot-left')).toEqual(left(rule, more)));
  test('because it was asked too often', () => {
    const it = asked(withBot({ maxTurns: 1 }));
    it.botSays({ messages: ['Which?'] });
    expect(it.text('5512').one('bot-left')).toEqual(left('bot.too-many-turns', { maxTurns: 1 }));
  });
  test('because it is configured no more, or another is in its place', () => {
    const it = thread();
    it.text('Hi');
    expect(it.botHas().one('bot-left')).toEqual(left('bot.not-configured'));
    const other = withBot({ id: 'other-bot' });
    other.text('Hi');
    expect(other.botHas().one('bot-left')).toEqual(left('bot.not-configured'));
  });
  test('because somebody may be in danger, before it was asked', () => {
    const it = withBot();
    it.text('I want to kill myself');
    const happened = it.botHas();
    expect(happened.one('bot-left')).toEqual(left('bot.not-in-danger'));
    expect(happened.one('work-queued').urgent).toEqual({ rule: 'bot.not-in-danger', facts });
  });
  test('because somebody may be in danger, while it answers', () => {
    const danger = { phrases: 'built-in' };
    expect(reasonsOf(asked().text('I want to kill myself'))).toEqual([
      ['text-received', 'conversation.ongoing', { status: 'bot' }],
      ['bot-left', 'crisis.words', danger],
      ['work-queued', 'crisis.words', danger],
      ['urgent', 'crisis.words', danger],
      ['agents-told', 'crisis.words', { trigger: 'crisis', source: 'default', ...danger }],
      ['text-sent', 'crisis.words', { trigger: 'crisis', source: 'default', language: 'en', ...danger }],
    ]);
  });
});

describe('what a bot says', () => {
  test('is a text of the bot’s own', () =>
    expect(
      asked()
        .botSays({ messages: ['It is on its way.'] })
        .one('text-sent'),
    ).toEqual({
      kind: 'text-sent',
      text: 'It is on its way.',
      language: 'en',
      origin: { by: 'bot', bot },
      lane: expect.stringMatching(/^\+18005550100\/[0-3]$/),
      because: { rule: 'bot.says', facts },
    }));
  test('is not said to who opted out by their carrier meanwhile, and the log says why', () => {
    const it = asked();
    it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'Sender blocked for given recipient.' });
    expect(it.botSays({ messages: ['It is on its way.'] }).one('not-sent')).toEqual({
      kind: 'not-sent',
      what: 'bot',
      because: { rule: 'consent.opted-out', facts: { since: at(2) } },
    });
  });
  test('sets no context where the workstream declares none', () => {
    const config = botConfig();
    const { 'customer-service': workstream } = config.workstreams;
    if (workstream === undefined) throw new Error('The sample has it.');
    const { contextVariables: _, ...rest } = workstream;
    const it = asked(
      thread({ config: { ...config, workstreams: { 'customer-service': { ...rest, contextVariables: [] } } } }),
    );
    const happened = it.botSays({ messages: ['Hm.'], context: { order: '5512' } });
    expect(happened.one('bot-answered')).toMatchObject({
      context: {},
      because: { facts: { contextLeftOut: ['order: not declared'] } },
    });
  });
  test('more may follow within its time for that, counted from the turn', () => {
    const it = asked(withBot({ laterSeconds: 90 }));
    expect(it.botSays({ later: true }).one('bot-answered').until).toBe(at(91));
    expect(it.wake('bot').kinds).toContain('wake-scheduled');
    expect(it.state.wakes.bot).toBe(at(91));
  });
});

describe('an answer that is not the open turn’s is dropped', () => {
  const dropped = (call: number, status: string, of = BOT.id) => [
    ['dropped', 'bot.answer-too-late', { bot: of, call, status }],
  ];
  test.each<[string, (it: Thread) => unknown, string]>([
    ['it has answered', it => it.botSays({ messages: ['One.'] }), 'bot'],
    ['an agent has it', it => it.assigned(ana, 2), 'active'],
    ['it is over', it => it.botSays({ actions: ['EndConversation'] }), 'over'],
  ])('when %s', (_when, happens, status) => {
    const it = asked();
    happens(it);
    expect(reasonsOf(it.botSays({ messages: ['Two.'] }, 7))).toEqual(dropped(7, status));
    expect(reasonsOf(it.botFails('outside.timed-out', 7))).toEqual(dropped(7, status));
  });
  test('when another bot gives it', () => {
    const it = asked();
    const rule = 'outside.refused';
    const input = { type: 'bot-failed', conversation: FIRST, bot: 'other', call: 7, rule, details: 'x' } as const;
    expect(reasonsOf(it.give(input))).toEqual(dropped(7, 'bot', 'other'));
    expect(it.status).toBe('bot');
  });
});

test('where the channel joins bursts, it is asked at once when the customer has been quiet for as long', () => {
  const it = thread({ config: withChannel({ burstSeconds: 4 }, botConfig()) });
  it.text('Hi');
  it.pass(3);
  expect(it.botHas().kinds).toContain('bot-joined');
  expect(it.log.some(({ outcome }) => outcome.kind === 'bot-asked')).toBe(false);
  const other = thread({ config: withChannel({ burstSeconds: 4 }, botConfig()) });
  other.text('Hi');
  other.pass(4);
  expect(other.botHas().one('bot-asked').because).toEqual({ rule: 'bot.turn', facts });
});
