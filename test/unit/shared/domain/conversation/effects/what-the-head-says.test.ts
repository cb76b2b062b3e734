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
const queue = { id: 'orders', name: 'Orders' };
const bot = { id: BOT.id, name: BOT.name };
const BEGUN = {
  id: FIRST,
  channel: 'main',
  workstream: 'customer-service',
  pool: 'default',
  language: 'en',
  startedAt: at(0),
};
/** Received, and arrived. */
const saidAt = (seconds: number) => ({ lastFromCustomerAt: at(seconds), arrivedAt: at(seconds) });
/** Where the customer's newest text stands in the log. */
const newest = (it: Thread) => it.log.findLast(({ outcome }) => outcome.kind === 'text-received')?.seq;

describe('the head keeps of a conversation', () => {
  test('from the first text to the close, what happened and when', () => {
    const it = thread();
    it.text('Hi, where is my order?');
    const open = { ...BEGUN, textsIn: 1, textsOut: 1, ...saidAt(0), heard: 2, waitingSince: at(0) };
    const unanswered = { from: 2, to: 2, text: 'Hi, where is my order?', parts: [{ at: at(0), length: 22 }] };
    expect(it.state.current).toStrictEqual({ ...open, status: 'open', unanswered });

    it.pass(5).text('Hello?');
    it.queued();
    const waits = { ...open, status: 'open', textsIn: 2, ...saidAt(5), heard: 7 };
    const place = { generation: { seq: 4, n: 0 }, queue };
    const parts = [...unanswered.parts, { at: at(5), length: 6 }];
    const both = { from: 2, to: 7, text: 'Hi, where is my order?\nHello?', parts };
    expect(it.state.current).toStrictEqual({ ...waits, ...place, unanswered: both });

    it.pass(5).assigned();
    const held = { ...BEGUN, textsIn: 2, ...saidAt(5), heard: 7, generation: { seq: 4, n: 1 }, queue };
    const active = { ...held, status: 'active', agent: ana, lastAgent: ana, activeSince: at(10) };
    expect(it.state.current).toStrictEqual({ ...active, textsOut: 2 });

    it.pass(5).reply('It is on its way.');
    it.pass(5).reply('Anything else?');
    const replied = { textsOut: 4, firstReplyAt: at(15), lastFromAgentAt: at(20), replied: it.state.seq };
    expect(it.state.current).toStrictEqual({ ...active, ...replied });

    it.pass(5).close();
    const kept = { ...held, ...replied, lastAgent: ana };
    expect(it.state.current).toStrictEqual({ ...kept, status: 'waiting', agent: ana, waitingSince: at(25) });

    it.pass(5).text('And when?');
    const again = { ...kept, textsIn: 3, ...saidAt(30), heard: newest(it) };
    expect(it.state.current).toStrictEqual({ ...again, status: 'open', waitingSince: at(30) });

    it.pass(5).assigned(ana, 2);
    const second = { ...again, generation: { seq: it.state.said, n: 2 }, textsOut: 5 };
    expect(it.state.current).toStrictEqual({ ...second, status: 'active', agent: ana, activeSince: at(35) });

    it.pass(5).end();
    const ended = { endedAt: at(40), endedBy: 'agent' };
    // The ended message and the survey's first question.
    const wrapUp = { ...second, textsOut: 7, ...ended, status: 'wrap-up', agent: ana, capacityFreed: false };
    expect(it.state.current).toStrictEqual(wrapUp);
    expect(it.state.lastSurveyAt).toBe(at(40));

    it.pass(5).text('Wait, can you also change my delivery address please?');
    const back = { ...second, textsIn: 4, textsOut: 7, ...saidAt(45), heard: newest(it) };
    expect(it.state.current).toStrictEqual({ ...back, status: 'active', agent: ana, activeSince: at(45) });

    it.pass(5).end();
    it.pass(5).close();
    expect(it.state.current).toStrictEqual({
      ...back,
      textsOut: 8,
      status: 'closed',
      endedAt: at(50),
      endedBy: 'agent',
      closedAt: at(55),
    });
    // They were not asked a second time.
    expect(it.state.lastSurveyAt).toBe(at(40));
  });

  test('its agent’s end, though it closes by itself a day later', () => {
    const it = thread({ config: withChannel({ survey: undefined }) }).withAgent();
    it.end();
    it.wake('auto-close');
    expect(it.state.current).toMatchObject({
      status: 'closed',
      endedBy: 'agent',
      endedAt: at(15),
      closedAt: at(15 + 86_400),
    });
    expect(it.state).not.toHaveProperty('lastSurveyAt');
  });

  test('that nobody had until it closed by itself: it ended then', () => {
    const it = thread();
    it.text('Hi');
    it.wake('auto-close');
    const closedAt = at(30 * 86_400);
    expect(it.state.current).toMatchObject({ status: 'closed', endedBy: 'system', endedAt: closedAt, closedAt });
    expect(it.state).not.toHaveProperty('lookUp');
  });

  test('when the customer’s newest text was received, though an older one comes after it', () => {
    const it = thread().withAgent();
    it.text('Second');
    it.pass(1).text('First', 10);
    expect(it.state.current).toMatchObject({ textsIn: 3, lastFromCustomerAt: at(15) });
    expect(it.state.sender?.heard).toStrictEqual({ at: at(15) });
  });

  test('nothing, while what a customer writes begins none', () => {
    const it = thread();
    it.text('HELP');
    it.text('STOP');
    expect(it.state.current).toStrictEqual({ status: 'idle' });
  });
});

