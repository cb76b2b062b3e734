import type { Feed } from '../../../../../shared/api/feed';
import { ana, apiOf, ben, carla, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
beforeEach(() => {
  world = createWorld();
  desk = atWork(world);
});
afterEach(() => jest.restoreAllMocks());

const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const text = (words: string, id: string) => world.text(CUSTOMER, words, { id });
const feed = (who: typeof ana, query: Readonly<Record<string, string | number>>) =>
  call<Feed>(
    who,
    'GET',
    `feed?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`,
  );
const first = async (who: typeof ana) => (await feed(who, { wait: 0 })).body;
const hasIt = async (): Promise<void> => {
  await desk.available(ana);
  await text('Where is my order?', 'e1');
  await desk.command(ana, 'POST', of('accept'));
};
/** Whatever is under way has come as far as it can without time passing. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await new Promise(done => setImmediate(done));
};
const countReads = () => {
  const spies = (['getEntity', 'listEntities'] as const).map(name =>
    Object.values(world.store).map(table => jest.spyOn(table, name)),
  );
  return (name: 'getEntity' | 'listEntities') =>
    (spies[name === 'getEntity' ? 0 : 1] ?? []).reduce((sum, { mock }) => sum + mock.calls.length, 0);
};

describe('the desk in a feed', () => {
  it('comes whole at once the first time, then 304 until something is different', async () => {
    await desk.available(ana);
    const { status, body } = await feed(ana, { wait: 25 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'ana',
      desk: {
        presence: 'available',
        presenceReason: 'agent',
        items: [],
        counts: { offers: 0, needsMe: 0, waiting: 0 },
      },
      watched: [],
      unseen: [],
    });
    expect(Date.parse(body.desk?.presenceSince ?? '')).toBeGreaterThan(0);
    expect(body.serverTime).toBe(new Date(world.clock.now()).toISOString());
    expect(await feed(ana, { wait: 0, cursor: body.cursor })).toMatchObject({ status: 304, body: undefined });
  });

  it('a poll that waits answers when an offer comes, and when the customer writes', async () => {
    await desk.available(ana);
    const { cursor } = await first(ana);
    const waits = feed(ana, { cursor });
    await text('Where is my order?', 'e1');
    const offered = await waits;
    expect(offered.body.desk).toMatchObject({ items: [{ state: 'offered' }], counts: { offers: 1 } });

    await desk.command(ana, 'POST', of('accept'));
    const held = await first(ana);
    const next = feed(ana, { cursor: held.cursor });
    await text('It is order 5512', 'e2');
    const [item] = (await next).body.desk?.items ?? [];
    expect(item?.preview).toBe('It is order 5512');
    expect(item?.seq).toBeGreaterThan(held.desk?.items[0]?.seq ?? 0);
  });

  it('tells of an item whose it is, by which number, since when the oldest unanswered text waits, and what is promised', async () => {
    const asked = new Date(world.clock.now()).toISOString();
    await hasIt();
    world.clock.at += 20_000;
    await text('Hello?', 'e2');
    const [item] = (await first(ana)).desk?.items ?? [];
    expect(item).toMatchObject({
      channel: { id: expect.any(String), name: expect.any(String) },
      number: expect.stringMatching(/^\+1425•+23$/),
      waitingSince: asked,
      due: { because: { rule: 'due.first-answer' } },
    });
    expect(JSON.stringify(item)).not.toContain(CUSTOMER);
    expect((await first(ana)).desk?.counts.needsMe).toBe(1);

    await desk.command(ana, 'POST', of('messages'), { text: 'It is on its way.' });
    const answered = (await first(ana)).desk;
    expect(answered?.items[0]?.waitingSince).toBeUndefined();
    expect(answered?.items[0]?.due).toBeUndefined();
    expect(answered?.counts.needsMe).toBe(0);
  });

  it('what happens to others is no change, but for how many wait in my queues', async () => {
    await desk.available(ana);
    const { cursor } = await first(ana);
    await desk.available(carla);
    await desk.command(carla, 'PUT', 'agents/me/presence', { presence: 'away' });
    expect((await feed(ana, { wait: 0, cursor })).status).toBe(304);
    for (let other = 0; other < 5; other += 1)
      await world.text(`+1425556${1000 + other}`, 'Where is my order?', { id: `o${other}` });
    world.clock.at += 5_000;
    const { body } = await feed(ana, { wait: 0, cursor });
    expect(body.desk?.counts.waiting).toBeGreaterThan(0);
  });

  it('is nobody’s who is no agent: a supervisor has the rest', async () => {
    const { desk: none, cursor, person } = await first(sam);
    expect({ none, person }).toEqual({ none: undefined, person: 'sam' });
    expect((await feed(sam, { wait: 0, cursor })).status).toBe(304);
    await desk.available(ana);
    expect((await feed(sam, { wait: 0, cursor })).status).toBe(304);
  });

  it('a poll where nothing happened reads the head of the pool and the row of each item, whatever the pool holds', async () => {
    await hasIt();
    for (let other = 0; other < 20; other += 1)
      await world.text(`+1425556${1000 + other}`, 'Where is my order?', { id: `o${other}` });
    const { cursor, desk: work } = await first(ana);
    const items = work?.items ?? [];
    const offered = items.filter(({ state }) => state === 'offered');
    expect(offered.length).toBeGreaterThan(0);
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const waits = feed(ana, { cursor, wait: 1 });
      await settled();
      const reads = countReads();
      await jest.advanceTimersByTimeAsync(400);
      await settled();
      expect(reads('listEntities')).toBe(0);
      expect(reads('getEntity')).toBe(1 + items.length + offered.length);
      await jest.advanceTimersByTimeAsync(2_000);
      expect((await waits).status).toBe(304);
    } finally {
      jest.useRealTimers();
    }
  });

  it('many polls that wait look together: a look reads the head of the pool once, whatever their number, and what concerns each agent when it changed', async () => {
    await desk.available(ana, ben, carla);
    const people = [ana, ben, carla];
    const cursors = await Promise.all(people.map(async who => (await first(who)).cursor));
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const polls = Array.from({ length: 30 }, (_, n) => feed(people[n % 3] ?? ana, { cursor: cursors[n % 3] ?? '' }));
      await settled();
      const heads = jest.spyOn(world.store.Pools, 'getEntity');
      const ranges = jest.spyOn(world.store.Pools, 'listEntities');
      for (let look = 1; look <= 4; look += 1) {
        await jest.advanceTimersByTimeAsync(750);
        await settled();
        expect(heads).toHaveBeenCalledTimes(look);
      }
      expect(ranges).not.toHaveBeenCalled();
      await desk.command(carla, 'PUT', 'agents/me/presence', { presence: 'away' });
      ranges.mockClear();
      await jest.advanceTimersByTimeAsync(25_000);
      expect(ranges.mock.calls.length).toBeLessThanOrEqual(people.length);
      const statuses = (await Promise.all(polls)).map(({ status }) => status);
      expect(statuses).toEqual(polls.map((_, n) => (n % 3 === 2 ? 200 : 304)));
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a watched conversation', () => {
  const watching = async (who: typeof ana, place: string | number, cursor?: string) =>
    feed(who, { wait: 0, watch: `${conversation()}@${place}`, ...(cursor !== undefined && { cursor }) });

  it('brings what the log has after the place, and then nothing until there is more', async () => {
    await hasIt();
    const before = await call<{ seq: number; log: readonly object[] }>(ana, 'GET', `conversations/${conversation()}`);
    const { body } = await watching(ana, 0);
    const [told] = body.watched;
    expect(told).toMatchObject({ id: conversation(), seq: before.body.seq, status: 'active', more: false });
    expect(told?.entries).toEqual(before.body.log);
    const place = told?.place ?? '';
    expect((await watching(ana, place, body.cursor)).status).toBe(304);

    await text('It is order 5512', 'e2');
    const next = (await watching(ana, place, body.cursor)).body;
    expect(next.watched[0]?.entries.at(0)).toMatchObject({ kind: 'text-received', text: 'It is order 5512' });
    expect(next.watched[0]?.entries.every(({ seq }) => seq > before.body.seq)).toBe(true);
  });

  it('tells how a text fares that was told before, until it has arrived', async () => {
    await hasIt();
    await desk.command(ana, 'POST', of('messages'), { text: 'On its way.' });
    const { body } = await watching(ana, 0);
    const place = body.watched[0]?.place ?? '';
    const mine = body.watched[0]?.entries.find(entry => entry.kind === 'text-sent' && entry.text === 'On its way.');
    expect(mine).toMatchObject({ delivery: { state: 'sent' } });
    const thread = world.threadOf(CUSTOMER);
    const seq = mine?.seq ?? 0;
    const kept = await world.deps.threads.delivery(thread, seq);
    if (kept === undefined) throw new Error('The text was not sent.');
    await world.deps.threads.saveDelivery(thread, { ...kept.delivery, state: 'delivered' }, kept.etag);

    const next = (await watching(ana, place, body.cursor)).body;
    expect(next.watched[0]?.entries).toEqual([]);
    expect(next.watched[0]?.deliveries).toContainEqual({
      seq,
      delivery: expect.objectContaining({ state: 'delivered' }),
    });
    expect(next.desk).toBeUndefined();
    expect((await watching(ana, next.watched[0]?.place ?? '', next.cursor)).status).toBe(304);
  });

  it('shows its author the command’s id, and nobody a directory’s', async () => {
    await hasIt();
    const { send } = desk;
    await send(ana, 'POST', of('messages'), { commandId: 'my-text-1', text: 'Mine.' });
    await world.drain();
    const entryOf = async (who: typeof ana) =>
      (await watching(who, 0)).body.watched[0]?.entries.find(
        entry => entry.kind === 'text-sent' && entry.text === 'Mine.',
      );
    expect(await entryOf(ana)).toMatchObject({ command: 'my-text-1' });
    expect((await entryOf(sam))?.command).toBeUndefined();
  });

  it('that one may not see is left out, and said to be refused as the log refuses it, once', async () => {
    await hasIt();
    const { body } = await watching(ben, 0);
    const log = await call<{ detail: string }>(ben, 'GET', `conversations/${conversation()}`);
    expect(body.watched).toEqual([]);
    expect(body.unseen).toEqual([{ id: conversation(), status: 403, sentence: log.body.detail }]);
    expect(log.status).toBe(403);
    expect((await watching(ben, 0, body.cursor)).status).toBe(304);
    expect((await watching(sam, 0)).body.watched).toHaveLength(1);
  });

  it('that there isn’t is unseen as well, and what is no conversation is refused', async () => {
    await hasIt();
    const none = `${world.threadOf(CUSTOMER)}-7`;
    const { body } = await feed(ana, { wait: 0, watch: `${none}@0` });
    expect(body.unseen).toMatchObject([{ id: none, status: 404 }]);
    expect((await feed(ana, { wait: 0, watch: 'x@1' })).status).toBe(400);
    expect((await feed(ana, { wait: 0, watch: conversation() })).status).toBe(400);
  });
});

it('asks for a sign-in, and for a role', async () => {
  expect((await call(undefined, 'GET', 'feed?wait=0')).status).toBe(401);
  expect((await call({ id: 'x', name: 'X', roles: [] }, 'GET', 'feed?wait=0')).status).toBe(403);
});
