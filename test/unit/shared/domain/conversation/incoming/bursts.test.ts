import { thread, withChannel } from '../../../../../support/thread';

const joining = (burstSeconds: number) => thread({ config: withChannel({ burstSeconds }) });

describe('given a channel that joins bursts', () => {
  test('the first text is greeted at once, and nobody is asked for while the customer goes on', () => {
    const happened = joining(4).text('Hi');
    expect(happened.kinds).toContain('burst-grew');
    expect(happened.kinds).not.toContain('work-queued');
    expect(happened.texts).toHaveLength(1);
    expect(happened.effects).toContainEqual(expect.objectContaining({ kind: 'wake', rule: 'burst' }));
  });
  test('when the customer is quiet, their texts are one turn for routing, which waits since the first', () => {
    const it = joining(4);
    it.text('Hi');
    it.pass(2).text('where is');
    it.pass(2).text('my order?');
    it.wake('burst');
    const happened = it.wake('burst');
    expect(happened.one('work-queued')).toMatchObject({
      text: 'Hi\nwhere is\nmy order?',
      waitingSince: it.log[0]?.at,
      because: { rule: 'burst.over', facts: { texts: 3 } },
    });
    expect(it.state).not.toHaveProperty('turn');
    expect(it.log.filter(({ outcome }) => outcome.kind === 'work-queued')).toHaveLength(1);
  });
  test('each further text moves the end of the turn at no cost: the wake that comes too early is scheduled again', () => {
    const it = joining(4);
    it.text('Hi');
    expect(
      it
        .pass(3)
        .text('there')
        .effects.filter(({ kind }) => kind === 'wake'),
    ).toEqual([]);
    const early = it.wake('burst');
    expect(early.kinds).toEqual(['wake-came', 'wake-scheduled']);
    expect(it.wake('burst').kinds).toContain('work-queued');
  });
  test('parts that come out of order are put in order by when they were received, and the late one says so', () => {
    const it = joining(10);
    it.text('order?', 0);
    const late = it.pass(1).text('Where is my', 3);
    expect(late.one('text-received').late).toBe(true);
    // The customer is quiet from when it arrived.
    expect(it.wake('burst').kinds).toEqual(['wake-came', 'wake-scheduled']);
    expect(it.wake('burst').one('work-queued').text).toBe('Where is my\norder?');
  });
  test('a customer who wrote while it waited for them is one turn, and their agent is first in line', () => {
    const it = joining(4);
    it.text('Hi');
    it.wake('burst');
    it.assigned();
    it.pass(5).close();
    it.pass(60).text('And');
    expect(it.status).toBe('open');
    it.pass(1).text('when?');
    it.wake('burst');
    expect(it.wake('burst').one('work-queued')).toMatchObject({ text: 'And\nwhen?', preferredAgent: 'ana' });
  });
  test('an agent who gets it before the turn is over keeps it: nobody is asked for again', () => {
    const it = joining(4);
    it.text('Hi');
    it.assigned();
    expect(it.wake('burst').kinds).not.toContain('work-queued');
    expect(it.status).toBe('active');
  });
  test('a burst that never ends does not grow the head: ten texts are kept for routing, the log has all', () => {
    const it = joining(60);
    for (let n = 1; n <= 25; n += 1) it.pass(1).text(`part ${n} ${'x'.repeat(900)}`);
    expect(it.state.burst?.texts).toHaveLength(10);
    expect(it.state.burst?.texts.every(({ text }) => text.length <= 500)).toBe(true);
    expect(it.log.filter(({ outcome }) => outcome.kind === 'text-received')).toHaveLength(25);
  });
  test('a conversation that ends within the turn asks for nobody any more', () => {
    const it = joining(4);
    it.text('Hi');
    it.pass(1).text('STOP');
    expect(it.status).toBe('closed');
    const happened = it.wake('burst');
    expect(happened.one('wake-came').because.rule).toBe('wake.nothing-due');
    expect(happened.kinds).not.toContain('work-queued');
  });
  test('an agent who is talking gets each text at once', () => {
    const it = joining(4);
    it.text('Hi');
    it.wake('burst');
    it.assigned();
    expect(it.pass(10).text('Great').kinds).toEqual(['text-received']);
  });
});

describe('given a channel that does not join', () => {
  test('0 is off: the first text is its own turn', () => {
    const happened = joining(0).text('Hi');
    expect(happened.kinds).toContain('work-queued');
    expect(happened.kinds).not.toContain('burst-grew');
  });
});
