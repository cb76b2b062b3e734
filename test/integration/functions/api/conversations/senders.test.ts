import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
const DAY = 86_400_000;
let desk: ReturnType<typeof atWork>;
const conversation = (n = 1) => `${world.threadOf(CUSTOMER)}-${n}`;
const of = (what: string, n = 1) => `conversations/${conversation(n)}/${what}`;
type Log = readonly Record<string, unknown>[];
type Read = { warning?: { sentence: string }; sender: Record<string, unknown>; before?: number; log: Log };
const read = async (who: typeof ana, route = `conversations/${conversation()}`) =>
  (await call<Read>(who, 'GET', route)).body;
const handled = (log: Log) => log.flatMap(entry => (entry.kind === 'text-received' ? [entry.handledAs] : []));
const texts = () => world.sent.map(({ text }) => text);

beforeEach(async () => {
  world = createWorld();
  desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', of('accept'));
});

test('an agent blocks: what comes is kept and shown, nothing is sent, and a supervisor takes it back', async () => {
  expect(await desk.command(ana, 'POST', of('block'), { note: 'threats' })).toMatchObject({ state: 'done' });
  const before = texts().length;
  await world.text(CUSTOMER, 'You will see!', { id: 'e2' });
  const { log, sender } = await read(sam);
  expect(sender).toEqual({ blocked: { at: expect.any(String), by: 'Ana Flores', note: 'threats', texts: 1 } });
  expect(handled(log).at(-1)).toBe('blocked');
  expect(texts()).toHaveLength(before);
  expect(await world.deps.projections.find('consent', { thread: world.threadOf(CUSTOMER) })).toMatchObject({
    row: { status: 'in', blocked: expect.any(String) },
  });

  const listed = async () => (await call<{ items: readonly object[] }>(sam, 'GET', 'supervisor/restricted')).body.items;
  expect(await listed()).toEqual([
    {
      conversation: conversation(),
      customer: '+1425•••••23',
      business: '+18005550100',
      blocked: sender.blocked,
      muted: null,
      optedOut: null,
      elsewhere: null,
    },
  ]);
  expect((await call(ana, 'GET', 'supervisor/restricted')).status).toBe(403);

  expect(await desk.command(sam, 'POST', of('unblock'))).toMatchObject({ state: 'done' });
  expect(await listed()).toEqual([]);
  expect((await read(sam)).sender).toEqual({});
  expect(await desk.command(sam, 'POST', of('unblock'))).toMatchObject({
    status: 409,
    sentence: 'This customer is not blocked.',
  });
});

test('#95 a text that was decided before the opt-out by phone, and not yet sent, does not leave', async () => {
  const { queue, clock } = world;
  const push = queue.push.bind(queue);
  // The lane is busy for a minute.
  queue.push = (...messages) =>
    push(...messages.map(each => (each.queue === 'outbound' ? { ...each, notBefore: clock.at + 60_000 } : each)));
  expect(await desk.command(ana, 'POST', of('messages'), { text: 'One more thing' })).toMatchObject({ state: 'done' });
  expect(await desk.command(ana, 'POST', of('opt-out'), { note: 'called us' })).toMatchObject({ state: 'done' });
  await world.pass(120_000);
  expect(texts()).not.toContain('One more thing');
  const proofs = await world.deps.projections.list('consent-proof', { thread: world.threadOf(CUSTOMER) });
  expect(proofs.map(({ row }) => row)).toContainEqual(
    expect.objectContaining({
      said: 'out',
      proof: expect.objectContaining({ by: { kind: 'agent', agent: 'ana', how: 'called us' } }),
    }),
  );
  // Nobody undoes it by themselves: how the customer asked is the proof.
  expect(await desk.command(ana, 'POST', of('opt-in'))).toMatchObject({ status: 400 });
  expect(await desk.command(ana, 'POST', of('opt-in'), { note: ' ' })).toMatchObject({ status: 400 });
  await world.command('conversations', world.threadOf(CUSTOMER), 'x1', {
    ...{ type: 'sender', action: 'opt-in', by: { id: 'ana', name: 'Ana Flores' } },
  });
  expect((await world.deps.threads.load(world.threadOf(CUSTOMER))).state.consent.status).toBe('out');
  expect(await desk.command(ana, 'POST', of('opt-in'), { note: 'called back' })).toMatchObject({ state: 'done' });
});

test('who has nothing to do with it may not; the same command again is done once', async () => {
  expect(await desk.command(ben, 'POST', of('block'))).toMatchObject({
    status: 403,
    sentence: 'This conversation is with somebody else.',
  });
  const twice = { commandId: 'mute-1' };
  expect(await desk.command(ana, 'POST', of('mute'), twice)).toMatchObject({ state: 'done' });
  expect(await desk.command(ana, 'POST', of('mute'), twice)).toMatchObject({ state: 'done' });
  const { log } = await read(ana);
  expect(log.filter(entry => entry.kind === 'sender-restricted')).toHaveLength(1);
});

