import type { Feed } from '../../../../../shared/api/feed';
import type { BoardPart } from '../../../../../shared/api/supervisor/live-board';
import { ana, apiOf, ben, type Person, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let world: World;
let wallboardNames = false;
const { atWork, call } = apiOf(() => ({ ...world.deps, settings: { ...world.deps.settings, wallboardNames } }));
const wall: Person = { id: 'wall', name: 'Wallboard', roles: ['viewer'] };

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
beforeEach(() => {
  wallboardNames = false;
  world = createWorld();
  desk = atWork(world);
});

const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
let cursor = '';
const look = async (who: Person, place = 'new') => {
  const { status, body } = await call<Feed>(who, 'GET', `feed?wait=0&board=${place}&cursor=${cursor}`);
  if (status === 200) cursor = body.cursor;
  return { status, body, board: status === 200 ? body.board : undefined };
};
beforeEach(() => {
  cursor = '';
});
const whole = async (who: Person) => (await look(who)).board as BoardPart;
const poolOf = (board: BoardPart | undefined) => board?.pools.find(({ pool }) => pool === 'default');

describe('#121 the board in the feed', () => {
  it('comes whole the first time: who waits since when, with a masked number, and by when an answer is promised', async () => {
    const since = new Date(world.clock.now()).toISOString();
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    const board = await whole(sam);
    expect(board.strip).toMatchObject({
      waiting: 1,
      longest: { since, conversation: conversation() },
      agents: { on: 0, free: 0, room: 0 },
      today: { answered: 0, inTime: 0, givenUp: 0, textsIn: 1, textsOut: 1, failed: 0 },
    });
    const pool = poolOf(board);
    expect(pool).toMatchObject({ whole: true, open: 1 });
    const [item] = pool?.items ?? [];
    expect(item).toMatchObject({ conversation: conversation(), status: 'waiting', number: '+1425•••••23', since });
    expect(Date.parse(item?.due?.at ?? '') - Date.parse(since)).toBe(60_000);
    const queue = pool?.queues.find(each => each.queue === item?.queue);
    expect(queue).toMatchObject({ waiting: 1, oldest: since, dues: [item?.due?.at] });
    expect(JSON.stringify(board)).not.toContain('5550123');
  });

  it('tells only what changed, and 304 where nothing did', async () => {
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    const { place } = await whole(sam);
    expect((await look(sam, place)).status).toBe(304);
    await desk.available(ana);
    await desk.command(ana, 'POST', of('accept'));
    const { board } = await look(sam, place);
    const pool = poolOf(board);
    expect(pool).toMatchObject({ whole: false, items: [{ status: 'held', agent: 'ana' }] });
    expect(pool?.agents.map(({ agent }) => agent)).toEqual(['ana']);
    expect(pool?.items[0]?.due).toBeUndefined();
    await desk.command(ana, 'POST', of('end'));
    await desk.command(ana, 'POST', of('close'));
    const after = await look(sam, board?.place);
    expect(poolOf(after.board)).toMatchObject({ gone: { items: [conversation()] }, open: 0 });
  });

  it('comes whole to who has a place that is not known here', async () => {
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    await whole(sam);
    expect(poolOf((await look(sam, 'somebody-elses')).board)).toMatchObject({ whole: true, open: 1 });
  });

  it('is no part of a feed without a board, and an agent is refused one', async () => {
    expect((await call<Feed>(sam, 'GET', 'feed?wait=0')).body.board).toBeUndefined();
    expect((await look(ana)).status).toBe(403);
  });
});

describe('#123 agents on the board', () => {
  it('shows presence with its reason, room, and why somebody gets no work', async () => {
    await desk.available(ana);
    const agents = new Map((poolOf(await whole(sam))?.agents ?? []).map(each => [each.agent, each]));
    expect(agents.get('ana')).toMatchObject({
      presence: 'available',
      reason: 'agent',
      held: 0,
      noWork: 'nothing-waits',
    });
    expect(agents.get('ben')).toMatchObject({ presence: 'offline', noWork: 'presence' });
  });

  it('counts what an agent missed and declined today', async () => {
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    await desk.command(ana, 'POST', of('decline'));
    const found = poolOf(await whole(sam))?.agents.find(({ agent }) => agent === 'ana');
    expect(found).toMatchObject({ missed: 0, declined: 1, noWork: 'declined' });
  });
});

describe('#124 the figures of today', () => {
  it('follow the day: answered in time, and texts', async () => {
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    await desk.command(ana, 'POST', of('accept'));
    world.clock.at += 20_000;
    await desk.command(ana, 'POST', of('messages'), { text: 'On its way.' });
    const { strip, pools } = await whole(sam);
    expect(strip?.today).toMatchObject({ answered: 1, inTime: 1, textsIn: 1 });
    expect(pools.flatMap(({ queues }) => queues).find(({ today }) => today.answered === 1)?.today.inTime).toBe(1);
  });
});

describe('#130 a wallboard', () => {
  beforeEach(async () => {
    await desk.available(ben);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  });

  it('has the figures and the queues, and no name of anybody', async () => {
    const board = await whole(wall);
    expect(board.strip).toMatchObject({ waiting: expect.any(Number), agents: { on: 1 } });
    expect(poolOf(board)).toMatchObject({ agents: [], items: [] });
    expect(poolOf(board)?.queues.length).toBeGreaterThan(0);
    expect(JSON.stringify(board)).not.toMatch(/Ben|ben|1425/);
    expect(JSON.stringify(board)).not.toContain(conversation());
  });

  it('shows agents’ names where the setting says so, and still no customer', async () => {
    wallboardNames = true;
    const board = await whole(wall);
    expect(poolOf(board)?.agents.find(({ agent }) => agent === 'ben')).toMatchObject({ name: 'Ben Carter' });
    expect(JSON.stringify(board)).not.toContain(conversation());
  });

  it('reads nothing else, and changes nothing', async () => {
    expect((await call(wall, 'GET', 'me')).body).toMatchObject({ roles: ['viewer'] });
    for (const path of ['supervisor/board', `conversations/${conversation()}`, 'supervisor/figures'])
      expect((await call(wall, 'GET', path)).status).toBe(403);
    expect((await desk.send(wall, 'POST', `supervisor/conversations/${conversation()}/force-close`)).status).toBe(403);
  });
});
