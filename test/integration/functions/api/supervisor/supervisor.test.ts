import { ana, apiOf, ben, carla, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let mockWorld: World;
const { atWork, call } = apiOf(() => mockWorld.deps);

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
const conversation = () => `${mockWorld.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const supervisorOf = (what: string) => `supervisor/conversations/${conversation()}/${what}`;
type Item = Readonly<Record<string, unknown>>;
type Pool = {
  readonly open: number;
  readonly queues: readonly Item[];
  readonly agents: readonly Item[];
  readonly items: readonly Item[];
};
type Board = { readonly cursor: string; readonly pools: readonly Pool[] };
const inboxOf = async (who: typeof ana) =>
  (await call<{ items: readonly Item[] }>(who, 'GET', 'agents/me/inbox')).body.items;
const texts = () => mockWorld.sent.map(({ text }) => text);

const start = (world: World): void => {
  mockWorld = world;
  desk = atWork(world);
};
beforeEach(() => start(createWorld()));

const itWaits = () => mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
const anaHasIt = async (): Promise<void> => {
  await desk.available(ana);
  await itWaits();
  expect(await desk.command(ana, 'POST', of('accept'))).toMatchObject({ state: 'done' });
};

describe('#99 a supervisor', () => {
  test('monitors: neither the customer nor the agent is told', async () => {
    await anaHasIt();
    const before = texts().length;
    expect(await desk.command(sam, 'POST', supervisorOf('monitor'))).toMatchObject({ state: 'done' });
    expect(texts()).toHaveLength(before);
    expect((await call(sam, 'GET', `conversations/${conversation()}`)).status).toBe(200);
    expect(await desk.command(sam, 'POST', supervisorOf('leave'))).toMatchObject({ state: 'done' });
    expect(await desk.command(sam, 'POST', supervisorOf('leave'))).toMatchObject({ state: 'refused', status: 409 });
  });

  test('joins, and the customer reads their name; what the agent has stays with the agent', async () => {
    await anaHasIt();
    const before = texts().length;
    expect(await desk.command(sam, 'POST', supervisorOf('join'))).toMatchObject({ state: 'done' });
    expect(texts().slice(before)).toEqual([expect.stringContaining('Sam Okafor')]);
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ state: 'held' })]);
  });

  test('assigns waiting work, also to who is away', async () => {
    await itWaits();
    const to = { to: { agent: 'carla' } };
    expect(await desk.command(sam, 'POST', supervisorOf('assign'), to)).toMatchObject({ state: 'done' });
    expect(await inboxOf(carla)).toEqual([expect.objectContaining({ state: 'held' })]);
    expect(await desk.command(sam, 'POST', supervisorOf('assign'), to)).toMatchObject({
      status: 409,
      sentence: 'Only work that waits can be assigned. Transfer it instead.',
    });
  });

  test('transfers what an agent has', async () => {
    await anaHasIt();
    const to = { to: { agent: 'ben' }, note: 'Ben knows them' };
    expect(await desk.command(sam, 'POST', supervisorOf('transfer'), to)).toMatchObject({ state: 'done' });
    expect(await inboxOf(ana)).toEqual([]);
    expect(await inboxOf(ben)).toEqual([expect.objectContaining({ state: 'held' })]);
  });

  test('force-closes at once, and the capacity is free', async () => {
    await anaHasIt();
    expect(await desk.command(sam, 'POST', supervisorOf('force-close'))).toMatchObject({ state: 'done' });
    const { body } = await call(sam, 'GET', `conversations/${conversation()}`);
    expect(body.status).toBe('closed');
    expect(await inboxOf(ana)).toEqual([]);
    const [pool] = (await call<Board>(sam, 'GET', 'supervisor/board')).body.pools;
    expect(pool?.agents).toContainEqual(expect.objectContaining({ agent: 'ana', held: 0, units: 0 }));
    expect(await desk.command(sam, 'POST', supervisorOf('force-close'))).toMatchObject({
      state: 'refused',
      status: 409,
    });
  });

  test('finds each action switched off where the workstream says so', async () => {
    const config = sampleConfig();
    const workstream = config.workstreams['customer-service'];
    if (workstream === undefined) throw new Error('The sample has no workstream.');
    const supervision = { monitor: false, join: false, assign: false, transfer: false, forceClose: false };
    const workstreams = { 'customer-service': { ...workstream, supervision } };
    start(createWorld({ config: { ...config, workstreams } }));
    await anaHasIt();
    const to = { to: { agent: 'ben' } };
    for (const [action, body] of [['monitor'], ['join'], ['assign', to], ['transfer', to], ['force-close']] as const) {
      const refused = await desk.command(sam, 'POST', supervisorOf(action), body);
      expect([action, refused]).toEqual([
        action,
        expect.objectContaining({
          state: 'refused',
          status: 403,
          sentence: expect.stringContaining('its settings say so'),
        }),
      ]);
    }
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ state: 'held' })]);
  });
});

test('no agent does what is a supervisor’s, and nobody who is not signed in does', async () => {
  await anaHasIt();
  const to = { to: { agent: 'ben' } };
  for (const [action, body] of [
    ['monitor'],
    ['join'],
    ['leave'],
    ['assign', to],
    ['transfer', to],
    ['force-close'],
  ] as const) {
    expect([action, await desk.command(ana, 'POST', supervisorOf(action), body)]).toEqual([
      action,
      expect.objectContaining({ status: 403, sentence: expect.stringContaining('supervisor, admin') }),
    ]);
    expect((await call(undefined, 'POST', supervisorOf(action), { commandId: 'c', ...body })).status).toBe(401);
  }
  expect((await call(ana, 'GET', 'supervisor/board')).status).toBe(403);
  const presence = { presence: 'away' };
  expect(await desk.command(ana, 'PUT', 'supervisor/agents/ben/presence', presence)).toMatchObject({ status: 403 });
  expect(await inboxOf(ana)).toEqual([expect.objectContaining({ state: 'held' })]);
});

test('a supervisor sets the presence of an agent; of nobody else', async () => {
  await desk.available(ana);
  const presence = { presence: 'away' };
  expect(await desk.command(sam, 'PUT', 'supervisor/agents/ana/presence', presence)).toMatchObject({ state: 'done' });
  expect((await call(ana, 'GET', 'agents/me/inbox')).body.presence).toBe('away');
  expect(await desk.command(sam, 'PUT', 'supervisor/agents/nobody/presence', presence)).toMatchObject({
    status: 404,
    sentence: 'There is no agent "nobody".',
  });
});

test('commands without a destination, for nobody, or for no conversation are refused at the door', async () => {
  await itWaits();
  expect(await desk.command(sam, 'POST', supervisorOf('assign'))).toMatchObject({ status: 400 });
  expect(await desk.command(sam, 'POST', supervisorOf('assign'), { to: { agent: 'nobody' } })).toMatchObject({
    status: 400,
    sentence: expect.stringContaining('There is no agent "nobody".'),
  });
  const other = `supervisor/conversations/${mockWorld.threadOf(CUSTOMER)}-7/force-close`;
  expect(await desk.command(sam, 'POST', other)).toMatchObject({ status: 404 });
});

test('the board shows queues, agents and what is open, those that wait first; unchanged is 304', async () => {
  await anaHasIt();
  await desk.command(ana, 'PUT', 'agents/me/presence', { presence: 'away' });
  await mockWorld.text('+14255550124', 'I want a refund', { id: 'e2' });
  const { status, body, etag } = await call<Board>(sam, 'GET', 'supervisor/board');
  expect(status).toBe(200);
  const [pool] = body.pools;
  expect(pool?.open).toBe(2);
  expect(pool?.queues).toContainEqual(expect.objectContaining({ queue: 'orders', name: 'Orders', waiting: 1 }));
  expect(pool?.agents).toEqual([
    expect.objectContaining({ agent: 'ana', presence: 'away', held: 1 }),
    expect.objectContaining({ agent: 'ben', presence: 'offline', held: 0 }),
    expect.objectContaining({ agent: 'carla', presence: 'offline', held: 0 }),
  ]);
  expect(pool?.items.map(({ status: is, agent }) => [is, agent])).toEqual([
    ['waiting', undefined],
    ['held', 'ana'],
  ]);
  expect((await call<Board>(sam, 'GET', 'supervisor/board?items=1')).body.pools[0]?.items).toHaveLength(1);
  expect(JSON.stringify(body)).not.toContain('4255550');

  const same = await call(sam, 'GET', 'supervisor/board', undefined, { 'if-none-match': etag ?? '' });
  expect(same).toMatchObject({ status: 304, body: undefined });
});