test('crisis words stand as urgent in the inbox of who has it, and on the board', async () => {
  await world.text(CUSTOMER, 'I want to kill myself', { id: 'e2' });
  const urgent = { rule: 'crisis.words', facts: { phrases: 'built-in' } };
  const inbox = await call<{ items: readonly unknown[] }>(ana, 'GET', 'agents/me/inbox');
  expect(inbox.body.items).toEqual([expect.objectContaining({ state: 'held', urgent })]);
  const board = await call<{ pools: readonly { items: readonly unknown[] }[] }>(sam, 'GET', 'supervisor/board');
  expect(board.body.pools.flatMap(({ items }) => items)).toEqual([expect.objectContaining({ urgent })]);
  expect(texts().at(-1)).toContain('988');
  expect((await read(ana)).sender).toEqual({ urgent });
});

test('a number that may have changed hands: the warning comes first, and what was said earlier only when asked for', async () => {
  await desk.command(ana, 'POST', of('end'));
  await desk.command(ana, 'POST', of('close'));
  await world.pass(60 * DAY);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Hola, quiero saber dónde está mi pedido', { id: 'e2' });
  await desk.command(ana, 'POST', of('accept', 2));

  const shown = await read(ana, `conversations/${conversation(2)}`);
  expect(Object.keys(shown)[0]).toBe('warning');
  expect(shown.warning?.sentence).toContain('60 days of silence they write in another language');
  expect(JSON.stringify(shown.log)).not.toContain('Where is my order?');
  expect(shown.before).toBeUndefined();
  expect(JSON.stringify((await read(ana, `conversations/${conversation(2)}?before=3`)).log)).toBe('[]');
  expect(JSON.stringify((await read(ana, `conversations/${conversation(2)}?earlier=true`)).log)).toContain(
    'Where is my order?',
  );

  await desk.command(ana, 'POST', of('same-customer', 2));
  const after = await read(ana, `conversations/${conversation(2)}`);
  expect(after.warning).toBeUndefined();
  expect(JSON.stringify(after.log)).toContain('Where is my order?');
});

test('who opted out and writes on is listed, with what was read and how often they wrote, until they come back', async () => {
  const listed = async () => (await call<{ items: readonly object[] }>(sam, 'GET', 'supervisor/restricted')).body.items;
  await world.text(CUSTOMER, 'Stop contoso', { id: 'e2' });
  expect(await listed()).toEqual([]);
  const before = texts().length;
  await world.text(CUSTOMER, 'No wait, I meant the newsletter', { id: 'e3' });
  await world.text(CUSTOMER, 'Hello?', { id: 'e4' });
  expect(texts()).toHaveLength(before);
  const optedOut = { by: 'customer', rule: 'opt-out.keyword-and-name', texts: 2, lastAt: expect.any(String) };
  expect(await listed()).toMatchObject([{ conversation: conversation(), blocked: null, optedOut }]);
  await world.text(CUSTOMER, 'START', { id: 'e5' });
  expect(await listed()).toEqual([]);
});

test('a reaction stands in the log with the text that it is about; what a phone wrote is shown as such', async () => {
  await desk.command(ana, 'POST', of('messages'), { text: 'We will stop texting you about the old order.' });
  const before = texts().length;
  await world.text(CUSTOMER, 'Liked “We will stop texting you about the old order.”', { id: 'e2' });
  await world.text(CUSTOMER, "I'm driving right now. I'll see your message when I arrive.", { id: 'e3' });
  expect(texts()).toHaveLength(before);
  const { log } = await read(ana);
  const ours = log.findLast(entry => entry.kind === 'text-sent');
  const received = log.filter(entry => entry.kind === 'text-received').slice(-2);
  expect(received).toMatchObject([
    { handledAs: 'reaction', reaction: { name: 'like', emoji: '👍', change: 'added', of: ours?.seq } },
    { handledAs: 'automatic', automatic: 'driving' },
  ]);
});

test('a text from elsewhere is listed, unanswered; a supervisor takes it up, and an agent answers', async () => {
  const mexico = '+525512345678';
  const theirs = `${world.threadOf(mexico)}-1`;
  const before = texts().length;
  await world.text(mexico, '¿Dónde está mi pedido?', { id: 'm1' });
  expect(texts()).toHaveLength(before);
  const listed = async () => (await call<{ items: readonly object[] }>(sam, 'GET', 'supervisor/restricted')).body.items;
  expect(await listed()).toMatchObject([
    {
      conversation: theirs,
      elsewhere: { texts: 1, because: { rule: 'sender.from-elsewhere', facts: { country: 'MX' } } },
    },
  ]);
  expect((await call(ana, 'POST', `conversations/${theirs}/take-up`, { commandId: 'not-mine' })).status).toBe(403);
  expect(await desk.command(sam, 'POST', `conversations/${theirs}/take-up`)).toMatchObject({ state: 'done' });
  expect(await listed()).toEqual([]);
  await desk.command(ana, 'POST', `conversations/${theirs}/accept`);
  await desk.command(ana, 'POST', `conversations/${theirs}/messages`, { text: 'Ya va en camino.' });
  expect(texts().slice(before)).toEqual(['Ya va en camino.']);
  const { log } = await read(sam, `conversations/${theirs}`);
  expect(log.map(({ kind }) => kind)).toContain('sender-taken-up');
});
