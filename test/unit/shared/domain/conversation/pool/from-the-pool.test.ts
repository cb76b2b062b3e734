import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { ana, BOT, ben, FIRST, type Thread, thread, withBot } from '../../../../../support/thread';

type News = Extract<ThreadInput, { type: 'queued' | 'assigned' | 'unassigned' }>;
type Untimed<T> = T extends unknown ? Omit<T, 'conversation' | 'generation' | 'because'> : never;

const because = { rule: 'test.pool' };
const queue = { id: 'orders', name: 'Orders' };
const inOrders = { queue: 'orders', queueName: 'Orders' };
const outcomes = ({ entries }: { readonly entries: Thread['log'] }) => entries.map(({ outcome }) => outcome);
const waiting = (it = thread()) => {
  it.text('Hi, where is my order?');
  return it.pass(5);
};
/** The pool's `n`th word about the conversation's item. */
const tell = (it: Thread, news: Untimed<News>, n = 1, { reason = because, conversation = FIRST } = {}) =>
  it.give({ ...news, conversation, generation: { seq: 4, n }, because: reason } as News);
const generation = { seq: 4, n: 1 };

describe('given a conversation that waits, what the pool says is kept as it was said', () => {
  test('its queue', () =>
    expect(outcomes(tell(waiting(), { type: 'queued', ...inOrders }))).toStrictEqual([
      { kind: 'in-queue', generation, queue, because },
    ]));
  test('its place in line', () =>
    expect(outcomes(tell(waiting(), { type: 'queued', ...inOrders, position: 3 }))).toStrictEqual([
      { kind: 'in-queue', generation, queue, position: 3, because },
    ]));
  test('who handed it over to the queue, with their note', () => {
    const moved = { by: 'transfer', from: ben, note: 'Wants a refund' } as const;
    expect(outcomes(tell(waiting(), { type: 'queued', ...inOrders, moved }))).toStrictEqual([
      { kind: 'in-queue', generation, queue, from: ben, note: 'Wants a refund', because },
    ]);
  });
  test('that it came from another queue: nobody handed it over', () =>
    expect(outcomes(tell(waiting(), { type: 'queued', ...inOrders, moved: { by: 'overflow' } }))).toStrictEqual([
      { kind: 'in-queue', generation, queue, because },
    ]));
  test('its agent, and who handed it to them', () => {
    const given = { type: 'assigned', ...inOrders, agent: ana, how: 'transferred', from: ben, note: 'Refund' } as const;
    const [joined, said] = outcomes(tell(waiting(), given));
    expect(joined).toStrictEqual({
      kind: 'agent-joined',
      generation,
      queue,
      agent: ana,
      from: ben,
      note: 'Refund',
      because,
    });
    expect(said).toMatchObject({ kind: 'text-sent', origin: { trigger: 'transfer-accepted' } });
  });
  test.each([
    ['accepted', 'agent-joined'],
    ['picked', 'agent-joined'],
    [undefined, 'agent-joined'],
    ['auto-assigned', 'agent-assigned'],
    ['assigned-by-supervisor', 'agent-assigned'],
    ['transferred', 'transfer-accepted'],
  ] as const)('an agent who came to it as %s is announced by %s', (how, trigger) => {
    const given = { type: 'assigned', ...inOrders, agent: ana, ...(how && { how }) } as const;
    expect(tell(waiting(), given).one('text-sent').origin).toMatchObject({ by: 'auto', trigger });
  });
});

