import { evolve } from '../../../../../../shared/domain/conversation/evolve/evolve';
import type { Outcome } from '../../../../../../shared/domain/conversation/model/outcomes';
import type { Conversation, ThreadState } from '../../../../../../shared/domain/conversation/model/state';
import { ana, BOT, FIRST, START, type Thread, thread, withBot } from '../../../../../support/thread';

type Status = Conversation['status'];
const at = new Date(START + 3_600_000).toISOString();
const because = { rule: 'test.out-of-place' };
const generation = { seq: 99, n: 1 };
const queue = { id: 'late', name: 'Late' };
const bot = { id: BOT.id, name: BOT.name };

const begun = (it: Thread) => {
  it.text('Hi, where is my order?');
  return it;
};
const reached: Readonly<Record<Status, () => Thread>> = {
  idle: () => thread(),
  open: () => begun(thread()),
  bot: () => {
    const it = begun(withBot());
    it.botHas();
    return it;
  },
  active: () => thread().withAgent(),
  waiting: () => {
    const it = thread().withAgent();
    it.close();
    return it;
  },
  'wrap-up': () => {
    const it = thread().withAgent();
    it.end();
    return it;
  },
  closed: () => {
    const it = thread().withAgent();
    it.end();
    it.close();
    return it;
  },
};
const STATUSES = Object.keys(reached) as Status[];
const folded = (state: ThreadState, outcome: Outcome): ThreadState =>
  evolve(state, { seq: state.seq + 1, at, event: 'late', conversation: FIRST, outcome });

/** Each fact about a conversation, and the statuses in which it can be one; in all others it comes too late, or too early. */
const FACTS: readonly [Outcome, readonly Status[]][] = [
  [{ kind: 'conversation-reopened', because }, ['closed']],
  [{ kind: 'in-queue', generation, queue, because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
  [{ kind: 'agent-joined', generation, queue, agent: ana, because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
  [{ kind: 'agent-lost', generation, because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
  [{ kind: 'agent-resumed', because }, ['wrap-up']],
  [{ kind: 'bot-joined', generation, queue, bot, because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
  [{ kind: 'bot-asked', bot: bot.id, from: 1, to: 1, until: at, because }, []],
  [{ kind: 'bot-answered', bot, call: 7, context: { order: '1' }, because }, ['bot']],
  [{ kind: 'bot-left', bot, waitingSince: at, because }, ['bot']],
  [{ kind: 'set-aside', pool: 'default', because }, ['active']],
  [{ kind: 'conversation-ended', by: 'agent', because }, ['active']],
  [{ kind: 'capacity-freed', pool: 'default', generation, because }, ['wrap-up']],
  [
    { kind: 'conversation-closed', pool: 'default', endedBy: 'system', because },
    ['open', 'bot', 'active', 'waiting', 'wrap-up'],
  ],
  [
    { kind: 'work-queued', pool: 'default', text: 'Hi', firstContact: true, waitingSince: at, because },
    ['open', 'bot', 'active', 'waiting', 'wrap-up'],
  ],
  [{ kind: 'context-set', by: ana, context: { order: '1' }, because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
  [{ kind: 'language-set', by: ana, language: 'fr', because }, ['open', 'bot', 'active', 'waiting', 'wrap-up']],
];

describe.each(FACTS.map(([outcome, fits]) => [outcome.kind, outcome, fits] as const))('%s', (_kind, outcome, fits) => {
  const others = STATUSES.filter(status => !fits.includes(status));
  test.each(others)('leaves a thread whose conversation is %s as it was', status => {
    const { state } = reached[status]();
    expect(folded(state, outcome)).toStrictEqual({ ...state, seq: state.seq + 1 });
  });
  if (fits.length > 0)
    test.each([...fits])('changes one that is %s', status => {
      const { state } = reached[status]();
      expect(folded(state, outcome).current).not.toEqual(state.current);
    });
});

describe('a burst that grows', () => {
  const grew = { kind: 'burst-grew', text: 'Hi', receivedAt: at, because } as const;
  const burst = { since: at, texts: [{ receivedAt: at, text: 'Hi' }] };
  test.each<Status>(['idle', 'closed', 'open'])('is kept, and leaves a conversation that is %s as it was', status => {
    const { state } = reached[status]();
    expect(folded(state, grew)).toStrictEqual({ ...state, burst, seq: state.seq + 1 });
  });
  test.each<Status>(['waiting', 'wrap-up', 'active', 'bot'])('lets one that is %s wait for someone', status => {
    const { state } = reached[status]();
    expect(folded(state, grew)).toMatchObject({ burst, current: { status: 'open', waitingSince: at } });
  });
});

test('that a number takes no texts is kept only while texts to it are watched', () => {
  const { state } = reached.active();
  const outcome = { kind: 'number-unreachable', code: '4003', because } as const;
  expect(folded(state, outcome)).toStrictEqual({ ...state, seq: state.seq + 1 });
  expect(
    folded({ ...state, deliverability: { failures: 3, notDelivered: { seq: 9 } } }, outcome).deliverability,
  ).toStrictEqual({
    failures: 3,
    notDelivered: { seq: 9 },
    unreachable: { since: at, code: '4003' },
  });
});

test('a bot that says again how long it counts, and was not asked, is not waited for', () => {
  const it = reached.bot();
  it.botSays({ messages: ['Which one?'] });
  const outcome: Outcome = { kind: 'bot-answered', bot, call: 7, context: {}, until: at, because };
  expect(folded(it.state, outcome)).toStrictEqual({ ...it.state, seq: it.state.seq + 1 });
});

test('what the customer is told of their place in line counts from when it was asked, or else told', () => {
  const { state } = reached.open();
  const told = { position: 2, minutes: null, at: Date.parse(at) };
  expect(folded(state, { kind: 'wait-told', told, because }).wait).toStrictEqual({ askedAt: at, told });
  const asked = { ...state, wait: { askedAt: state.wakes['auto-close'] ?? '' } };
  expect(folded(asked, { kind: 'wait-told', told, because }).wait).toStrictEqual({ ...asked.wait, told });
});
