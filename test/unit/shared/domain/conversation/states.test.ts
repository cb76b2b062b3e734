import type { Conversation } from '../../../../../shared/domain/conversation/model/state';
import { ana, ben, FIRST, type Thread, thread, withBot, withChannel, withWorkstream } from '../../../../support/thread';

type Status = Conversation['status'];

const closedOne = () => {
  const it = thread().withAgent();
  it.end();
  it.pass(5).close();
  return it.pass(60);
};
const reached: Readonly<Record<Status, () => Thread>> = {
  idle: () => thread(),
  open: () => {
    const it = withBot();
    it.text('Hi, where is my order?');
    return it.pass(5);
  },
  bot: () => {
    const it = withBot();
    it.text('Hi, where is my order?');
    it.pass(5).botHas();
    return it.pass(5);
  },
  active: () => thread().withAgent(),
  waiting: () => {
    const it = thread().withAgent();
    it.close();
    return it.pass(5);
  },
  'wrap-up': () => {
    const it = thread({ config: withChannel({ survey: undefined }) }).withAgent();
    it.end();
    return it.pass(5);
  },
  closed: closedOne,
};
const events: Readonly<Record<string, (it: Thread) => unknown>> = {
  'customer writes': it => it.text('Where is my refund?'),
  'customer stops': it => it.text('STOP'),
  'agent is assigned': it => it.assigned(ana, 5),
  'agent is lost': it => it.unassigned(6),
  'agent replies': it => it.reply('Hello'),
  'agent ends': it => it.end(),
  'agent closes': it => it.close(),
  'somebody else ends': it => it.end(ben),
  'supervisor closes': it => {
    const { current } = it.state;
    const about = { conversation: current.status === 'idle' ? FIRST : current.id, generation: { seq: 99, n: 0 } };
    it.give({ type: 'force-close', ...about, because: { rule: 'test.closed' }, by: ben });
  },
  'bot has it first': it => it.botHas(),
  'bot escalates': it => it.botSays({ actions: ['Escalate'] }),
  'bot ends': it => it.botSays({ actions: ['EndConversation'] }),
  'bot answers': it => it.botSays({ messages: ['Hello'] }),
  // The wake that is outstanding may come before the deadline, which activity moved on; then the next one counts.
  'time passes': it => it.wake('auto-close').kinds.includes('conversation-closed') || it.wake('auto-close'),
};

/** The documented transitions, and no other: what is not listed stays as it was. */
const allowed: Readonly<Record<Status, Readonly<Record<string, Status>>>> = {
  idle: { 'customer writes': 'open' },
  open: {
    'bot has it first': 'bot',
    'agent is assigned': 'active',
    'customer stops': 'closed',
    'supervisor closes': 'closed',
    'time passes': 'closed',
  },
  bot: {
    'bot escalates': 'open',
    'bot ends': 'closed',
    'agent is assigned': 'active',
    'agent is lost': 'open',
    'customer stops': 'closed',
    'supervisor closes': 'closed',
    'time passes': 'closed',
  },
  active: {
    'agent is lost': 'open',
    'agent ends': 'wrap-up',
    'agent closes': 'waiting',
    'customer stops': 'wrap-up',
    'supervisor closes': 'closed',
    'time passes': 'closed',
  },
  waiting: {
    'customer writes': 'open',
    'customer stops': 'closed',
    'agent is assigned': 'active',
    'agent is lost': 'open',
    'supervisor closes': 'closed',
    'time passes': 'closed',
  },
  'wrap-up': {
    'customer writes': 'active',
    'agent closes': 'closed',
    'supervisor closes': 'closed',
    'time passes': 'closed',
  },
  closed: { 'customer writes': 'open' },
};

const STATUSES = Object.keys(reached) as Status[];

describe.each(STATUSES)('#80 given a conversation that is %s', status => {
  const possible = Object.entries(events).filter(
    ([event]) => event !== 'time passes' || (status !== 'idle' && status !== 'closed'),
  );
  test.each(possible)('%s', (event, happens) => {
    const it = reached[status]();
    expect(it.status).toBe(status);
    happens(it);
    expect(it.status).toBe(allowed[status][event] ?? status);
  });
});

describe('#80 capacity is given back as documented', () => {
  const told = (it: Thread, act: (it: Thread) => { readonly effects: readonly unknown[] }) =>
    act(it)
      .effects.filter(effect => (effect as { kind: string }).kind === 'tell-pool')
      .map(effect => (effect as { input: { type: string } }).input.type);
  test('set aside: released', () => expect(told(reached.active(), it => it.close())).toEqual(['release']));
  test('ended, and wrap-up blocks: kept until it is closed', () => {
    const it = reached.active();
    expect(told(it, () => it.end())).toEqual([]);
    expect(told(it, () => it.close())).toEqual(['done']);
  });
  test('ended, and wrap-up does not block: released at once', () => {
    const it = thread({ config: withWorkstream({ wrapUp: 'none' }) }).withAgent();
    expect(told(it, () => it.end())).toEqual(['release']);
  });
  test('a customer who writes in wrap-up goes back to the agent, who still has it', () => {
    const it = reached['wrap-up']();
    expect(told(it, () => it.text('One more thing'))).toEqual([]);
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana });
  });
});

describe('#85 closed stays closed', () => {
  test('no command of its agent opens it again', () => {
    const it = closedOne();
    for (const refused of [it.reply('Hello'), it.end(), it.close()]) expect(refused.kinds).toEqual(['command-refused']);
    expect(it.status).toBe('closed');
  });
  test('what the pool still says of it is handed back', () => {
    const it = closedOne();
    expect(it.assigned(ben, 9).kinds).toEqual(['assignment-refused']);
    expect(it.status).toBe('closed');
  });
});

describe('#83 who answers a text? One order', () => {
  const RULES: readonly [string, () => Thread, string, string, Status][] = [
    [
      'opt-out words, before a survey',
      () => {
        const it = thread().withAgent();
        it.end();
        return it.pass(5);
      },
      'STOP',
      'opt-out',
      'wrap-up',
    ],
    [
      'a survey’s answer, before the agent in wrap-up',
      () => {
        const it = thread().withAgent();
        it.end();
        return it.pass(5);
      },
      '5',
      'survey-answer',
      'wrap-up',
    ],
    [
      'the agent in wrap-up, when it is no answer',
      () => {
        const it = thread().withAgent();
        it.end();
        return it.pass(5);
      },
      'Please also change my address, will you?',
      'part-of-conversation',
      'active',
    ],
    [
      'a survey’s answer, before reopening',
      () => {
        const it = thread({ config: withChannel({ reopenWithinHours: 5 }) }).withAgent();
        it.end();
        it.pass(5).close();
        return it.pass(5);
      },
      '4',
      'survey-answer',
      'closed',
    ],
    [
      'reopening, before a new conversation',
      () => {
        const it = thread({ config: withChannel({ reopenWithinHours: 5, survey: undefined }) }).withAgent();
        it.end();
        it.pass(5).close();
        return it.pass(5);
      },
      'One more thing',
      'reopened-conversation',
      'open',
    ],
    [
      'a new conversation',
      () => {
        const it = thread({ config: withChannel({ survey: undefined }) }).withAgent();
        it.end();
        it.pass(5).close();
        return it.pass(5);
      },
      'One more thing',
      'new-conversation',
      'open',
    ],
  ];
  test.each(RULES)('%s', (_rule, before, text, handledAs, status) => {
    const it = before();
    expect(it.text(text).one('text-received').handledAs).toBe(handledAs);
    expect(it.status).toBe(status);
  });
});