describe('given an agent who has it', () => {
  const held = () => thread().withAgent();
  test('it was taken away: nothing is said, and nobody lost a connection', () =>
    expect(outcomes(tell(held(), { type: 'unassigned', agent: ana }, 2))).toStrictEqual([
      { kind: 'agent-lost', generation: { seq: 4, n: 2 }, agent: ana, because },
    ]));
  test('their connection was lost: the customer hears it', () => {
    const reason = { rule: 'agent.lost' };
    const [lost, said, ...more] = outcomes(
      tell(held(), { type: 'unassigned', agent: ana, connectionLost: true }, 2, { reason }),
    );
    expect(lost).toStrictEqual({ kind: 'agent-lost', generation: { seq: 4, n: 2 }, agent: ana, because: reason });
    expect(said).toMatchObject({
      kind: 'text-sent',
      text: expect.stringContaining('Ana Flores'),
      because: { rule: 'agent.lost', facts: { trigger: 'agent-disconnected', source: 'default', language: 'en' } },
    });
    expect(more).toEqual([]);
  });
  test('of who was muted nobody else hears: it is closed', () => {
    const it = held();
    it.give({ type: 'sender', action: 'mute', by: ben });
    expect(tell(it, { type: 'unassigned', agent: ana }, 2).one('conversation-closed')).toStrictEqual({
      kind: 'conversation-closed',
      pool: 'default',
      endedBy: 'system',
      because: { rule: 'sender.muted' },
    });
  });
  test('an older word about it is dropped', () => {
    const it = held();
    tell(it, { type: 'assigned', ...inOrders, agent: ben, how: 'transferred' }, 5);
    expect(outcomes(tell(it, { type: 'unassigned', agent: ana }, 4))).toStrictEqual([
      {
        kind: 'dropped',
        what: 'unassigned',
        because: { rule: 'pool.older-generation', facts: { seq: 4, n: 4 } },
      },
    ]);
    expect(it.status).toBe('active');
  });
  test('the same word again is heard again', () => {
    const it = held();
    tell(it, { type: 'queued', ...inOrders }, 5);
    expect(tell(it, { type: 'queued', ...inOrders }, 5).kinds).toEqual(['in-queue']);
  });
});

describe('given nothing that could be assigned, the pool is told so, so that no capacity is held', () => {
  const refusal = (reason: object, conversation = FIRST) => [
    { kind: 'assignment-refused', pool: 'default', conversation, because: reason },
  ];
  const given = { type: 'assigned', ...inOrders, agent: ana } as const;
  const over = { rule: 'assignment.conversation-over', facts: { said: 'assigned' } };
  test('nobody has written yet', () => expect(outcomes(tell(thread(), given))).toStrictEqual(refusal(over)));
  test('it is another conversation’s', () =>
    expect(outcomes(tell(waiting(), given, 1, { conversation: 'before' }))).toStrictEqual(refusal(over, 'before')));
  test('it is closed', () => {
    const it = thread().withAgent();
    it.end();
    it.close();
    expect(outcomes(tell(it, given, 9))).toStrictEqual(refusal(over));
  });
  test('its agent has ended it, and writes notes', () => {
    const it = thread().withAgent();
    it.end();
    const reason = { rule: 'assignment.after-end', facts: { status: 'wrap-up' } };
    expect(outcomes(tell(it, given, 9))).toStrictEqual(refusal(reason));
    // The pool has been told: what it said before it heard that counts no more.
    expect(outcomes(tell(it, { type: 'unassigned', agent: ana }, 9))).toStrictEqual([
      {
        kind: 'dropped',
        what: 'unassigned',
        because: { rule: 'pool.older-than-our-word', facts: { seq: 4, said: it.state.said } },
      },
    ]);
  });
});

describe('given a bot', () => {
  const bot = { id: BOT.id, name: BOT.name };
  const first = { type: 'assigned', ...inOrders, agent: bot, how: 'bot' } as const;
  test('it has what waits, and is asked; the customer isn’t told who it is', () => {
    const happened = tell(waiting(withBot()), first);
    expect(outcomes(happened).slice(0, 2)).toStrictEqual([
      { kind: 'bot-joined', generation, queue, bot, because },
      {
        kind: 'bot-asked',
        bot: BOT.id,
        from: 2,
        to: 2,
        until: '2026-11-23T15:00:45.000Z',
        because: { rule: 'bot.turn', facts: { bot: BOT.id } },
      },
    ]);
    expect(happened.texts).toEqual([]);
  });
  test('it takes nothing from an agent', () => {
    const it = waiting(withBot());
    it.assigned();
    expect(outcomes(tell(it, first, 2))).toStrictEqual([
      {
        kind: 'dropped',
        what: 'assigned',
        because: { rule: 'bot.not-waiting', facts: { bot: BOT.id, status: 'active' } },
      },
    ]);
  });
  test('what is taken from it waits again, from now on', () => {
    const it = waiting(withBot());
    tell(it, first);
    const taken = outcomes(tell(it.pass(5), { type: 'unassigned', agent: bot }, 2));
    expect(taken).toStrictEqual([
      { kind: 'bot-left', bot, generation: { seq: 4, n: 2 }, waitingSince: it.nowIso, because },
    ]);
  });
});
