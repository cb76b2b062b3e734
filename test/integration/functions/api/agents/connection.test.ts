import { ana, apiOf, ben, sam } from '../../../../support/api';
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
type Work = { readonly presence: string; readonly items: readonly Item[] };
/** As a page asks, which is what says that somebody is at a desk. */
const feed = async (who: typeof ana) => (await call<{ readonly desk: Work }>(who, 'GET', 'feed?wait=0')).body.desk;

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
    expect((await feed(ana)).presence).not.toBe('offline');
  });

  test.each([
    ['give-back', []],
    ['keep', [{ state: 'held' }]],
  ])('says what becomes of it: %s', async (conversations, items) => {
    expect((await offline({ conversations }, 'off-2')).status).toBe(202);
    await world.drain();
    expect(await feed(ana)).toMatchObject({ presence: 'offline', items });
  });

  test('with nothing in hand needs no word', async () => {
    await desk.command(ana, 'POST', of('end'));
    await desk.command(ana, 'POST', of('close'));
    expect((await offline({}, 'off-3')).status).toBe(202);
  });

  test.each([
    ['consult', { agent: 'ben' }],
    ['transfer', { to: { agent: 'ben' } }],
  ])('needs no word about what a colleague has: %s', async (what, body) => {
    await desk.available(ben);
    expect(await desk.command(ana, 'POST', of(what), body)).toMatchObject({ state: 'done' });
    expect((await feed(ben)).items).toHaveLength(1);
    const sent = await call(ben, 'PUT', 'agents/me/presence', { commandId: 'off-5', presence: 'offline' });
    expect(sent.status).toBe(202);
  });

  test('needs no word about what is closed, though the pool has yet to hear of it', async () => {
    await desk.command(ana, 'POST', of('end'));
    const push = world.queue.push.bind(world.queue);
    world.queue.push = (...messages) =>
      push(
        ...messages.map(each => (each.queue === 'routing' ? { ...each, notBefore: Number.POSITIVE_INFINITY } : each)),
      );
    await desk.command(ana, 'POST', of('close'));
    expect(world.queue.map(({ queue }) => queue)).toContain('routing');
    expect((await offline({}, 'off-4')).status).toBe(202);
  });
});

describe('a desk that goes', () => {
  const connection = (state: string) => desk.command(ana, 'PUT', 'agents/me/connection', { state });
  const inbox = () => call<Work>(ana, 'GET', 'agents/me/inbox');
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
    expect((await inbox()).body).toEqual({ ...before, presenceSince: expect.any(String) });
    expect(before.items).toEqual([expect.objectContaining({ state: 'held' })]);
  });

  test('and asks again is back without saying so', async () => {
    await hasIt();
    const before = (await inbox()).body;
    await connection('lost');
    await world.pass(120_000);
    await feed(ana);
    await world.drain();
    expect((await inbox()).body).toEqual({ ...before, presenceSince: expect.any(String) });
  });

  const tick = (id: string) => world.command('routing', 'default', id, { type: 'tick' });

  test('and says nothing more is lost after 45 seconds; the customer hears it when somebody else has to come', async () => {
    await hasIt();
    await feed(ana);
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
      await feed(ana);
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
    expect((await feed(ana)).items).toEqual([]);
    expect((await feed(ben)).items).toEqual([expect.objectContaining({ state: 'offered' })]);
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
