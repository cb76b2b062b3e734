import { ana, BOT, botConfig, FIRST, type Thread, thread, withBot, withChannel } from '../../../../../support/thread';

/** The bot has a conversation, and was asked about its first text. */
const asked = (change: Record<string, unknown> = {}): Thread => {
  const it = withBot(change);
  it.text('Where is my order 5512?');
  it.pass(1).botHas();
  return it.pass(1);
};
const callsOf = (happened: { readonly effects: readonly { readonly kind: string }[] }) =>
  happened.effects.flatMap(effect => ('call' in effect ? [effect.call] : []));
const queuedOf = (happened: { readonly effects: readonly { readonly kind: string }[] }) =>
  happened.effects.flatMap(effect => ('input' in effect ? [effect.input] : []));

describe('given a bot that has the conversation', () => {
  test('#87 it is asked about what the customer wrote, by its place in the log: no text travels', () => {
    const it = withBot();
    it.text('Where is my order 5512?');
    const [call, ...others] = callsOf(it.botHas());
    expect(others).toEqual([]);
    const text = it.log.find(({ outcome }) => outcome.kind === 'text-received');
    expect(call).toMatchObject({ kind: 'bot', conversation: FIRST, bot: BOT.id, from: text?.seq, to: text?.seq });
    expect(JSON.stringify(call)).not.toContain('5512');
    expect(it.state.current).toMatchObject({ status: 'bot', bot: { id: BOT.id }, lastBot: { id: BOT.id } });
    expect(it.state.current).not.toHaveProperty('lastAgent');
  });

  test('#87 its messages are texted in their order, as the bot’s', () => {
    const it = asked();
    const happened = it.botSays({ messages: ['It is on its way.', 'Anything else?'] });
    expect(happened.texts).toEqual(['It is on its way.', 'Anything else?']);
    const sent = happened.entries.filter(({ outcome }) => outcome.kind === 'text-sent');
    expect(sent.map(({ outcome }) => outcome)).toMatchObject([
      { origin: { by: 'bot', bot: { id: BOT.id } } },
      { origin: { by: 'bot' } },
    ]);
    expect(it.status).toBe('bot');
    expect(it.state.current).not.toHaveProperty('asked');
  });

  test('texts that come while it is asked are its next turn, as one', () => {
    const it = asked();
    const more = [it.text('Are you there?'), it.pass(1).text('Hello?')];
    expect(more.flatMap(callsOf)).toEqual([]);
    const [call] = callsOf(it.botSays({ messages: ['Yes.'] }));
    const [, second, third] = it.log.filter(({ outcome }) => outcome.kind === 'text-received');
    expect(call).toMatchObject({ from: second?.seq, to: third?.seq });
  });

  test('where the channel joins bursts, it is asked when the customer is quiet', () => {
    const it = thread({ config: withChannel({ burstSeconds: 4 }, botConfig()) });
    it.text('Where is');
    it.pass(1).text('my order?');
    it.wake('burst');
    it.pass(1).botHas();
    it.pass(1).botSays({ messages: ['Which one?'] });
    expect(callsOf(it.pass(9).text('5512'))).toEqual([]);
    expect(callsOf(it.pass(2).text('no, 5513'))).toEqual([]);
    expect(callsOf(it.wake('bot'))).toEqual([]);
    expect(callsOf(it.wake('bot'))).toHaveLength(1);
  });

  test('#88 Escalate sets the context, and the work is routed again, with what the customer wrote', () => {
    const it = asked();
    const happened = it.botSays({
      messages: ['I will find somebody for you.'],
      context: { order: '5512', items: 3 },
      actions: ['Escalate'],
    });
    expect(happened.texts).toEqual(['I will find somebody for you.']);
    expect(queuedOf(happened)).toMatchObject([
      { type: 'queue', after: 'bot', context: { order: '5512', items: 3 }, text: 'Where is my order 5512?' },
    ]);
    expect(happened.one('bot-left').because.rule).toBe('bot.escalated');
    expect(it.status).toBe('open');
  });

  test('#88 EndConversation ends and closes it, when the bot has said goodbye', () => {
    const it = asked();
    const happened = it.botSays({ messages: ['Bye!'], actions: ['EndConversation'] });
    expect(happened.texts[0]).toBe('Bye!');
    expect(happened.one('conversation-closed')).toMatchObject({ endedBy: 'bot' });
    expect(queuedOf(happened)).toMatchObject([{ type: 'done', conversation: FIRST }]);
    expect(it.state.current).toMatchObject({ status: 'closed', lastBot: { id: BOT.id } });
  });

  test('EndConversation does not swallow what the customer wrote on meanwhile: that is a turn first', () => {
    const it = asked();
    it.text('Wait, one more thing');
    const happened = it.botSays({ messages: ['Bye!'], actions: ['EndConversation'] });
    expect(happened.one('dropped').because.rule).toBe('bot.end-crossed-a-text');
    expect(callsOf(happened)).toHaveLength(1);
    expect(it.status).toBe('bot');
    it.botSays({ actions: ['EndConversation'] });
    expect(it.status).toBe('closed');
  });

  test('of both, Escalate counts: nobody is left without an answer', () => {
    const it = asked();
    it.botSays({ actions: ['EndConversation', 'Escalate'] });
    expect(it.status).toBe('open');
  });

  test('#89 context variables are declared ones, of their type, of at most 100 characters; the rest is left out', () => {
    const it = asked();
    const context = { order: 'x'.repeat(101), items: 'three', surprise: 'x' };
    const left = it.botSays({ messages: ['Hm.'], context }).one('bot-answered');
    expect(left.context).toEqual({});
    expect(left.because.facts?.contextLeftOut).toEqual([
      'order: over 100 characters',
      'items: not a number',
      'surprise: not declared',
    ]);
    it.text('And?');
    it.botSays({ messages: ['Ah.'], context: { order: 'x'.repeat(100), items: 3 } });
    expect(it.state.current).toMatchObject({ context: { order: 'x'.repeat(100), items: 3 } });
  });

  test.each([
    ['it fails', (it: Thread) => it.botFails('outside.timed-out'), 'outside.timed-out'],
    ['it says nothing', (it: Thread) => it.botSays({}), 'bot.empty-answer'],
    ['it never answers', (it: Thread) => it.wake('bot'), 'bot.no-answer'],
  ])('#87 a person is needed when %s, and the log says why', (_when, happens, rule) => {
    const it = asked();
    const happened = happens(it);
    expect(happened.one('bot-left').because).toMatchObject({ rule, facts: { bot: BOT.id } });
    expect(queuedOf(happened)).toMatchObject([{ type: 'queue', after: 'bot', text: 'Where is my order 5512?' }]);
    expect(it.status).toBe('open');
  });

  test('a person is needed when it was asked too often, and two robots never talk for ever', () => {
    const it = asked({ maxTurns: 2 });
    it.botSays({ messages: ['Which?'] });
    it.text('5512');
    it.botSays({ messages: ['Which?'] });
    expect(it.text('5512').one('bot-left').because.rule).toBe('bot.too-many-turns');
  });

  test('a person is needed when it is configured no more', () => {
    const it = thread();
    it.text('Hi');
    expect(it.botHas().one('bot-left').because.rule).toBe('bot.not-configured');
  });

  test('an answer that comes after an escalation is dropped, with the reason', () => {
    const it = asked();
    const { current } = it.state;
    const call = current.status === 'bot' ? (current.asked?.call ?? 0) : 0;
    it.wake('bot');
    const late = it.botSays({ messages: ['Sorry, I was busy.'] }, call);
    expect(late.texts).toEqual([]);
    expect(late.one('dropped').because).toMatchObject({ rule: 'bot.answer-too-late', facts: { status: 'open' } });
  });

  test('an answer to a turn that it has answered is dropped', () => {
    const it = asked();
    const { current } = it.state;
    const call = current.status === 'bot' ? (current.asked?.call ?? 0) : 0;
    it.botSays({ messages: ['One.'] });
    expect(it.botSays({ messages: ['Two.'] }, call).kinds).toEqual(['dropped']);
  });

  test('an agent can’t write while the bot has it; who took it over can, and the bot can’t any more', () => {
    const it = asked();
    const { current } = it.state;
    const call = current.status === 'bot' ? (current.asked?.call ?? 0) : 0;
    expect(it.reply('Hello').one('command-refused')).toMatchObject({ status: 403 });
    it.assigned(ana, 2);
    expect(it.reply('Hello').texts).toEqual(['Hello']);
    expect(it.botSays({ messages: ['Me too!'] }, call).texts).toEqual([]);
    expect(it.state.current).toMatchObject({ status: 'active', lastAgent: ana, lastBot: { id: BOT.id } });
  });

  test('it may say that more follows, and then has longer; when that is over, a person is needed', () => {
    const it = asked({ laterSeconds: 90 });
    const first = it.botSays({ messages: ['Let me look.'], later: true });
    expect(first.texts).toEqual(['Let me look.']);
    expect(callsOf(it.pass(20).text('OK'))).toEqual([]);
    it.pass(20);
    const second = it.botSays({ messages: ['Tomorrow.'] });
    expect(second.texts).toEqual(['Tomorrow.']);
    expect(callsOf(second)).toHaveLength(1);
    it.botSays({ later: true });
    it.wake('bot');
    expect(it.status).toBe('bot');
    expect(it.wake('bot').one('bot-left').because.rule).toBe('bot.no-answer');
  });

  test('STOP is never the bot’s: the conversation is over, and its answer is dropped', () => {
    const it = asked();
    const { current } = it.state;
    const call = current.status === 'bot' ? (current.asked?.call ?? 0) : 0;
    expect(callsOf(it.text('STOP'))).toEqual([]);
    expect(it.status).toBe('closed');
    expect(it.botSays({ messages: ['OK!'] }, call).texts).toEqual([]);
  });

  test('crisis words are never the bot’s: people are called at once, and its answer is dropped', () => {
    const it = asked();
    const { current } = it.state;
    const call = current.status === 'bot' ? (current.asked?.call ?? 0) : 0;
    const happened = it.text('I want to kill myself');
    expect(callsOf(happened)).toEqual([]);
    expect(queuedOf(happened)).toMatchObject([{ type: 'queue', after: 'bot', urgent: { rule: expect.any(String) } }]);
    expect(it.status).toBe('open');
    expect(it.botSays({ messages: ['Cheer up!'] }, call).texts).toEqual([]);
  });

  test('nor when they came before the bot had it', () => {
    const it = withBot();
    it.text('Hello');
    it.text('I want to kill myself');
    const happened = it.botHas();
    expect(callsOf(happened)).toEqual([]);
    expect(queuedOf(happened)).toMatchObject([{ type: 'queue', after: 'bot', urgent: { rule: 'bot.not-in-danger' } }]);
  });

  test('HELP is answered by us, and is no turn of the bot’s', () => {
    const it = asked();
    it.botSays({ messages: ['Hm.'] });
    expect(callsOf(it.text('HELP'))).toEqual([]);
  });

  test('a conversation that is reopened is the bot’s again, unless an agent has had it', () => {
    const config = withChannel({ reopenWithinHours: 1, survey: undefined }, botConfig());
    const it = thread({ config });
    it.text('Hi');
    it.botHas();
    it.botSays({ actions: ['Escalate'] });
    it.give({
      type: 'force-close',
      conversation: FIRST,
      generation: { seq: 99, n: 0 },
      because: { rule: 'test' },
      by: ana,
    });
    expect(queuedOf(it.pass(60).text('Hi again'))[0]).not.toHaveProperty('after');
  });
});
