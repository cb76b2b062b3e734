import { TRIGGERS } from '../../../../../../shared/domain/auto-messages/triggers';
import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { sampleConfig } from '../../../../../support/sample-config';
import { ana, ben, FIRST, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const queue = { queue: 'orders', queueName: 'Orders' };
const because = { rule: 'test.said' };
/** Every automated message to the customer, in order. */
const said = ({ entries }: Happened): readonly string[] =>
  entries.flatMap(({ outcome }) =>
    outcome.kind === 'text-sent' && outcome.origin.by === 'auto' ? [outcome.origin.trigger] : [],
  );
const saidEver = (it: Thread) => said({ entries: it.log } as Happened);

const open = (config = sampleConfig()) => {
  const it = thread({ config });
  it.text('Hi, where is my order?');
  return it.pass(5);
};
const about = (it: Thread, n: number) => {
  const { said: seq = 0 } = it.state;
  return { conversation: FIRST, generation: { seq, n }, because };
};
type How = Extract<ThreadInput, { type: 'assigned' }>['how'];
const given = (it: Thread, how: How, agent = ana, n = 1) =>
  it.give({ type: 'assigned', ...about(it, n), ...queue, agent, how });

describe('#29 each trigger fires once, at its event', () => {
  test('greeting: a conversation begins', () => {
    const it = open();
    it.text('Hello?');
    expect(saidEver(it)).toEqual(['greeting']);
  });
  test.each<[How, string]>([
    ['accepted', 'agent-joined'],
    ['picked', 'agent-joined'],
    [undefined, 'agent-joined'],
    ['auto-assigned', 'agent-assigned'],
    ['assigned-by-supervisor', 'agent-assigned'],
    ['transferred', 'transfer-accepted'],
  ])('an agent has it (%s): %s, and nothing else', (how, trigger) => {
    const it = open();
    const happened = given(it, how);
    expect(said(happened)).toEqual([trigger]);
    expect(happened.texts[0]).toContain('Ana Flores');
  });
  test('agent-not-assigned: nobody can have it', () =>
    expect(said(((it: Thread) => it.give({ type: 'not-assigned', ...about(it, 0), ...queue }))(open()))).toEqual([
      'agent-not-assigned',
    ]));
  test('agent-disconnected: the agent’s connection is lost, and it waits again', () => {
    const it = thread().withAgent();
    const happened = it.unassigned();
    expect(said(happened)).toEqual(['agent-disconnected']);
    expect(happened.texts[0]).toContain('Ana Flores');
  });
  test('an agent who was taken off in another way lost no connection: nothing is said of it', () => {
    const it = thread().withAgent();
    const lost = { ...about(it, 2), because: { rule: 'agent.gone' } };
    expect(said(it.give({ type: 'unassigned', ...lost, agent: ana }))).toEqual([]);
    expect(it.status).toBe('open');
  });
  test('agent-ended: the agent ends it', () => expect(said(thread().withAgent().end())).toEqual(['agent-ended']));
  test.each([
    ['join', 'joined', 'second-agent-joined'],
    ['join', 'left', 'agent-left'],
    ['consult', 'joined', 'consult-accepted'],
    ['consult', 'left', 'consult-ended'],
  ] as const)('somebody to %s %s: %s', (mode, state, trigger) => {
    const it = thread().withAgent();
    expect(said(it.give({ type: 'guest', ...about(it, 1), agent: ben, mode, state }))).toEqual([trigger]);
  });
  test('holiday: it begins on a holiday', () =>
    expect(said(thread({ to: '+18005550102' }).text('Hi'))).toEqual(['holiday']));
  test('out-of-hours: it begins while closed', () =>
    expect(said(thread({ to: '+18005550101' }).pass(36_000).text('Hi'))).toEqual(['out-of-hours']));
  test('session-ended: the agent closes what they ended, in the business’s own words', () => {
    const messages = [{ trigger: 'session-ended', text: 'Closed now. Bye from {AgentName}.', active: true }];
    const it = thread({ config: withChannel({ messages }) }).withAgent();
    it.end();
    const happened = it.pass(5).close();
    expect(said(happened)).toEqual(['session-ended']);
    expect(happened.texts).toEqual(['Closed now. Bye from Ana Flores.']);
  });
  test('session-ended, without words of one’s own: a second goodbye is left out, and the log says so', () => {
    const it = thread().withAgent();
    it.end();
    const happened = it.pass(5).close();
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({
      what: 'session-ended',
      because: { rule: 'session-ended.said-goodbye-before' },
    });
  });
  test('session-ended is not said of what closes by itself', () => {
    const messages = [{ trigger: 'session-ended', text: 'Closed now.', active: true }];
    const it = thread({ config: withChannel({ messages }) }).withAgent();
    it.end();
    expect(said(it.wake('auto-close'))).toEqual([]);
  });
  test('overflow-ended: the queue’s overflow ends it', () => {
    const it = open();
    expect(said(it.give({ type: 'overflowed', ...about(it, 0), ...queue, action: 'end' }))).toEqual(['overflow-ended']);
    expect(it.status).toBe('closed');
  });
});

describe('#31 nobody could be assigned', () => {
  test('nobody is free yet: nothing is said', () => {
    const it = open();
    expect(said(it.queued())).toEqual([]);
  });
  test('it fails for good: the customer hears it, and goes on waiting', () => {
    const it = open();
    const happened = it.give({ type: 'not-assigned', ...about(it, 0), ...queue });
    expect(happened.one('text-sent').because.rule).toBe('test.said');
    expect(it.status).toBe('open');
  });
});

describe('#32 what is for agents stands in the log and goes to no phone', () => {
  test('the customer ended it', () => {
    const it = thread().withAgent();
    const happened = it.text('STOP');
    expect(happened.one('agents-told')).toMatchObject({
      trigger: 'customer-ended',
      text: 'The customer has ended the conversation.',
    });
    expect(happened.effects.filter(({ kind }) => kind === 'send-text')).toEqual([]);
  });
  test('a text could not be sent', () => {
    const it = thread().withAgent();
    const happened = it.give({ type: 'text-failed', seq: 3, attempt: 1, code: '4008', details: 'Not reachable.' });
    expect(happened.one('agents-told')).toMatchObject({
      trigger: 'message-not-sent',
      because: { rule: 'delivery.failed', facts: { code: '4008' } },
    });
    expect(happened.texts).toEqual([]);
  });
  test('no agent has had it: nobody is told', () =>
    expect(open().give({ type: 'text-failed', seq: 3, attempt: 1, details: 'x' }).kinds).not.toContain('agents-told'));
  test('switched off, the log says so', () => {
    const it = thread({
      config: withChannel({ messages: [{ trigger: 'customer-ended', active: false }] }),
    }).withAgent();
    const happened = it.text('STOP');
    expect(happened.kinds).not.toContain('agents-told');
    expect(happened.entries.map(({ outcome }) => (outcome.kind === 'not-sent' ? outcome.what : ''))).toContain(
      'customer-ended',
    );
  });
  test('no trigger that only agents read is ever a text', () => {
    const it = thread().withAgent();
    it.text('STOP');
    const forAgents = Object.entries(TRIGGERS).filter(([, { to }]) => !(to as readonly string[]).includes('customer'));
    expect(forAgents.map(([trigger]) => trigger)).toEqual([
      'message-not-sent',
      'customer-ended',
      'opt-out-hint',
      'flood',
      'number-reassigned',
    ]);
    expect(saidEver(it)).not.toEqual(expect.arrayContaining(['customer-ended']));
  });
});

test('#33 in the log an automated text is the system’s, an agent’s is the agent’s', () => {
  const it = thread().withAgent();
  it.end();
  const origins = it.log.flatMap(({ outcome }) => (outcome.kind === 'text-sent' ? [outcome.origin] : []));
  expect(origins).toEqual([
    { by: 'auto', trigger: 'greeting', source: 'workstream' },
    { by: 'auto', trigger: 'agent-joined', source: 'workstream' },
    { by: 'agent', agent: ana },
    { by: 'auto', trigger: 'agent-ended', source: 'workstream' },
    { by: 'survey', survey: 'after-help', step: expect.any(String) },
  ]);
});

describe('The hours end while a customer waits', () => {
  const closing = (choice: string) => {
    const it = open(withChannel({ whenClosingWaitingCustomersAre: choice }));
    return { it, happened: it.give({ type: 'closing', ...about(it, 0), ...queue }) };
  };
  test('told: they hear it, and go on waiting', () => {
    const { it, happened } = closing('told');
    expect(said(happened)).toEqual(['closing']);
    expect(it.status).toBe('open');
  });
  test('left: nothing is said, the log says whose choice that is, and they go on waiting', () => {
    const { it, happened } = closing('left');
    expect(happened.kinds).toEqual(['not-sent']);
    expect(happened.one('not-sent')).toEqual({
      kind: 'not-sent',
      what: 'closing',
      because: { rule: 'closing.left-to-wait', facts: { channel: 'main', queue: 'orders' } },
    });
    expect(it.status).toBe('open');
  });
});

describe('Two robots don’t answer each other for ever', () => {
  const withLimit = (automatedAnswersPerHour: number) => thread({ config: withChannel({ automatedAnswersPerHour }) });
  test('after so many answers an hour the next is left out, and the log says until when', () => {
    const it = withLimit(1);
    it.text('Hi');
    it.give({ type: 'force-close', ...about(it, 0), by: ana });
    const happened = it.pass(1).text('Hello again, one more thing');
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({
      what: 'greeting',
      because: {
        rule: 'loop-breaker.hour',
        facts: { answered: 1, answersAnHour: 1, until: '2026-11-23T16:00:00.000Z' },
      },
    });
  });
  test('an hour later it answers again', () => {
    const it = withLimit(1);
    it.text('Hi');
    it.give({ type: 'force-close', ...about(it, 0), by: ana });
    it.pass(3_601);
    expect(it.text('Hello again, one more thing').texts).toHaveLength(1);
  });
  test('HELP has a limit of its own, of three an hour', () => {
    const it = withLimit(1);
    for (const text of ['HELP', 'info', 'Help']) expect(it.pass(1).text(text).texts).toHaveLength(1);
    const happened = it.pass(1).text('help!');
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({
      what: 'help',
      because: { rule: 'limit.own', facts: { trigger: 'help', sent: 3, most: 3, until: '2026-11-23T16:00:01.000Z' } },
    });
    expect(it.pass(1).text('Where is my order?').texts).toHaveLength(1);
  });
  test('what an agent writes and what the queue causes is no answer', () => {
    const it = withLimit(1);
    it.text('Hi');
    expect(it.assigned().texts).toHaveLength(1);
    expect(it.reply('Hello').texts).toEqual(['Hello']);
  });
  test('a text that comes unchanged a third time is a robot’s', () => {
    const it = thread({ config: withChannel({ automatedAnswersPerHour: 50 }) });
    for (const _ of [1, 2]) {
      it.pass(1).text('Our number has changed');
      it.give({
        type: 'force-close',
        ...about(it, 0),
        conversation: it.state.current.status === 'idle' ? '' : it.state.current.id,
        by: ana,
      });
    }
    const happened = it.pass(1).text('Our number has changed');
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent').because).toMatchObject({ rule: 'loop-breaker.same-text', facts: { times: 3 } });
    expect(happened.kinds).toContain('work-queued');
  });
});
