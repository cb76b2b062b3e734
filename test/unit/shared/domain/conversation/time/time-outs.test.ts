import { timeOutRuleSchema } from '../../../../../../shared/domain/config/time-rules';
import { thread, withWorkstream } from '../../../../../support/thread';

const withRules = (...rules: Record<string, unknown>[]) =>
  thread({ config: withWorkstream({ timeOuts: rules.map(rule => timeOutRuleSchema.parse(rule)) }) });
const nudge = {
  id: 'nudge',
  silent: 'customer',
  minutes: 10,
  action: { send: { en: 'Are you still there?', es: '¿Sigue ahí?' } },
};

describe('#86 given an agent who answered, and a customer who is silent', () => {
  test('a rule that sends texts the customer once, when the time is over', () => {
    const it = withRules(nudge).withAgent();
    expect(
      Date.parse(it.state.wakes['time-out'] ?? '') -
        Date.parse(it.state.current.status === 'active' ? (it.state.current.lastFromAgentAt ?? '') : ''),
    ).toBe(600_000);
    const happened = it.wake('time-out');
    expect(happened.texts).toEqual(['Are you still there?']);
    expect(happened.one('text-sent')).toMatchObject({
      origin: { by: 'auto', trigger: 'time-out-nudge', source: 'workstream' },
      because: { rule: 'time-out.rule', facts: { rule: 'nudge' } },
    });
    expect(it.state.wakes['time-out']).toBeUndefined();
    expect(it.status).toBe('active');
  });
  test('it acts again for another silence, and not for one that an answer ended', () => {
    const it = withRules(nudge).withAgent();
    it.wake('time-out');
    it.pass(60).text('Yes');
    expect(it.state.wakes['time-out']).toBeUndefined();
    it.pass(60).reply('Good.');
    expect(it.wake('time-out').texts).toEqual(['Are you still there?']);
  });
  test('a text that was received before the agent’s answer and comes after it ends the silence', () => {
    const it = withRules({ ...nudge, action: 'close' }).withAgent();
    it.pass(120).text('The box was open!', 240);
    it.pass(600);
    expect(it.wake('time-out').kinds).not.toContain('conversation-closed');
    expect(it.status).toBe('active');
  });
  test('an answer before the time is over leaves it nothing to do', () => {
    const it = withRules(nudge).withAgent();
    it.pass(300).text('I am here');
    const happened = it.wake('time-out');
    expect(happened.texts).toEqual([]);
    expect(happened.one('wake-came').because.rule).toBe('wake.nothing-due');
  });
  test('a rule that sets aside frees the agent, and the customer’s next text asks for them', () => {
    const it = withRules({ id: 'aside', silent: 'customer', minutes: 30, action: 'set-aside' }).withAgent();
    const happened = it.wake('time-out');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ kind: 'tell-pool', input: expect.objectContaining({ type: 'release' }) }),
    );
    expect(it.status).toBe('waiting');
    expect(it.pass(5).text('Back').one('work-queued').preferredAgent).toBe('ana');
  });
  test('a rule that closes ends it, by the system', () => {
    const it = withRules({ id: 'over', silent: 'customer', minutes: 60, action: 'close' }).withAgent();
    expect(it.wake('time-out').one('conversation-closed')).toMatchObject({
      endedBy: 'system',
      because: { rule: 'time-out.rule' },
    });
  });
  test('rules of different times follow each other in one silence', () => {
    const it = withRules(
      nudge,
      { id: 'aside', silent: 'customer', minutes: 20, action: 'set-aside' },
      { id: 'over', silent: 'customer', minutes: 60, action: 'close' },
    ).withAgent();
    it.wake('time-out');
    expect(it.status).toBe('active');
    it.wake('time-out');
    expect(it.status).toBe('waiting');
    it.wake('time-out');
    expect(it.status).toBe('closed');
  });
  test('of two for the same silence and time, the smaller priority number runs, and the log says that the other did not', () => {
    const first = { ...nudge, id: 'first', priority: 1, action: { send: { en: 'First' } } };
    const it = withRules({ ...nudge, id: 'second', priority: 2 }, first).withAgent();
    const happened = it.wake('time-out');
    expect(happened.texts).toEqual(['First']);
    expect(
      happened.entries.flatMap(({ outcome }) =>
        outcome.kind === 'timed-out' ? [[outcome.rule, outcome.because.rule]] : [],
      ),
    ).toEqual([
      ['second', 'time-out.other-rule-ran'],
      ['first', 'time-out.silent'],
    ]);
    expect(it.state.wakes['time-out']).toBeUndefined();
  });
  test('one that is not active does nothing', () =>
    expect(withRules({ ...nudge, active: false }).withAgent().state.wakes['time-out']).toBeUndefined());
  test('one that sets aside has nothing to do while it is aside already', () => {
    const it = withRules({ id: 'aside', silent: 'customer', minutes: 30, action: 'set-aside' }).withAgent();
    it.close();
    expect(it.wake('time-out').one('wake-came').because.rule).toBe('wake.nothing-due');
  });
});

