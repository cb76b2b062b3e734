import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
const DAY = 86_400_000;
let desk: ReturnType<typeof atWork>;
const conversation = (n = 1) => `${world.threadOf(CUSTOMER)}-${n}`;
const of = (what: string, n = 1) => `conversations/${conversation(n)}/${what}`;

type Page = {
  readonly conversations: readonly { readonly conversation: string }[];
  readonly before?: number;
  readonly warning?: { readonly sentence: string };
};
const history = async (n: number, query = '', who = ana) =>
  (await call<Page>(who, 'GET', `${of('history', n)}${query}`)).body;
const ids = ({ conversations }: Page) => conversations.map(each => each.conversation);

/** Ana has the customer's nth conversation, from its first text. */
const begin = async (n: number, text = 'Where is my order?') => {
  await desk.available(ana);
  await world.text(CUSTOMER, text, { id: `e${n}` });
  expect(await desk.command(ana, 'POST', of('accept', n))).toMatchObject({ state: 'done' });
};
const finish = async (n: number, days = 3) => {
  for (const what of ['end', 'close'])
    expect(await desk.command(ana, 'POST', of(what, n))).toMatchObject({ state: 'done' });
  await world.pass(days * DAY);
};

beforeEach(() => {
  world = createWorld();
  desk = atWork(world);
});

test('earlier conversations, the newest first and page by page: a summary of each, without numbers and texts', async () => {
  await begin(1);
  expect(await history(1)).toEqual({ conversations: [] });
  await finish(1);
  await begin(2);
  await finish(2);
  await begin(3);
  const whole = await history(3);
  expect(ids(whole)).toEqual([conversation(2), conversation(1)]);
  expect(whole.before).toBeUndefined();
  expect(whole.conversations[1]).toEqual({
    ...{ conversation: conversation(1), channel: 'main', workstream: 'customer-service', language: 'en' },
    ...{ queue: 'orders', agent: 'ana', startedAt: expect.any(String), firstReplyAt: null },
    ...{ endedAt: expect.any(String), closedAt: expect.any(String), endedBy: 'agent' },
    ...{ textsIn: 1, textsOut: expect.any(Number) },
  });

  const first = await history(3, '?limit=1');
  expect([ids(first), first.before]).toEqual([[conversation(2)], 2]);
  const second = await history(3, `?limit=1&before=${first.before}`);
  expect([ids(second), second.before]).toEqual([[conversation(1)], undefined]);
  expect(ids(await history(2))).toEqual([conversation(1)]);
});

test('one read of rows, whatever the customer has had', async () => {
  const list = jest.spyOn(world.deps.projections, 'list');
  const log = jest.spyOn(world.deps.threads, 'log');
  await begin(1);
  await finish(1);
  await begin(2);
  await history(2);
  expect(list.mock.calls).toEqual([
    ['summary', { thread: world.threadOf(CUSTOMER) }, expect.objectContaining({ limit: 20 })],
  ]);
  expect(log).not.toHaveBeenCalled();
});

test('who may not see the conversation does not see what came before it', async () => {
  await begin(1);
  expect((await call(ben, 'GET', of('history'))).status).toBe(403);
  expect((await call(undefined, 'GET', of('history'))).status).toBe(401);
  expect(await history(1, '', sam)).toEqual({ conversations: [] });
  expect((await call(sam, 'GET', of('history', 2))).status).toBe(404);
  expect((await call(ana, 'GET', `${of('history')}?limit=1000`)).status).toBe(400);
});

test('when the number may have changed hands, only what came since, unless asked for', async () => {
  await begin(1);
  await finish(1, 60);
  await begin(2, 'Hola, quiero saber dónde está mi pedido');
  const { warning, ...rest } = await history(2);
  expect(warning?.sentence).toContain('earlier=true');
  expect(rest).toEqual({ conversations: [] });
  expect(ids(await history(2, '?earlier=true'))).toEqual([conversation(1)]);
  await finish(2);
  await begin(3, '¿Y mi pedido? Hola, quiero saber');
  expect(ids(await history(3))).toEqual([conversation(2)]);

  await desk.command(ana, 'POST', of('same-customer', 3));
  const settled = await history(3);
  expect(ids(settled)).toEqual([conversation(2), conversation(1)]);
  expect(settled.warning).toBeUndefined();
});

test('an agent marks a conversation as read or unread: the inbox says so, and a command sent twice is done once', async () => {
  await begin(1);
  type Inbox = { readonly items: readonly { readonly unread: boolean; readonly seq: number }[] };
  const item = async () => (await call<Inbox>(ana, 'GET', 'agents/me/inbox')).body.items[0];
  const shown = await item();
  expect(shown?.unread).toBe(true);
  const read = { commandId: 'read-1', seq: shown?.seq };
  expect(await desk.command(ana, 'POST', of('read'), read)).toMatchObject({ state: 'done' });
  const after = await item();
  expect(after?.unread).toBe(false);
  expect(await desk.command(ana, 'POST', of('read'), read)).toMatchObject({ state: 'done' });
  expect(await item()).toEqual(after);
  expect(await desk.command(ana, 'POST', of('unread'))).toMatchObject({ state: 'done' });
  expect((await item())?.unread).toBe(true);

  await world.text(CUSTOMER, 'Hello?', { id: 'again' });
  expect(await desk.command(ana, 'POST', of('read'), { seq: shown?.seq })).toMatchObject({
    state: 'refused',
    status: 409,
  });
  expect(await desk.command(ana, 'POST', of('read'))).toMatchObject({ status: 400 });
  expect(await desk.command(ben, 'POST', of('read'), { seq: 1_000 })).toMatchObject({ status: 403 });
});
