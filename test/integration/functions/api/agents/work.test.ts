import { maskNumber } from '../../../../../shared/domain/text/numbers/phone-numbers';
import { ana, apiOf, ben, carla } from '../../../../support/api';
import { botConfig } from '../../../../support/thread';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let mockWorld: World;
const { atWork, call } = apiOf(() => mockWorld.deps);

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
const conversation = () => `${mockWorld.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
type Inbox = { presence: string; items: readonly Record<string, unknown>[] };
const inboxOf = async (who: typeof ana) => (await call<Inbox>(who, 'GET', 'agents/me/inbox')).body.items;
const texts = () => mockWorld.sent.map(({ text }) => text);

const start = (world: World): void => {
  mockWorld = world;
  desk = atWork(world);
};
beforeEach(() => start(createWorld()));

/** Ana has a conversation about an order. */
const anaHasIt = async (): Promise<void> => {
  await desk.available(ana);
  await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  expect(await desk.command(ana, 'POST', of('accept'))).toMatchObject({ state: 'done' });
};

describe('pick', () => {
  const inPickMode = () => {
    const config = sampleConfig();
    const workstream = config.workstreams['customer-service'];
    if (workstream === undefined) throw new Error('The sample has no workstream.');
    return { ...config, workstreams: { 'customer-service': { ...workstream, mode: 'pick' as const } } };
  };

  test('#47 nothing is offered in pick mode; an agent sees what waits, and takes it', async () => {
    start(createWorld({ config: inPickMode() }));
    await desk.available(ana);
    await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    expect(await inboxOf(ana)).toEqual([]);
    const waiting = await call<Inbox>(ana, 'GET', 'agents/me/waiting');
    expect(waiting.body.items).toEqual([
      expect.objectContaining({
        conversation: conversation(),
        queue: 'orders',
        mayPick: true,
        number: maskNumber(CUSTOMER),
      }),
    ]);

    expect(await desk.command(ana, 'POST', of('pick'))).toMatchObject({ state: 'done' });
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ conversation: conversation(), state: 'held' })]);
    expect((await call<Inbox>(ana, 'GET', 'agents/me/waiting')).body.items).toEqual([]);
    expect(await desk.command(ben, 'POST', of('pick'))).toMatchObject({
      status: 409,
      sentence: 'Ana Flores has this conversation.',
    });
  });

  test('who is not in the queue neither sees it nor takes it', async () => {
    start(createWorld({ config: inPickMode() }));
    await desk.available(carla);
    await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    expect((await call<Inbox>(carla, 'GET', 'agents/me/waiting')).body.items).toEqual([]);
    expect(await desk.command(carla, 'POST', of('pick'))).toMatchObject({ state: 'refused', status: 403 });
  });

  test('what is given out automatically is not picked', async () => {
    await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    expect(await desk.command(ana, 'POST', of('pick'))).toMatchObject({ state: 'refused', status: 409 });
  });
});

test('#88 what a bot has is listed too, marked so, for who is in its queue; an agent takes it over', async () => {
  const outsideSecrets = new Map([['shop-bot', [Buffer.alloc(24, 5)]]]);
  start(createWorld({ config: botConfig(), settings: { outsideSecrets } }));
  // It has understood, and answers later.
  mockWorld.setOutside(async () => ({ kind: 'answered', status: 202, contentType: '', body: Buffer.alloc(0) }));
  await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.available(ana, carla);
  const waiting = async (who: typeof ana) => (await call<Inbox>(who, 'GET', 'agents/me/waiting')).body.items;
  expect(await waiting(ana)).toEqual([
    expect.objectContaining({
      ...{ conversation: conversation(), queue: 'orders', mayPick: true },
      bot: { id: 'shop-bot', name: 'Shop bot' },
    }),
  ]);
  expect(await waiting(carla)).toEqual([]);
  expect(await desk.command(ana, 'POST', of('pick'))).toMatchObject({ state: 'done' });
  expect(await waiting(ana)).toEqual([]);
  expect(await inboxOf(ana)).toEqual([expect.objectContaining({ conversation: conversation(), state: 'held' })]);
});

describe('transfer', () => {
  test('#94 to an agent: they are asked, read who asks and why, and take it over; the customer hears it', async () => {
    await anaHasIt();
    await desk.available(ben);
    const to = { to: { agent: 'ben' }, note: 'Order 5512, asks for a refund' };
    expect(await desk.command(ana, 'POST', of('transfer'), to)).toMatchObject({ state: 'done' });
    expect(await inboxOf(ben)).toEqual([
      expect.objectContaining({ state: 'transfer-offered', from: 'ana', note: 'Order 5512, asks for a refund' }),
    ]);
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ state: 'held' })]);

    const before = texts().length;
    expect(await desk.command(ben, 'POST', of('accept'))).toMatchObject({ state: 'done' });
    expect(texts().slice(before)).toEqual([expect.stringContaining('Ben Carter')]);
    expect(await inboxOf(ana)).toEqual([]);
    expect(await desk.command(ana, 'POST', of('messages'), { text: 'Bye' })).toMatchObject({
      status: 403,
      sentence: 'Ben Carter has this conversation.',
    });
    expect(await desk.command(ben, 'POST', of('messages'), { text: 'Hello' })).toMatchObject({ state: 'done' });
  });

  test('#94 who took it over while the thread has not heard so yet is connecting, and not told that it is a colleague’s', async () => {
    await anaHasIt();
    await desk.available(ben);
    await desk.command(ana, 'POST', of('transfer'), { to: { agent: 'ben' } });
    const before = await mockWorld.deps.threads.load(conversation().replace(/-1$/, ''));
    await desk.command(ben, 'POST', of('accept'));
    const load = jest.spyOn(mockWorld.deps.threads, 'load').mockResolvedValue(before);
    for (const [what, body] of [
      ['messages', { text: 'Hello' }],
      ['consult', { agent: 'ana' }],
    ] as const)
      expect(await desk.command(ben, 'POST', of(what), body)).toMatchObject({
        status: 409,
        sentence: expect.stringMatching(/^Connecting/),
      });
    load.mockRestore();
    expect(await desk.command(ben, 'POST', of('consult'), { agent: 'ana' })).toMatchObject({ state: 'done' });
  });

  test('#94 to a queue: it waits there, and is offered to somebody else', async () => {
    await anaHasIt();
    await desk.available(carla);
    const to = { to: { queue: 'general' } };
    expect(await desk.command(ana, 'POST', of('transfer'), to)).toMatchObject({ state: 'done' });
    expect(await inboxOf(ana)).toEqual([]);
    expect(await inboxOf(carla)).toEqual([expect.objectContaining({ state: 'offered', queue: 'general' })]);
  });

  test('to whom there is no such way is refused with a sentence; by another agent too', async () => {
    await anaHasIt();
    const transfer = (who: typeof ana, to: object) => desk.command(who, 'POST', of('transfer'), { to });
    expect(await transfer(ana, { agent: 'nobody' })).toMatchObject({ status: 400 });
    expect(await transfer(ana, { queue: 'nowhere' })).toMatchObject({ status: 400 });
    expect(await transfer(ana, {})).toMatchObject({ status: 400 });
    expect(await transfer(ana, { agent: 'ben' })).toMatchObject({
      status: 409,
      sentence: expect.stringContaining('Ben Carter is not available'),
    });
    expect(await transfer(ben, { agent: 'carla' })).toMatchObject({
      status: 403,
      sentence: 'Ana Flores has this conversation.',
    });
  });

  test('one command sent twice is done once', async () => {
    await anaHasIt();
    await desk.available(ben);
    const twice = { commandId: 'hand-over', to: { agent: 'ben' } };
    await desk.send(ana, 'POST', of('transfer'), twice);
    expect(await desk.command(ana, 'POST', of('transfer'), twice)).toMatchObject({ state: 'done' });
    expect(await inboxOf(ben)).toHaveLength(1);
  });
});

describe('consult', () => {
  test('#94 another agent reads along without capacity, never writes to the customer, and goes', async () => {
    await anaHasIt();
    await desk.available(ben);
    expect((await call(ben, 'GET', `conversations/${conversation()}`)).status).toBe(403);
    const ask = { agent: 'ben', note: 'Is this covered?' };
    expect(await desk.command(ana, 'POST', of('consult'), ask)).toMatchObject({ state: 'done' });
    expect(await inboxOf(ben)).toEqual([
      expect.objectContaining({ state: 'consult', asked: true, from: 'ana', note: 'Is this covered?' }),
    ]);
    expect(await desk.command(ben, 'POST', of('accept'))).toMatchObject({ state: 'done' });

    expect((await call(ben, 'GET', `conversations/${conversation()}`)).status).toBe(200);
    expect(await desk.command(ben, 'POST', of('messages'), { text: 'Hi' })).toMatchObject({ status: 403 });
    expect(await inboxOf(ben)).toEqual([expect.objectContaining({ state: 'consult', preview: expect.any(String) })]);

    expect(await desk.command(ben, 'POST', of('leave'))).toMatchObject({ state: 'done' });
    expect(await inboxOf(ben)).toEqual([]);
    expect((await call(ben, 'GET', `conversations/${conversation()}`)).status).toBe(403);
    expect(await desk.command(ben, 'POST', of('leave'))).toMatchObject({ state: 'refused', status: 409 });
  });

  test('only the agent who has it asks', async () => {
    await anaHasIt();
    await desk.available(ben, carla);
    expect(await desk.command(ben, 'POST', of('consult'), { agent: 'carla' })).toMatchObject({ status: 403 });
    expect(await desk.command(ana, 'POST', of('consult'), { agent: 'nobody' })).toMatchObject({ status: 400 });
  });
});

test('destinations tell agents with their presence, and queues with how many wait', async () => {
  await desk.available(ben);
  await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  const { status, body } = await call(ana, 'GET', 'destinations');
  expect(status).toBe(200);
  expect(body).toEqual({
    agents: [
      { id: 'ana', name: 'Ana Flores', presence: 'offline', languages: ['en', 'es'], room: 3 },
      { id: 'ben', name: 'Ben Carter', presence: 'available', languages: ['en'], room: 2 },
      { id: 'carla', name: 'Carla Nuñez', presence: 'offline', languages: ['en', 'es'], room: 2 },
    ],
    queues: expect.arrayContaining([{ id: 'general', name: 'General questions', open: true, waiting: 0 }]),
  });
});
