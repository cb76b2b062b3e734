import { placesWith } from '../../../../../shared/adapters/tables/projections/places';
import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, KEY, type World } from '../../../../support/world';

let mockWorld: World;
const { atWork, call } = apiOf(() => mockWorld.deps);
let desk: ReturnType<typeof atWork>;
const olga = { id: 'olga', name: 'Olga Brandt', roles: ['admin'] };
const [MARIA, OTHER, SAME_END] = ['+14255550123', '+12065550177', '+13125550123'];
const of = (customer: string, n = 1) => `${mockWorld.threadOf(customer)}-${n}`;

type Found = {
  readonly found: number;
  readonly more: boolean;
  readonly hint?: string;
  readonly after?: string;
  readonly conversations: readonly {
    readonly conversation: string;
    readonly customer: string;
    readonly status: string;
  }[];
};
const find = async (who: typeof ana, query: Record<string, string>): Promise<Found> =>
  (await call<Found>(who, 'GET', `conversations?${new URLSearchParams(query)}`)).body;
const ids = ({ conversations }: Found) => conversations.map(({ conversation }) => conversation);

/** Ana has Maria's, Ben has the other's; nobody has the third. */
beforeEach(async () => {
  mockWorld = createWorld();
  desk = atWork(mockWorld);
  await desk.available(ana);
  await mockWorld.text(MARIA, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', `conversations/${of(MARIA)}/accept`);
  await desk.command(ana, 'PUT', 'agents/me/presence', { presence: 'away' });
  await desk.available(ben);
  await mockWorld.text(OTHER, 'Where is my order?', { id: 'e2' });
  await desk.command(ben, 'POST', `conversations/${of(OTHER)}/accept`);
  await desk.command(ben, 'PUT', 'agents/me/presence', { presence: 'away' });
  await mockWorld.text(SAME_END, 'Where is my order?', { id: 'e3' });
});

test('complaint 26: a conversation is found by the whole number, by its last four digits and more, and by its id', async () => {
  for (const q of [MARIA, '+1 (425) 555-0123', '555-0123', '4255550123', of(MARIA)])
    expect(ids(await find(ana, { q }))).toEqual([of(MARIA)]);
  expect((await find(ana, { q: '0123' })).conversations).toEqual([
    expect.objectContaining({ conversation: of(MARIA), customer: '+1425•••••23', status: 'active' }),
  ]);
  for (const q of ['0199', '+14255550199', '123', 'Maria']) expect((await find(ana, { q })).found).toBe(0);
  expect((await find(ana, { q: 'Maria' })).hint).toContain('last four digits');
});

test('an agent finds only what they would be let into, a supervisor all of it', async () => {
  expect(ids(await find(sam, { q: '0123' })).sort()).toEqual([of(MARIA), of(SAME_END)].sort());
  expect((await find(ben, { q: '0123' })).found).toBe(0);
  expect((await find(ben, { q: of(MARIA) })).found).toBe(0);
  expect((await find(ana, {})).found).toBe(1);
  expect((await find(sam, {})).found).toBe(3);
});

test('that there are many is told of nobody whom one may see nothing of', async () => {
  const many = Array.from({ length: 100 }, () => ({ seq: 1, row: undefined }));
  const list = jest.spyOn(mockWorld.deps.projections, 'list').mockResolvedValue(many as never);
  expect(await find(ben, { q: MARIA })).toMatchObject({ found: 0, more: false });
  expect(await find(ana, { q: MARIA })).toMatchObject({ found: 1, more: true });
  expect(await find(sam, { q: MARIA })).toMatchObject({ found: 1, more: true });
  list.mockRestore();
});

test('complaint 25: what is found is counted, filtered and paged', async () => {
  const first = await find(sam, { limit: '2' });
  expect(first).toMatchObject({ found: 3, more: false, after: '2' });
  const second = await find(sam, { limit: '2', after: '2' });
  expect(second.after).toBeUndefined();
  expect([...ids(first), ...ids(second)].sort()).toEqual([of(MARIA), of(OTHER), of(SAME_END)].sort());
  expect(ids(await find(sam, { agent: 'ben' }))).toEqual([of(OTHER)]);
  expect((await find(sam, { queue: 'general' })).found).toBe(0);
  expect((await find(sam, { mine: 'true' })).found).toBe(0);
});

test('what was closed is listed by when, and found by its number once it is over', async () => {
  const { command } = desk;
  expect(await command(ana, 'POST', `conversations/${of(MARIA)}/end`)).toMatchObject({ state: 'done' });
  expect(await command(ana, 'POST', `conversations/${of(MARIA)}/close`)).toMatchObject({ state: 'done' });
  const today = await find(ana, { state: 'closed', mine: 'true' });
  expect(today.conversations).toEqual([expect.objectContaining({ conversation: of(MARIA), status: 'closed' })]);
  expect(ids(await find(ana, { q: '0123', state: 'open' }))).toEqual([]);
  expect(ids(await find(ana, { q: '0123' }))).toEqual([of(MARIA)]);
  expect((await find(ben, { state: 'closed' })).found).toBe(0);
  const before = new Date(mockWorld.clock.at - 60 * 86_400_000).toISOString();
  expect((await call(ana, 'GET', `conversations?state=closed&from=${before}`)).status).toBe(400);
});

test('a look-up of a number is written down, masked; and nobody who was erased is found by theirs', async () => {
  await find(ana, { q: MARIA });
  const day = new Date(mockWorld.clock.at).toISOString().slice(0, 10);
  const { body } = await call<{ reads: readonly { what: string; of: string }[] }>(
    olga,
    'GET',
    `reads?day=${day}&limit=50`,
  );
  expect(body.reads).toContainEqual(expect.objectContaining({ what: 'look-up', of: '+1425•••••23' }));
  expect(JSON.stringify(body)).not.toContain('4255550123');

  await desk.command(sam, 'POST', 'erasures', { number: MARIA });
  expect((await find(sam, { q: '0123' })).conversations.map(({ conversation }) => conversation)).toEqual([
    of(SAME_END),
  ]);
});

test('no key of the list by ends tells the digits that it is for', async () => {
  const place = placesWith(KEY)['number-end'];
  const thread = mockWorld.threadOf(MARIA);
  const partition = place.partition({ end: '0123', thread });
  const row = await mockWorld.store.Conversations.getEntity(partition, thread);
  expect(JSON.stringify(row)).not.toContain('0123');
  expect(place.partition({ end: '0123', thread })).not.toBe(
    placesWith(Buffer.alloc(32, 8))['number-end'].partition({ end: '0123', thread }),
  );
});