describe('of a bot', () => {
  const first = 'Where is my order 5512?';
  const given = {
    ...BEGUN,
    textsIn: 1,
    textsOut: 1,
    ...saidAt(0),
    heard: 2,
    generation: { seq: 4, n: 1 },
    queue,
  };
  const asked = () => {
    const it = withBot();
    it.text(first);
    it.pass(5).botHas();
    return it;
  };
  test('what it was asked, when, and until when its answer counts: its ten seconds and thirty more', () => {
    const it = asked();
    expect(it.state.current).toStrictEqual({
      ...given,
      status: 'bot',
      bot,
      lastBot: bot,
      botSince: at(5),
      turns: 1,
      asked: { from: 2, to: 2, text: first, parts: [{ at: at(0), length: 23 }], call: 8, at: at(5), until: at(45) },
    });
    expect(it.state.wakes.bot).toBe(at(45));
  });
  test('its answer, with context and without', () => {
    const it = asked();
    it.botSays({ messages: ['Which one?'] });
    const said = { ...given, textsOut: 2, status: 'bot', bot, lastBot: bot, botSince: at(5), turns: 1 };
    expect(it.state.current).toStrictEqual(said);
    it.pass(5).text('5512');
    it.botSays({ messages: ['Ah.'], context: { order: '5512' } });
    expect(it.state.current).toStrictEqual({
      ...said,
      textsIn: 2,
      textsOut: 3,
      turns: 2,
      ...saidAt(10),
      heard: newest(it),
      context: { order: '5512' },
    });
  });
  test('that it gave up: people have it, and who has it knows the bot', () => {
    const it = asked();
    it.botSays({ actions: ['Escalate'] });
    const left = { ...given, lastBot: bot, forPeople: true, status: 'open', waitingSince: at(5) };
    expect(it.state.current).toStrictEqual(left);
    it.assigned(ana, 2);
    const { forPeople: _, waitingSince: _since, ...rest } = left;
    const generation = { seq: it.state.said, n: 2 };
    const has = { status: 'active', textsOut: 2, agent: ana, lastAgent: ana, activeSince: at(5) };
    expect(it.state.current).toStrictEqual({ ...rest, generation, ...has });
  });
  test('that it was taken from it, with the pool’s newer generation', () => {
    const it = asked();
    it.pass(5).unassigned(2);
    expect(it.state.current).toStrictEqual({
      ...given,
      generation: { seq: 4, n: 2 },
      lastBot: bot,
      forPeople: true,
      status: 'open',
      waitingSince: at(10),
    });
  });
  test('texts for it alone are unanswered: none that we answer ourselves, and none that an agent reads', () => {
    const it = thread({ config: botConfig() });
    it.text(first);
    it.text('HELP');
    expect(it.state.current).toMatchObject({ unanswered: { from: 2, to: 2, text: first } });
    it.assigned();
    it.text('And when?');
    expect(it.state.current).not.toHaveProperty('unanswered');
  });
  test('no more than 2,000 characters of what is unanswered', () => {
    const it = withBot();
    it.text('a'.repeat(1_500));
    it.text('b'.repeat(1_500));
    expect(it.state.current).toMatchObject({ unanswered: { text: `${'a'.repeat(1_500)}\n${'b'.repeat(499)}` } });
  });
});

describe('of automated answers, for no two robots to answer each other', () => {
  test('each that answers a text by itself counts; what a person or the queue causes doesn’t', () => {
    const it = thread();
    it.text('Hi');
    it.pass(5).assigned();
    it.reply('Hello');
    expect(it.state.counts?.answeredAt).toEqual([START]);
    it.pass(5).text('HELP');
    expect(it.state.counts?.answeredAt).toEqual([START]);
    expect(it.state.counts?.ownAt).toEqual({ help: [START + 10_000] });
  });
  test('whoever speaks is counted by the hour, agents beside what nobody wrote', () => {
    const it = thread();
    it.text('Hi');
    it.pass(5).assigned();
    it.reply('Hello');
    expect(it.state.counts).toMatchObject({
      automatedAt: [START, START + 5_000],
      hours: [{ from: START, automated: 2, agents: 1 }],
    });
    it.pass(3_600).reply('Are you there?');
    expect(it.state.counts?.hours).toEqual([
      { from: START, automated: 2, agents: 1 },
      { from: START + 3_600_000, automated: 0, agents: 1 },
    ]);
  });
});
