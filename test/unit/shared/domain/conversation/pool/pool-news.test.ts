import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { ana, ben, FIRST, START, thread, withChannel } from '../../../../../support/thread';

type News = Extract<ThreadInput, { type: 'overflowed' | 'not-assigned' | 'closing' | 'force-close' | 'guest' }>;
type Untimed<T> = T extends unknown ? Omit<T, 'conversation' | 'generation' | 'because'> : never;

const waiting = () => {
  const it = thread();
  it.text('Hi, where is my order?');
  it.pass(5).queued();
  return it.pass(5);
};
const newsFor = (it: ReturnType<typeof thread>, news: Untimed<News>, conversation = FIRST) => {
  const { current } = it.state;
  const generation = (current.status === 'idle' ? undefined : current.generation) ?? { seq: 0, n: 0 };
  return it.give({ ...news, conversation, generation, because: { rule: 'overflow.item-limit' } } as News);
};
const queue = { queue: 'orders', queueName: 'Orders' };

describe('given a conversation that waits', () => {
  test('overflow ends it: the customer is told, it is closed, and the pool hears that it is over', () => {
    const it = waiting();
    const happened = newsFor(it, { type: 'overflowed', action: 'end', ...queue });
    expect(happened.texts.length).toBeGreaterThan(0);
    expect(it.status).toBe('closed');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        kind: 'tell-pool',
        input: expect.objectContaining({ type: 'done', conversation: FIRST }),
      }),
    );
  });

  test.each<Untimed<News>>([
    { type: 'overflowed', action: 'text-back', ...queue },
    { type: 'not-assigned', ...queue },
    { type: 'closing', ...queue },
  ])('$type: the customer hears it or the log says why not, and it goes on waiting', news => {
    const it = waiting();
    const { outcome } = newsFor(it, news).entries[0] ?? {};
    expect(outcome?.kind).toMatch(/^(text-sent|not-sent)$/);
    expect(it.status).toBe('open');
  });

  test('to be texted back: the customer hears when, in their words', () => {
    const it = waiting();
    const textBackAt = new Date(START + 3_600_000).toISOString();
    const { texts } = newsFor(it, { type: 'overflowed', action: 'text-back', textBackAt, ...queue });
    expect(texts).toEqual([expect.stringMatching(/we'll text you back today at \d+:\d\d [AP]M/)]);
  });

  test('to be texted back when it opens, and the channel closed as well: they have heard it', () => {
    const it = thread({ config: withChannel({ operatingHours: 'office-hours' }) });
    it.pass(14 * 3_600).text('Hi, where is my order?');
    it.pass(5).queued();
    const { current } = it.state;
    const generation = (current.status === 'idle' ? undefined : current.generation) ?? { seq: 0, n: 0 };
    const happened = it.give({
      ...{ type: 'overflowed', action: 'text-back', ...queue, conversation: FIRST, generation },
      outOfHours: true,
      because: { rule: 'overflow.out-of-hours' },
    });
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({ because: { rule: 'text-back.told-with-the-hours' } });
  });
});

describe('given a conversation that an agent has', () => {
  test('#94 notes stand in the log, and are never texted', () => {
    const it = thread().withAgent();
    const asked = newsFor(it, {
      type: 'guest',
      agent: ben,
      mode: 'consult',
      state: 'asked',
      by: ana,
      note: 'Covered?',
    });
    expect(asked.one('colleague')).toMatchObject({ agent: ben, state: 'asked', by: ana, note: 'Covered?' });
    const declined = newsFor(it, { type: 'guest', agent: ben, mode: 'consult', state: 'declined' });
    expect(declined.kinds).toEqual(['colleague']);
    const { current } = it.state;
    const generation = { seq: (current.status !== 'idle' && current.generation?.seq) || 0, n: 50 };
    const because = { rule: 'transfer.accepted' };
    const taken = it.give({
      ...{ type: 'assigned', conversation: FIRST, generation, because, ...queue },
      ...{ agent: ben, how: 'transferred', from: ana, note: 'Order 5512' },
    });
    expect(taken.one('agent-joined')).toMatchObject({ agent: ben, from: ana, note: 'Order 5512' });
    const moved = it.give({
      ...{ type: 'queued', conversation: FIRST, generation: { ...generation, n: 51 }, because, ...queue },
      moved: { by: 'transfer', from: ben, note: 'For billing' },
    });
    expect(moved.one('in-queue')).toMatchObject({ from: ben, note: 'For billing' });
    const texts = [...asked.texts, ...declined.texts, ...taken.texts, ...moved.texts];
    expect(texts.join()).not.toMatch(/Covered|5512|billing/);
    expect(texts).toEqual([expect.stringContaining('Ben')]);
  });

  test('a supervisor ends it at once, without wrap-up', () => {
    const it = thread().withAgent();
    newsFor(it, { type: 'force-close', by: { id: 'boss', name: 'Boss' } });
    expect(it.status).toBe('closed');
  });

  test.each([
    ['consult', 'joined', 'consult-accepted'],
    ['consult', 'left', 'consult-ended'],
    ['join', 'joined', 'second-agent-joined'],
    ['join', 'left', 'agent-left'],
  ] as const)('#94 somebody to %s %s: %s, and the agent keeps it', (mode, state, trigger) => {
    const it = thread().withAgent();
    const happened = newsFor(it, { type: 'guest', agent: ben, mode, state });
    const said = happened.entries.map(({ outcome }) => {
      if (outcome.kind === 'text-sent') return outcome.origin.by === 'auto' ? outcome.origin.trigger : undefined;
      return outcome.kind === 'not-sent' ? outcome.what : undefined;
    });
    expect(said).toContain(trigger);
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana });
  });

  test.each<Untimed<News>>([
    { type: 'overflowed', action: 'end', ...queue },
    { type: 'not-assigned', ...queue },
    { type: 'closing', ...queue },
    { type: 'force-close', by: ana },
    { type: 'guest', agent: ben, mode: 'join', state: 'joined' },
  ])('$type of a conversation that is over tells the pool so, and says nothing', news => {
    const it = thread().withAgent();
    const happened = newsFor(it, news, `${FIRST}9`);
    expect(happened.kinds).toEqual(['assignment-refused']);
  });
});
