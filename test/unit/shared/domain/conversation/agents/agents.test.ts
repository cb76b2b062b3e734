import { sampleConfig } from '../../../../../support/sample-config';
import { ana, ben, FIRST, thread, withWorkstream } from '../../../../../support/thread';

describe('It waits for someone', () => {
  const open = () => {
    const it = thread();
    it.text('Hi, where is my order?');
    return it.pass(5);
  };
  test('the pool says in which queue', () => {
    const it = open();
    it.queued();
    expect(it.state.current).toMatchObject({ status: 'open', queue: { id: 'orders', name: 'Orders' } });
  });
  test('a reply is refused while it connects', () =>
    expect(open().reply('Hello').one('command-refused')).toMatchObject({
      status: 409,
      sentence: expect.stringMatching(/still connecting/),
    }));
  test('an agent is assigned: active', () => {
    const it = open();
    it.assigned();
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana, lastAgent: ana });
  });
});

describe('An agent has it', () => {
  test('a reply is sent, in the thread’s own lane', () => {
    const it = thread().withAgent();
    const happened = it.reply('Anything else?');
    expect(happened.texts).toEqual(['Anything else?']);
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ kind: 'send-text', lane: expect.stringMatching(/^\+18005550100\/[0-3]$/) }),
    );
    expect(it.state.current).toMatchObject({ firstReplyAt: expect.any(String) });
  });
  test('nobody else may speak in it', () =>
    expect(thread().withAgent().reply('Me too', ben).one('command-refused')).toMatchObject({
      status: 403,
      sentence: expect.stringMatching(/Ana Flores has/),
    }));
  test('a reply to a customer who opted out is refused with a sentence', () => {
    const it = thread().withAgent();
    it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'Sender blocked for given recipient.' });
    expect(it.reply('Hello?').one('command-refused').sentence).toMatch(/opted out/);
  });
  test('an older generation is dropped', () => {
    const it = thread().withAgent();
    expect(it.queued(0).one('dropped').because.rule).toBe('pool.older-generation');
    expect(it.status).toBe('active');
  });
  test('lost: it waits again, and the inbox row of the agent is marked gone', () => {
    const it = thread().withAgent();
    const happened = it.unassigned();
    expect(it.status).toBe('open');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ table: 'Inbox', partition: 'ana', data: expect.objectContaining({ gone: true }) }),
    );
  });
  test('#81 closed without an end: it waits for the customer, and the capacity is free', () => {
    const it = thread().withAgent();
    const happened = it.close();
    expect(it.status).toBe('waiting');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ kind: 'tell-pool', input: expect.objectContaining({ type: 'release' }) }),
    );
  });
  test('#82 then the customer writes: someone is asked for, the same agent first', () => {
    const it = thread().withAgent();
    it.close();
    const happened = it.pass(60).text('And when?');
    expect(happened.one('work-queued').preferredAgent).toBe('ana');
    expect(it.status).toBe('open');
  });
  test('#37 the agent ends it: the ended message, then the survey, in this order', () => {
    const it = thread().withAgent();
    const happened = it.end();
    expect(happened.kinds).toEqual([
      'conversation-ended',
      'text-sent',
      'survey',
      'text-sent',
      'wake-scheduled',
      'wake-scheduled',
    ]);
    expect(happened.texts[1]).toMatch(/Reply 1 \(poor\) to 5/);
    expect(it.status).toBe('wrap-up');
  });
});

describe('Wrap-up', () => {
  const ended = (config = sampleConfig()) => {
    const it = thread({ config }).withAgent();
    return { it, happened: it.end() };
  };
  test('closed by the agent: the item is done, and the summary is written', () => {
    const { it } = ended();
    const happened = it.pass(5).close();
    expect(it.status).toBe('closed');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        kind: 'tell-pool',
        input: expect.objectContaining({ type: 'done', conversation: FIRST }),
      }),
    );
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        table: 'Conversations',
        row: FIRST,
        data: expect.objectContaining({ endedBy: 'agent', agent: 'ana', textsIn: 1 }),
      }),
    );
  });
  test('#51 that does not block frees the capacity at once', () =>
    expect(ended(withWorkstream({ wrapUp: 'none' })).happened.kinds).toContain('capacity-freed'));
  test('#51 that blocks for a time frees it then, and the conversation stays in wrap-up', () => {
    const { it, happened } = ended(withWorkstream({ wrapUp: 60 }));
    expect(happened.kinds).not.toContain('capacity-freed');
    expect(it.wake('wrap-up-capacity').one('capacity-freed').because.rule).toBe('wrap-up.time-over');
    expect(it.state.current).toMatchObject({ status: 'wrap-up', capacityFreed: true });
  });
  test('#51 once freed, a customer who writes is queued again instead of called back', () => {
    const { it } = ended(withWorkstream({ wrapUp: 'none' }));
    it.pass(5).text('5');
    it.pass(5).text('fine');
    expect(it.pass(5).text('Where is my refund?').one('work-queued').preferredAgent).toBe('ana');
  });
  test('an assignment that comes now is handed back', () =>
    expect(ended().it.assigned(ben, 9).one('assignment-refused').because.rule).toBe('assignment.after-end'));
});

describe('It is over', () => {
  const over = () => {
    const it = thread().withAgent();
    it.end();
    it.pass(5).close();
    return it.pass(5);
  };
  test('a command is refused with a sentence', () =>
    expect(over().reply('Hello').one('command-refused').sentence).toMatch(/is over/));
  test('an assignment is told to be done, so that no capacity leaks', () => {
    const happened = over().assigned(ben, 9);
    expect(happened.effects).toEqual([
      expect.objectContaining({
        kind: 'tell-pool',
        input: expect.objectContaining({ type: 'done', conversation: FIRST }),
      }),
    ]);
  });
});
