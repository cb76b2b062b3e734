import { pauseMs } from '../../../../../../shared/domain/conversation/pool/silence';
import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { ana, ben, FIRST, type Thread, thread } from '../../../../../support/thread';

const because = { rule: 'test.pool' };
const inOrders = { queue: 'orders', queueName: 'Orders' };
const toPool = ({ effects }: ReturnType<Thread['give']>) =>
  effects.flatMap(effect => (effect.kind === 'tell-pool' ? [effect.input] : []));
type Standing = Extract<ThreadInput, { type: 'standing' }>;
const stands = (it: Thread, at: Partial<Standing>) =>
  it.give({
    ...{ type: 'standing', conversation: FIRST, because, ...inOrders, urgent: false, status: 'waiting' },
    ...{ seq: it.state.said ?? 0, generation: { seq: it.state.said ?? 0, n: 1 } },
    ...at,
  });
const unknown = (it: Thread, asked = it.state.poolSign?.asked ?? 0) =>
  it.give({ type: 'unknown', conversation: FIRST, asked, because });
const waits = () => {
  const it = thread();
  it.text('Hi, where is my order?');
  return it;
};
const asked = () => {
  const it = waits();
  it.wake('pool');
  return it;
};

describe('given a customer who waits, and a pool that is silent', () => {
  test('its wake asks where the item stands, and says what the thread said last', () => {
    const it = waits();
    const said = it.state.said;
    expect(toPool(it.wake('pool'))).toEqual([
      { type: 'where', conversation: FIRST, seq: it.state.poolSign?.asked, said, expects: { status: 'waits' } },
    ]);
  });
  test('a text asks as well, once in ten minutes', () => {
    const it = waits();
    expect(it.pass(60).text('Hello?').kinds).not.toContain('pool-asked');
    expect(it.pass(900).text('Hello??').kinds).toContain('pool-asked');
    expect(it.pass(60).text('Hello???').kinds).not.toContain('pool-asked');
  });
  test('a pool that doesn’t know it is asked anew, in the same place of the line, with what nobody has answered', () => {
    const it = asked();
    const since = it.state.current.status === 'open' ? it.state.current.waitingSince : '';
    expect(unknown(it).one('work-queued')).toMatchObject({ text: 'Hi, where is my order?', waitingSince: since });
  });
  test('what is urgent is so anew', () => {
    const it = thread();
    it.text('I want to kill myself');
    it.wake('pool');
    expect(unknown(it).one('work-queued')).toMatchObject({ urgent: { rule: 'crisis.words' } });
  });
  test('an answer to an older question is ignored, and one that crossed a newer word', () => {
    const it = asked();
    const first = it.state.poolSign?.asked ?? 0;
    it.wake('pool');
    expect(unknown(it, first).kinds).toEqual(['dropped']);
    unknown(it);
    expect(unknown(it, first).kinds).toEqual(['dropped']);
  });
  test('one who has been given to an agent meanwhile is not asked for again', () => {
    const it = asked();
    it.assigned();
    it.end();
    it.close();
    expect(unknown(it, 99_999).kinds).toEqual(['dropped']);
  });
});

describe('when the pool says where it has an item', () => {
  test('and it is where it should be, nothing is written', () => {
    const it = waits();
    it.queued();
    expect(stands(it, {}).entries).toEqual([]);
    it.assigned();
    expect(stands(it, { status: 'held', holder: ana }).entries).toEqual([]);
    it.close();
    expect(stands(it, { status: 'released', holder: ana }).entries).toEqual([]);
  });
  test('an assignment that was lost is heard now', () => {
    const it = waits();
    stands(it, { status: 'held', holder: ana });
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana });
  });
  test('a loss that was lost, too', () => {
    const it = thread().withAgent();
    stands(it, { generation: { seq: it.state.said ?? 0, n: 2 } });
    expect(it.status).toBe('open');
  });
  test.each([
    ['queue', (it: Thread) => void it.pass(60).text('I am back!'), { status: 'released', holder: ana } as const],
    ['release', () => undefined, { status: 'held', holder: ana } as const],
  ])('a %s that was lost is said again', (type, then, at) => {
    const it = thread().withAgent();
    const { seq, said = 0 } = it.state;
    it.close();
    then(it);
    const told = stands(it, { ...at, seq: said, generation: { seq: said, n: 1 } });
    expect(toPool(told)).toEqual([expect.objectContaining({ type, conversation: FIRST })]);
    expect(it.state.seq).toBeGreaterThan(seq);
  });
  test('a done that was lost is said again', () => {
    const it = thread().withAgent();
    const { said = 0 } = it.state;
    it.end();
    it.close();
    const told = stands(it, { status: 'held', holder: ana, seq: said, generation: { seq: said, n: 1 } });
    expect(toPool(told)).toEqual([expect.objectContaining({ type: 'done', conversation: FIRST })]);
  });
  test('what is urgent here and not there is said again, once', () => {
    const it = thread();
    it.text('I want to kill myself');
    it.queued();
    expect(toPool(stands(it, {}))).toEqual([expect.objectContaining({ type: 'urgent', conversation: FIRST })]);
    expect(stands(it, { urgent: true }).entries).toEqual([]);
  });
  test('an older word of it says nothing', () => {
    const it = thread().withAgent();
    it.assigned(ben, 5);
    expect(stands(it, { status: 'held', holder: ana }).entries).toEqual([]);
  });
});

describe('the pauses', () => {
  const all = Array.from({ length: 1_000 }, (_, at) => `${FIRST}-${at}`);
  const mean = (asks: number, waiting: number) =>
    all.reduce((sum, id) => sum + pauseMs(id, asks, waiting), 0) / all.length / 60_000;
  test('double from ten minutes to a day, with up to a quarter more', () => {
    for (const [asks, minutes] of [10, 20, 40, 80, 160, 320, 640, 1_280, 1_440, 1_440].entries()) {
      for (const id of all.slice(0, 50)) {
        expect(pauseMs(id, asks, 0)).toBeGreaterThanOrEqual(minutes * 60_000);
        expect(pauseMs(id, asks, 0)).toBeLessThan(minutes * 75_000);
      }
      expect(mean(asks, 0)).toBeGreaterThan(minutes * 1.1);
      expect(mean(asks, 0)).toBeLessThan(minutes * 1.15);
    }
  });
  test('are so long that all who wait in a pool ask at most once a second', () => {
    for (const waiting of [600, 6_000, 60_000]) expect((waiting / pauseMs(FIRST, 0, waiting)) * 1_000).toBeLessThan(1);
  });
});