describe('#86 given a customer who wrote, and an agent who is silent', () => {
  const late = {
    id: 'late',
    silent: 'agent',
    minutes: 5,
    action: { send: { en: '{AgentName} needs another moment.' } },
  };
  test('the customer hears it, with the agent’s name', () => {
    const it = withRules(late).withAgent();
    it.pass(1).text('And when?');
    expect(it.wake('time-out').one('wake-came').because.rule).toBe('wake.moved-later');
    expect(it.wake('time-out').texts).toEqual(['Ana Flores needs another moment.']);
  });
  test('the agent’s answer ends the silence', () => {
    const it = withRules(late).withAgent();
    it.pass(1).text('And when?');
    it.pass(60).reply('Tomorrow.');
    expect(it.wake('time-out').texts).toEqual([]);
  });
});

describe('#86 the language of what is sent', () => {
  const said = (language: string, send: Record<string, string>) => {
    const it = thread({
      config: withWorkstream({ timeOuts: [timeOutRuleSchema.parse({ ...nudge, action: { send } })] }),
    });
    it.text(language === 'es' ? 'Hola, ¿dónde está mi pedido?' : 'Hi, where is my order?');
    it.pass(5).assigned();
    it.pass(5).reply('…');
    return it.wake('time-out').one('text-sent');
  };
  test('the customer’s own', () =>
    expect(said('es', { en: 'Hello', es: 'Hola' })).toMatchObject({ text: 'Hola', language: 'es' }));
  test('else the first that was given', () =>
    expect(said('es', { fr: 'Bonjour', en: 'Hello' })).toMatchObject({ text: 'Bonjour', language: 'fr' }));
  test('a rule without a text, with a bad language or a bad slug is refused', () => {
    for (const send of [{}, { english: 'Hello' }, { en: 'Hi {Nobody}' }])
      expect(timeOutRuleSchema.safeParse({ ...nudge, action: { send } }).success).toBe(false);
  });
});

test('#86 a customer who opted out hears nothing, and the log says why', () => {
  const it = withRules(nudge).withAgent();
  it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'Sender blocked for given recipient.' });
  expect(it.state.consent.status).toBe('out');
  const happened = it.wake('time-out');
  expect(happened.texts).toEqual([]);
  expect(happened.one('not-sent')).toMatchObject({ what: 'time-out-nudge', because: { rule: 'consent.opted-out' } });
});

describe('#86 a rule as it is written', () => {
  const read = (change: Record<string, unknown>) => timeOutRuleSchema.safeParse({ ...nudge, ...change });
  test('is active and of priority 100 unless it says otherwise', () =>
    expect(read({}).data).toMatchObject({ active: true, priority: 100 }));
  test.each([
    { minutes: 1 },
    { minutes: 43_200 },
    { priority: 1 },
    { priority: 1_000 },
    { id: 'a' },
    { id: `a${'-1'.repeat(19)}b` },
    { action: { send: { 'es-MX': 'Hola' } } },
    { action: { send: { fil: 'Kumusta' } } },
  ])('%j is taken', change => expect(read(change).success).toBe(true));
  test.each([
    { minutes: 0 },
    { minutes: 43_201 },
    { minutes: 1.5 },
    { priority: 0 },
    { priority: 1_001 },
    { silent: 'both' },
    { id: '-a' },
    { id: 'A' },
    { id: 'a'.repeat(41) },
    { action: 'remind' },
    { action: { send: { EN: 'Hello' } } },
    { action: { send: { 'es-mx': 'Hola' } } },
    { more: 1 },
  ])('%j is refused', change => expect(read(change).success).toBe(false));
});

