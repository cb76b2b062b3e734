import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { ana, ben, FIRST, type Thread, thread, withChannel } from '../../../../../support/thread';

const because = { rule: 'test.pool' };
const inOrders = { queue: 'orders', queueName: 'Orders' };
type News = Extract<
  ThreadInput,
  { type: 'queued' | 'assigned' | 'unassigned' | 'overflowed' | 'not-assigned' | 'closing' | 'handed-back' }
>;
type Untimed<T> = T extends unknown ? Omit<T, 'conversation' | 'generation' | 'because'> : never;
const tell = (it: Thread, news: Untimed<News>, n: number, seq = it.state.said ?? 0) =>
  it.give({ ...news, conversation: FIRST, generation: { seq, n }, because } as News);

const WAYS_AWAY: readonly Untimed<News>[] = [
  { type: 'unassigned', agent: ana },
  { type: 'queued', ...inOrders },
  { type: 'assigned', ...inOrders, agent: ben, how: 'accepted' },
  { type: 'overflowed', ...inOrders, action: 'end' },
  { type: 'overflowed', ...inOrders, action: 'text-back' },
  { type: 'not-assigned', ...inOrders },
  { type: 'closing', ...inOrders },
  { type: 'handed-back' },
];

describe('given wrap-up, when the item leaves its agent', () => {
  const ended = () => {
    const it = thread().withAgent();
    it.end();
    return it;
  };
  test.each(WAYS_AWAY)('by $type, the pool is told that it is over, and the customer nothing', news => {
    const it = ended();
    const told = tell(it, news, 9);
    expect(told.kinds).toEqual(['assignment-refused']);
    expect(told.effects).toContainEqual({
      kind: 'tell-pool',
      pool: 'default',
      input: expect.objectContaining({ type: 'done', conversation: FIRST, seq: it.state.said }),
    });
    expect(it.state.current).toMatchObject({ status: 'wrap-up', capacityFreed: true, agent: ana });
  });
  test.each(WAYS_AWAY)('by $type, the next text asks for somebody, the last agent first', news => {
    const it = ended();
    tell(it, news, 9);
    it.pass(60);
    expect(it.text('One more question, where is my refund?').one('work-queued')).toMatchObject({
      preferredAgent: 'ana',
    });
    expect(it.status).toBe('open');
  });
  test.each(WAYS_AWAY)('by $type, it is refused once', news => {
    const it = ended();
    const generation = it.state.said;
    tell(it, news, 9);
    expect(tell(it, news, 10, generation).kinds).toEqual(['dropped']);
  });
});

describe('given an agent, news of a queue', () => {
  test.each([
    { type: 'overflowed', ...inOrders, action: 'end' },
    { type: 'overflowed', ...inOrders, action: 'text-back' },
    { type: 'not-assigned', ...inOrders },
    { type: 'closing', ...inOrders },
  ] as const)('of type $type is dropped: nothing is said, nothing ends', news => {
    const it = thread().withAgent();
    const told = tell(it, news, 9);
    expect(told.entries.map(({ outcome }) => outcome)).toEqual([
      { kind: 'dropped', what: news.type, because: { rule: 'pool.does-not-wait', facts: { status: 'active' } } },
    ]);
    expect(it.status).toBe('active');
  });
});

describe('given our own newer word, what the pool said before it', () => {
  const setAside = () => {
    const it = thread().withAgent();
    it.close();
    it.pass(60).text('I am back!');
    return it;
  };
  test('is no assignment: whoever took it has it under the newer one, or not at all', () => {
    const it = setAside();
    const told = tell(it, { type: 'assigned', ...inOrders, agent: ben, how: 'transferred' }, 2, 4);
    expect(told.entries.map(({ outcome }) => outcome)).toEqual([
      {
        kind: 'dropped',
        what: 'assigned',
        because: { rule: 'pool.older-than-our-word', facts: { seq: 4, said: it.state.said } },
      },
    ]);
    expect(it.status).toBe('open');
  });
  test('counts no more after the end either: reopened, it waits for its burst', () => {
    const it = thread({
      config: withChannel({ reopenWithinHours: 2, burstSeconds: 5, survey: undefined }),
    }).withAgent();
    it.end();
    it.close();
    it.pass(60).text('Hello again');
    expect(tell(it, { type: 'assigned', ...inOrders, agent: ben }, 9, 4).kinds).toEqual(['dropped']);
    expect(it.status).toBe('open');
  });
  test('under the newer one it counts', () => {
    const it = setAside();
    expect(tell(it, { type: 'assigned', ...inOrders, agent: ben }, 0).kinds).toContain('agent-joined');
    expect(it.state.current).toMatchObject({ status: 'active', agent: ben });
  });
});

describe('given an agent, when the pool says that it stands in a queue', () => {
  test('the agent is lost first, whether or not that word comes', () => {
    const it = thread().withAgent();
    expect(tell(it, { type: 'queued', ...inOrders }, 2).kinds).toEqual(['agent-lost', 'in-queue']);
    expect(it.state.current).toMatchObject({ status: 'open', queue: { id: 'orders' } });
  });
  test('the same assignment a second time is dropped, and nobody joins twice', () => {
    const it = thread().withAgent();
    const told = tell(it, { type: 'assigned', ...inOrders, agent: ana }, 1);
    expect(told.entries.map(({ outcome }) => outcome)).toEqual([
      { kind: 'dropped', what: 'assigned', because: { rule: 'pool.heard-before', facts: { status: 'active' } } },
    ]);
  });
  test('of who was muted it is closed instead', () => {
    const it = thread().withAgent();
    it.give({ type: 'sender', action: 'mute', by: ben });
    expect(tell(it, { type: 'queued', ...inOrders }, 2).kinds).toEqual(
      expect.arrayContaining(['agent-lost', 'conversation-closed']),
    );
    expect(it.status).toBe('closed');
  });
});
