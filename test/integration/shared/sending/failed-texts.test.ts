import { laneOf } from '../../../../shared/domain/sending/lanes';
import { settleDelivery } from '../../../../shared/sending/settle-delivery';
import { ana, apiOf } from '../../../support/api';
import { createWorld, MAIN, type World } from '../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
const MINUTE = 60_000;
type Logged = {
  readonly seq: number;
  readonly kind: string;
  readonly text?: string;
  readonly delivery?: Readonly<Record<string, unknown>>;
};
type Shown = { readonly deliverability?: Readonly<Record<string, unknown>>; readonly log: readonly Logged[] };

const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const shown = async () => (await call<Shown>(ana, 'GET', `conversations/${conversation()}`)).body;
const reply = (text: string) =>
  atWork(world).command(ana, 'POST', `conversations/${conversation()}/messages`, { text });
const seqOf = async (text: string) => (await shown()).log.find(entry => entry.text === text)?.seq ?? 0;
const deliveryOf = async (text: string) => (await shown()).log.find(entry => entry.text === text)?.delivery;
const reports = async (text: string, code: string | undefined, attempt = 1): Promise<void> => {
  await settleDelivery(world.deps, {
    ...{ eventId: 'e', messageId: 'm', details: code ?? 'No error.', ...(code !== undefined && { code }) },
    state: code === undefined ? 'delivered' : 'failed',
    tag: `${world.threadOf(CUSTOMER)}/${await seqOf(text)}/${attempt}`,
  });
  await world.drain();
};
const timesSent = (text: string) => world.sent.filter(sent => sent.text === text).length;

beforeEach(async () => {
  world = createWorld();
  const desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  expect(await desk.command(ana, 'POST', `conversations/${conversation()}/accept`)).toMatchObject({ state: 'done' });
});

test('#3 a phone that was off gets the text five minutes later, once, and the agent sees each step', async () => {
  await reply('It comes on Friday.');
  expect(await deliveryOf('It comes on Friday.')).toMatchObject({
    state: 'sent',
    reason: expect.stringContaining('took it'),
  });
  await reports('It comes on Friday.', '4006');
  expect(await deliveryOf('It comes on Friday.')).toMatchObject({
    ...{ state: 'failed', code: '4006', reason: expect.stringContaining('could not be reached') },
    retryAt: new Date(world.clock.at + 5 * MINUTE).toISOString(),
  });
  expect((await shown()).deliverability).toMatchObject({
    failures: 0,
    reason: expect.stringContaining('did not arrive'),
  });
  await world.pass(5 * MINUTE - 1);
  expect(timesSent('It comes on Friday.')).toBe(1);
  await world.pass(1);
  expect(timesSent('It comes on Friday.')).toBe(2);
  // A report of the first attempt that comes again changes nothing for the second.
  await reports('It comes on Friday.', '4006');
  expect(await deliveryOf('It comes on Friday.')).toMatchObject({ state: 'sent', attempt: 2 });
  await reports('It comes on Friday.', undefined, 2);
  expect(await deliveryOf('It comes on Friday.')).toMatchObject({ state: 'delivered', attempt: 2 });
  expect((await shown()).deliverability).toBeUndefined();
  await world.pass(60 * MINUTE);
  expect(timesSent('It comes on Friday.')).toBe(2);
});

test('a landline is marked after three texts: the agent sees it, automated messages stop, and one that arrives ends it', async () => {
  for (const text of ['One', 'Two', 'Three']) {
    await reply(text);
    await reports(text, '4003');
  }
  expect((await shown()).deliverability).toMatchObject({
    failures: 3,
    unreachableSince: expect.any(String),
    advice: expect.stringContaining('Call them'),
  });
  const inbox = await call<{ items: readonly Readonly<Record<string, unknown>>[] }>(ana, 'GET', 'agents/me/inbox');
  expect(inbox.body.items[0]).toMatchObject({
    unreachable: true,
    notDelivered: { reason: expect.stringContaining('landline') },
  });
  await reply('Four');
  await reports('Four', undefined);
  expect((await shown()).deliverability).toBeUndefined();
  expect((await shown()).log.map(entry => entry.kind)).toEqual(
    expect.arrayContaining(['number-unreachable', 'number-reachable']),
  );
});

test('while its lane makes it wait, a text shows when it leaves', async () => {
  world.queue.length = 0;
  const { lanes, threads, clock } = world.deps;
  const thread = world.threadOf(CUSTOMER);
  const now = clock.now();
  // The lane stands at what was decided 20 s ago, and has needed 60 s for the 10 s before that.
  const behind = { leavesAt: now, decidedAt: now - 20_000, interval: 1_224 };
  await lanes.mark(laneOf({ number: MAIN, numberType: 'toll-free' }, thread), {
    ...behind,
    busySince: { leavesAt: now - 60_000, decidedAt: now - 30_000 },
  });
  world.setFault(where => {
    if (where.startsWith('before delivery')) throw Object.assign(new Error('held'), { name: 'Held' });
  });
  await reply('It comes on Friday.').catch(() => {});
  expect(await threads.delivery(thread, await seqOf('It comes on Friday.'))).toBeUndefined();
  expect(await deliveryOf('It comes on Friday.')).toMatchObject({
    ...{ state: 'queued', leavesInSeconds: 120 },
    reason: expect.stringMatching(/^It leaves in 2 min/),
  });
});
