import { comparedAfter } from '../../../../../../shared/domain/routing/reconciling/when-compared';
import { configured, hour, minute, pool } from '../../../../../support/routing/given';

const conversation = 't-1';
const agents = [{ id: 'ana' }, { id: 'ben' }];
const said = ({ told }: ReturnType<typeof pool>, type: string) =>
  told.flatMap(effect => (effect.kind === 'tell-thread' && effect.input.type === type ? [effect.input] : []));
const where = (given: ReturnType<typeof pool>, more: { readonly said?: number; readonly by?: string } = {}) =>
  given.one({
    ...{ type: 'where', conversation, seq: 20, said: more.said ?? 1 },
    expects: more.by === undefined ? { status: 'waits' } : { status: 'held', by: more.by },
  });

describe('asked where an item stands', () => {
  test('where the thread is right, the pool writes nothing and says nothing', () => {
    const given = pool(configured({ agents }));
    given.queue(conversation);
    expect(where(given)).toEqual([]);
    given.come('ana');
    expect(where(given)).toEqual([]);
    given.accept('ana', conversation);
    expect(where(given, { by: 'ana' })).toEqual([]);
  });
  test('what it has never heard of is unknown; the answer names the question', () => {
    const given = pool(configured());
    where(given);
    expect(said(given, 'unknown')).toEqual([expect.objectContaining({ conversation, asked: 20 })]);
  });
  test('what it has of before the thread’s last word alone is unknown as well', () => {
    const given = pool(configured());
    given.queue(conversation, { seq: 1 });
    where(given, { said: 9 });
    expect(said(given, 'unknown')).toHaveLength(1);
  });
  test('what stands elsewhere is said, as it stands', () => {
    const given = pool(configured({ agents }));
    given.come('ana');
    given.queue(conversation);
    given.accept('ana', conversation);
    where(given);
    expect(said(given, 'standing')).toEqual([
      expect.objectContaining({ status: 'held', holder: { id: 'ana', name: 'ana' }, seq: 1, urgent: false }),
    ]);
  });
  test('so is what its overflow ended', () => {
    const overflow = { waiting: { seconds: 60, action: 'end' as const } };
    const given = pool(
      configured({ agents, queues: [{ id: 'general', overflow }], workstreams: [{ routing: [{ queue: 'general' }] }] }),
    );
    given.queue(conversation);
    given.pass(2 * minute);
    where(given);
    expect(said(given, 'standing')).toEqual([expect.objectContaining({ status: 'waiting', ends: true })]);
  });
  test('crisis words about an unknown item are answered, so that somebody is asked for', () => {
    const given = pool(configured());
    given.say({ type: 'urgent', conversation, seq: 7, because: { rule: 'crisis.words' } });
    expect(said(given, 'unknown')).toEqual([expect.objectContaining({ conversation, asked: 7 })]);
  });
});

describe('at a tick', () => {
  test('what nothing happened to for ten minutes is compared, once, and again after twenty more', () => {
    const given = pool(configured());
    given.queue(conversation);
    given.skip(9 * minute);
    given.say({ type: 'tick' });
    expect(said(given, 'standing')).toEqual([]);
    given.skip(4 * minute);
    given.say({ type: 'tick' });
    given.say({ type: 'tick' });
    expect(said(given, 'standing')).toHaveLength(1);
    given.skip(6 * minute);
    given.say({ type: 'tick' });
    expect(said(given, 'standing')).toHaveLength(1);
    given.skip(20 * minute);
    given.say({ type: 'tick' });
    expect(said(given, 'standing')).toHaveLength(2);
  });
  test('at most thirty, and the rest at the next ticks: none is left out, none comes twice', () => {
    const given = pool(configured());
    for (let nth = 0; nth < 70; nth += 1) given.queue(`t-${nth}`);
    given.skip(13 * minute);
    for (const count of [30, 60, 70, 70]) {
      given.say({ type: 'tick' });
      expect(said(given, 'standing')).toHaveLength(count);
    }
    expect(new Set(said(given, 'standing').map(each => each.conversation)).size).toBe(70);
  });
  test('in the end once a day and a little', () => {
    const given = pool(configured());
    given.queue(conversation);
    const item = given.item(conversation);
    if (item === undefined) throw new Error('The item was queued.');
    let at = given.now + 300 * hour;
    for (let day = 0; day < 5; day += 1) {
      const next = comparedAfter(item, at);
      expect(next).toBeGreaterThan(at);
      if (day > 0) expect((next - at) / hour).toBeGreaterThanOrEqual(24);
      expect((next - at) / hour).toBeLessThanOrEqual(30);
      at = next;
    }
  });
});
