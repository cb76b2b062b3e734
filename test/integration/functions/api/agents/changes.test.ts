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

const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const text = (words: string, id: string) => world.text(CUSTOMER, words, { id });
type Item = { readonly state: string; readonly seq?: number; readonly preview?: string };
type Changes = { readonly cursor: string; readonly presence: string; readonly items: readonly Item[] };
const changes = (who: typeof ana, query: string, headers?: Record<string, string>) =>
  call<Changes>(who, 'GET', `agents/me/changes?${query}`, undefined, headers);

describe('signing off', () => {
  const offline = (body: object, commandId: string) =>
    call<{ detail?: string }>(ana, 'PUT', 'agents/me/presence', { commandId, presence: 'offline', ...body });
  beforeEach(async () => {
    await desk.available(ana);
    await text('Where is my order?', 'e1');
    await desk.command(ana, 'POST', of('accept'));
  });

  test('with a conversation in hand is refused with their number, and changes nothing', async () => {
    const refused = await offline({}, 'off-1');
    expect(refused).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(/^You have 1 open conversation\. .*give-back.*keep/) },
    });
    expect((await changes(ana, 'wait=0')).body.presence).not.toBe('offline');
  });

  test.each([
    ['give-back', []],
    ['keep', [{ state: 'held' }]],
  ])('says what becomes of it: %s', async (conversations, items) => {
    expect((await offline({ conversations }, 'off-2')).status).toBe(202);
    await world.drain();
    expect((await changes(ana, 'wait=0')).body).toMatchObject({ presence: 'offline', items });
  });

  test('with nothing in hand needs no word', async () => {
    await desk.command(ana, 'POST', of('end'));
    await desk.command(ana, 'POST', of('close'));
    expect((await offline({}, 'off-3')).status).toBe(202);
  });
});

describe('changes since a cursor', () => {
  test('come at once the first time, then 304 until something is different', async () => {
    await desk.available(ana);
    const first = await changes(ana, 'wait=25');
    expect(first).toMatchObject({ status: 200, body: { presence: 'available', items: [] } });
    expect(first.etag).toBe(`"${first.body.cursor}"`);
    expect(await changes(ana, `wait=0&cursor=${first.body.cursor}`)).toMatchObject({ status: 304, body: undefined });
    expect((await changes(ana, 'wait=0', { 'if-none-match': `W/${first.etag}` })).status).toBe(304);
  });

  test('a poll that waits answers when an offer comes, and when the customer writes', async () => {
    await desk.available(ana);
    const { cursor } = (await changes(ana, 'wait=0')).body;
    const waits = changes(ana, `cursor=${cursor}`);
    await text('Where is my order?', 'e1');
    const offered = await waits;
    expect(offered).toMatchObject({ status: 200, body: { items: [{ state: 'offered' }] } });

    await desk.command(ana, 'POST', of('accept'));
    const held = (await changes(ana, 'wait=0')).body;
    expect(held.items).toEqual([expect.objectContaining({ state: 'held', seq: expect.any(Number) })]);
    const next = changes(ana, `cursor=${held.cursor}`);
    await text('It is order 5512', 'e2');
    const [item] = (await next).body.items;
    expect(item?.preview).toBe('It is order 5512');
    expect(item?.seq).toBeGreaterThan(held.items[0]?.seq ?? 0);
  });

  test('what happens to others is no change', async () => {
    await desk.available(ana);
    const { cursor } = (await changes(ana, 'wait=0')).body;
    await desk.available(carla);
    await desk.command(carla, 'PUT', 'agents/me/presence', { presence: 'away' });
    expect((await changes(ana, `wait=0&cursor=${cursor}`)).status).toBe(304);
  });

  test('a poll where nothing happened reads the head of the pool, the row of each item, and the head of what is offered, whatever the pool holds', async () => {
    await desk.available(ana);
    await text('Where is my order?', 'e1');
    await desk.command(ana, 'POST', of('accept'));
    for (let other = 0; other < 20; other += 1)
      await world.text(`+1425556${1000 + other}`, 'Where is my order?', { id: `o${other}` });
    const { cursor } = (await changes(ana, 'wait=0')).body;
    const reads = countReads();
    expect((await changes(ana, `wait=0&cursor=${cursor}`)).status).toBe(304);
    expect(reads.of('listEntities')).toBe(0);
    const { items } = (await changes(ana, 'wait=0')).body;
    const offered = items.filter(({ state }) => state === 'offered');
    expect(offered.length).toBeGreaterThan(0);
    expect(reads.of('getEntity')).toBe(2 * (2 + items.length + offered.length));
  });

  test('many polls that wait look together: each look reads the head of the pool once', async () => {
    await desk.available(ana, ben, carla);
    const people = [ana, ben, carla];
    const cursors = await Promise.all(people.map(async who => (await changes(who, 'wait=0')).body.cursor));
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const polls = Array.from({ length: 30 }, (_, n) => changes(people[n % 3] ?? ana, `cursor=${cursors[n % 3]}`));
      await jest.advanceTimersByTimeAsync(0);
      const heads = jest.spyOn(world.store.Pools, 'getEntity');
      for (let look = 1; look <= 4; look += 1) {
        await jest.advanceTimersByTimeAsync(750);
        expect(heads).toHaveBeenCalledTimes(look);
      }
      await desk.command(carla, 'PUT', 'agents/me/presence', { presence: 'away' });
      await jest.advanceTimersByTimeAsync(25_000);
      const statuses = (await Promise.all(polls)).map(({ status }) => status);
      expect(statuses).toEqual(polls.map((_, n) => (n % 3 === 2 ? 200 : 304)));
    } finally {
      jest.useRealTimers();
    }
  });

  const countReads = () => {
    const spies = (['getEntity', 'listEntities'] as const).map(name =>
      Object.values(world.store).map(table => jest.spyOn(table, name)),
    );
    return {
      of: (name: 'getEntity' | 'listEntities') =>
        (spies[name === 'getEntity' ? 0 : 1] ?? []).reduce((sum, { mock }) => sum + mock.calls.length, 0),
    };
  };
});

