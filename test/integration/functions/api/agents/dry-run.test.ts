import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let mockWorld: World;
const { atWork, call, clientOf } = apiOf(() => mockWorld.deps);
const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
const conversation = () => `${mockWorld.threadOf(CUSTOMER)}-1`;
const path = () => ({ path: { id: conversation() } });

beforeEach(async () => {
  mockWorld = createWorld();
  desk = atWork(mockWorld);
  await desk.available(ana, ben);
  await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', `conversations/${conversation()}/accept`);
});

test('#112 what a hand-over, an end and a walk away would do is told, and nothing is written', async () => {
  const client = clientOf(ana);
  const written: string[] = [];
  mockWorld.setFault(async where => void written.push(where));
  const sentBefore = mockWorld.sent.length;
  expect(await client.foresee('transfer', { ...path(), body: { to: { agent: 'ben' } } })).toMatchObject({
    outcome: 'done',
    follows: [{ kind: 'transfer-asked', agent: { id: 'ben', name: 'Ben Carter' }, seconds: 120 }],
  });
  const ended = await client.foresee('end', { ...path(), body: {} });
  expect(ended.follows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ends', 'text', 'survey']));
  const gone = await client.foresee('presence', { body: { presence: 'offline', conversations: 'give-back' } });
  expect(gone.follows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['presence', 'goes-back', 'offered']));
  expect(await client.foresee('transfer', { ...path(), body: { to: { agent: 'carla' } } })).toMatchObject({
    outcome: 'refused',
    sentence: 'Carla Nuñez is not available now. Choose somebody else, or a queue.',
    because: { rule: 'command.presence' },
  });
  expect(written).toEqual([]);
  expect(mockWorld.queue.filter(({ notBefore }) => notBefore <= mockWorld.clock.at)).toEqual([]);
  expect(mockWorld.sent.length).toBe(sentBefore);
});

test('what was foreseen is what happens then', async () => {
  const client = clientOf(ana);
  const foreseen = await client.foresee('end', { ...path(), body: {} });
  const before = mockWorld.sent.length;
  await desk.command(ana, 'POST', `conversations/${conversation()}/end`);
  const texts = foreseen.follows.flatMap(each => (each.kind === 'text' ? [each.text] : []));
  expect(mockWorld.sent.slice(before).map(({ text }) => text)).toEqual(texts);
});

test('who may not, may not ask either; and a command that can’t be tried says so, and is not done', async () => {
  await expect(clientOf(ben).foresee('end', { ...path(), body: {} })).rejects.toMatchObject({ status: 403 });
  const given = { commandId: 'c1', dryRun: true };
  const link = await call(ana, 'POST', `conversations/${conversation()}/link-customer`, { ...given, customer: 'c-1' });
  expect(link.status).toBe(400);
  expect((await call(sam, 'POST', 'erasures', { ...given, number: CUSTOMER })).status).toBe(400);
  expect((await call(ana, 'PUT', 'agents/me/connection', { ...given, state: 'lost' })).status).toBe(400);
  await mockWorld.drain();
  expect((await call(ana, 'GET', `conversations/${conversation()}`)).status).toBe(200);
});

test('why an agent gets no work, and what would help', async () => {
  await desk.command(ben, 'PUT', 'agents/me/presence', { presence: 'away' });
  await desk.command(ana, 'PUT', 'agents/me/presence', { presence: 'away' });
  await mockWorld.text('+12065550177', 'Where is my order?', { id: 'e2' });
  const { body } = await call(ana, 'GET', 'agents/me/why');
  expect(body).toMatchObject({
    presence: 'away',
    presenceReason: 'agent',
    queues: expect.arrayContaining([
      {
        queue: expect.objectContaining({ id: 'orders' }),
        waiting: 1,
        open: true,
        ruledOut: [{ by: 'presence', items: 1 }],
      },
    ]),
    helps: [{ help: { kind: 'presence', agent: { id: 'ana', name: 'Ana Flores' }, presence: 'available' }, items: 1 }],
  });
  const item = `${mockWorld.threadOf('+12065550177')}-1`;
  const { body: why } = await call<{ routing: { helps: readonly { kind: string }[] } }>(
    sam,
    'GET',
    `conversations/${item}/why`,
  );
  expect(why.routing.helps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['presence']));
});