describe('#86 given a customer who waited long for an agent', () => {
  const slow = { id: 'slow', silent: 'agent', minutes: 2, action: { send: { en: 'We are still on it.' } } };
  const waited = () => {
    const it = withRules(slow);
    it.text('Hi, where is my order?');
    it.pass(600).assigned();
    return it;
  };
  const dueAt = (it: ReturnType<typeof waited>) => Date.parse(it.state.wakes['time-out'] ?? '');

  test('the agent’s silence begins when they have it, not when the customer wrote', () => {
    const it = waited();
    expect(it.state.current).toMatchObject({ activeSince: new Date(dueAt(it) - 120_000).toISOString() });
    expect(it.wake('time-out').texts).toEqual(['We are still on it.']);
  });
  test('with the customer’s next text, when that is later', () => {
    const it = waited();
    it.pass(60).text('Hello?');
    const { lastFromCustomerAt } = it.state.current as { lastFromCustomerAt: string };
    expect(it.wake('time-out').texts).toEqual([]);
    expect(dueAt(it)).toBe(Date.parse(lastFromCustomerAt) + 120_000);
    expect(it.wake('time-out').texts).toEqual(['We are still on it.']);
  });
});

test('a number that takes no text is not reminded either, and the log says why', () => {
  const it = withRules(nudge).withAgent();
  for (const seq of [11, 12, 13]) it.give({ type: 'text-failed', seq, attempt: 1, code: '4003', details: 'x' });
  const happened = it.wake('time-out');
  expect(happened.texts).toEqual([]);
  expect(happened.one('not-sent')).toMatchObject({
    what: 'time-out-nudge',
    because: { rule: 'recipient.unreachable' },
  });
});

describe('given work that an agent accepted and never answered', () => {
  const relieve = { id: 'relieve', silent: 'agent', minutes: 10, action: 'pass-on' };
  const never = () => {
    const it = withRules(relieve);
    it.text('Hi, where is my order?');
    it.pass(60).assigned();
    return it;
  };
  test('after so many minutes with it the pool is asked for another agent, once', () => {
    const it = never();
    const happened = it.wake('time-out');
    const { generation } = it.state.current as { generation?: { seq: number; n: number } };
    expect(happened.one('passed-on')).toMatchObject({ agent: { id: 'ana' }, because: { facts: { rule: 'relieve' } } });
    const told = happened.effects.flatMap(effect => (effect.kind === 'tell-pool' ? [effect.input] : []));
    expect(told).toMatchObject([{ type: 'pass-on', generation }]);
    expect(happened.texts).toEqual([]);
    expect(it.state.wakes['time-out']).toBeUndefined();
  });
  test('it waits as soon as the pool has taken it, and the next agent has as long', () => {
    const it = never();
    it.wake('time-out');
    it.unassigned(2);
    expect(it.status).toBe('open');
    it.assigned({ id: 'ben', name: 'Ben Carter' }, 3);
    expect(it.wake('time-out').one('passed-on').agent.id).toBe('ben');
  });
  test('an agent who answers in time keeps it', () => {
    const it = never();
    it.pass(300).reply('I look into it.');
    expect(it.state.wakes['time-out'] === undefined || it.wake('time-out').kinds.includes('passed-on')).toBe(false);
    expect(it.status).toBe('active');
  });
  test('without such a rule nothing is passed on', () => {
    const it = withRules();
    it.text('Hi');
    it.assigned();
    expect(it.state.wakes['time-out']).toBeUndefined();
  });
  test('only an agent’s silence can pass work on', () =>
    expect(timeOutRuleSchema.safeParse({ ...relieve, silent: 'customer' }).error?.issues).toMatchObject([
      { path: ['action'], message: expect.stringContaining('expected silent: agent') },
    ]));
});