describe('a desk that goes', () => {
  const connection = (state: string) => desk.command(ana, 'PUT', 'agents/me/connection', { state });
  const inbox = () => call<Changes>(ana, 'GET', 'agents/me/inbox');
  const hasIt = async (): Promise<void> => {
    await desk.available(ana);
    await text('Where is my order?', 'e1');
    await desk.command(ana, 'POST', of('accept'));
  };

  test('and is back in time finds everything as it was', async () => {
    await hasIt();
    const before = (await inbox()).body;
    expect(await connection('lost')).toMatchObject({ state: 'done' });
    expect((await inbox()).body.presence).toBe('offline');
    await world.pass(120_000);
    expect(await connection('back')).toMatchObject({ state: 'done' });
    expect((await inbox()).body).toEqual(before);
    expect(before.items).toEqual([expect.objectContaining({ state: 'held' })]);
  });

  test('and asks again is back without saying so', async () => {
    await hasIt();
    const before = (await inbox()).body;
    await connection('lost');
    await world.pass(120_000);
    await changes(ana, 'wait=0');
    await world.drain();
    expect((await inbox()).body).toEqual(before);
  });

  const tick = (id: string) => world.command('routing', 'default', id, { type: 'tick' });

  test('and says nothing more is lost after 45 seconds; the customer hears it when somebody else has to come', async () => {
    await hasIt();
    await changes(ana, 'wait=0');
    await tick('m1');
    await world.pass(44_000);
    expect((await inbox()).body.presence).toBe('busy');
    await world.pass(16_000);
    expect((await inbox()).body).toMatchObject({ presence: 'offline', items: [{ state: 'held' }] });
    await world.pass(150_000);
    expect((await inbox()).body).toMatchObject({ presence: 'offline', items: [] });
    expect(world.sent.at(-1)?.text).toMatch(/^Ana Flores lost the connection/);
  });

  test('a heartbeat is one write beside the pool, at most every ten seconds, and no event of it', async () => {
    await desk.available(ana);
    const pools = (['submitTransaction', 'upsertEntity'] as const).map(name => jest.spyOn(world.store.Pools, name));
    const beats = jest.spyOn(world.store.Desks, 'upsertEntity');
    for (let seconds = 0; seconds < 60; seconds += 1) {
      await changes(ana, 'wait=0');
      world.clock.at += 1_000;
    }
    expect(beats).toHaveBeenCalledTimes(6);
    for (const spy of pools) expect(spy).not.toHaveBeenCalled();
    expect(world.queue).toEqual([]);
  });

  test('and stays away loses what it had to somebody who is there', async () => {
    await hasIt();
    await desk.available(ben);
    await connection('lost');
    await world.pass(151_000);
    expect((await changes(ana, 'wait=0')).body.items).toEqual([]);
    expect((await changes(ben, 'wait=0')).body.items).toEqual([expect.objectContaining({ state: 'offered' })]);
  });
});

describe('why', () => {
  type Because = { readonly rule: string; readonly facts?: Readonly<Record<string, unknown>> };
  type Why = {
    readonly routing: null | {
      readonly status: string;
      readonly queue: string;
      readonly decisions: readonly Because[];
      readonly agents: readonly { readonly agent: string; readonly ruledOutBy?: unknown }[];
    };
    readonly decided: readonly { readonly kind: string; readonly because: Because }[];
  };
  const why = (who: typeof ana) => call<Why>(who, 'GET', of('why'));

  test('tells the rules, the queue, and what rules each agent out while it waits', async () => {
    await text('Where is my order?', 'e1');
    const { status, body } = await why(sam);
    expect(status).toBe(200);
    expect(body.routing).toMatchObject({ status: 'waiting', queue: 'orders' });
    expect(JSON.stringify(body.routing?.decisions)).toContain('about-an-order');
    expect(body.routing?.agents).toEqual([
      expect.objectContaining({ agent: 'ana', presence: 'offline', ruledOutBy: expect.anything() }),
      expect.objectContaining({ agent: 'ben', presence: 'offline', ruledOutBy: expect.anything() }),
    ]);
    for (const { because } of body.decided) expect(because.rule).toMatch(/^[a-z-]+(\.[a-z0-9-]+)+$/);
    expect(JSON.stringify(body)).not.toMatch(/4255550123|Where is my order/);
  });

  test('after the end only the thread’s decisions are left', async () => {
    await desk.available(ana);
    await text('Where is my order?', 'e1');
    await desk.command(ana, 'POST', of('accept'));
    expect((await why(ana)).body.routing).toMatchObject({ status: 'held', agents: [] });
    await desk.command(ana, 'POST', of('end'));
    await desk.command(ana, 'POST', of('close'));
    const { body } = await why(sam);
    expect(body.routing).toBeNull();
    expect(body.decided.map(({ kind }) => kind)).toContain('conversation-closed');
  });

  test('is for who may see the conversation', async () => {
    await desk.available(ana);
    await text('Where is my order?', 'e1');
    expect((await why(ana)).status).toBe(200);
    expect((await why(ben)).status).toBe(403);
  });
});
