import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { conversationHandler } from '../../../../functions/conversation';
import { createWorld, type World } from '../../../support/world';

const customer = (n: number): string => `+1425555${String(1_000 + n)}`;
const BAD = customer(0);

/** Table Storage that answers otherwise for some partitions' transactions, and does all others. */
const failsFor = (
  world: World,
  isBad: (partition: string, actions: readonly TransactionAction[]) => RestError | undefined,
) => {
  const table = world.store.Threads as { submitTransaction: TableClient['submitTransaction'] };
  const submit = table.submitTransaction;
  table.submitTransaction = async actions => {
    const error = isBad(actions[0]?.[1].partitionKey ?? '', actions);
    if (error !== undefined) throw error;
    return submit(actions);
  };
};
const internal = () => new RestError('An internal error', { statusCode: 500, code: 'InternalError' });
const textsOf = async (world: World, from: string) =>
  (await world.deps.threads.log(world.threadOf(from), { before: 100, limit: 100 })).flatMap(({ outcome }) =>
    outcome.kind === 'text-received' ? [outcome.text] : [],
  );
/** Every minute somebody else texts, and is answered. */
const passWithOthers = async (world: World, minutes: number, from = 10) => {
  for (let n = 0; n < minutes; n += 1) {
    await world.pass(60_000);
    await world.text(customer(from + n), 'Where is my order?', { id: `other-${from}-${n}` });
  }
};
const letters = (world: World) => world.deps.deadLetters.list('conversations');

test('at full load: more bad owners than slots hold up nobody, and no text of anybody is lost', async () => {
  const world = createWorld();
  const bad = new Set(Array.from({ length: 24 }, (_, n) => world.threadOf(customer(n))));
  failsFor(world, partition => (bad.has(partition) ? internal() : undefined));
  // As the app waits in Azure: an outage would hold a slot for ten minutes.
  const handler = conversationHandler({ ...world.deps, settings: { ...world.deps.settings, outageRetryMinutes: 10 } });
  const queued = world.queue;
  const push = queued.push.bind(queued);
  const made: unknown[] = [];
  queued.push = (...messages) => {
    made.push(...messages.filter(({ queue }) => queue === 'conversations').map(({ body }) => body));
    return messages.length;
  };
  for (let n = 0; n < 48; n += 1) await world.text(customer(n), `Text ${n}`, { id: `e${n}` });
  queued.push = push;
  const slots = Array.from({ length: 8 }, async () => {
    for (let body = made.shift(); body !== undefined; body = made.shift()) await handler(body, {});
  });
  await Promise.all(slots);
  for (let n = 24; n < 48; n += 1) expect(await textsOf(world, customer(n))).toEqual([`Text ${n}`]);
  const given = queued.filter(({ queue, notBefore }) => queue === 'conversations' && notBefore > world.clock.at);
  expect(given).toHaveLength(24);
  expect(await letters(world)).toEqual([]);
}, 60_000);

test('a partition that answers 500 for minutes, then moves on: its texts are handled in their order, each once', async () => {
  const world = createWorld();
  let isDown = true;
  failsFor(world, partition => (isDown && partition === world.threadOf(BAD) ? internal() : undefined));
  for (const n of [1, 2, 3]) await world.text(BAD, `Text ${n}`, { id: `e${n}` });
  await passWithOthers(world, 3);
  expect(await letters(world)).toEqual([]);
  isDown = false;
  // What comes now doesn't overtake what waits.
  await world.text(BAD, 'Text 4', { id: 'e4' });
  await passWithOthers(world, 4, 30);
  expect(await textsOf(world, BAD)).toEqual(['Text 1', 'Text 2', 'Text 3', 'Text 4']);
  expect(await world.deps.holds.of(`conversations/${world.threadOf(BAD)}`)).toBeUndefined();
  expect(world.logged.filter(line => line.startsWith('given back')).length).toBeGreaterThan(0);
});

test('a transaction that fails for five minutes and five tries while others commit is a dead letter, with status and code', async () => {
  const world = createWorld();
  const thread = world.threadOf(BAD);
  failsFor(world, (partition, actions) =>
    partition === thread && JSON.stringify(actions).includes('poison') ? internal() : undefined,
  );
  const said = () => world.sent.filter(({ to }) => to === BAD).length;
  await world.text(BAD, 'poison', { id: 'e1' });
  await world.text(BAD, 'Where is my order?', { id: 'e2' });
  await passWithOthers(world, 4);
  expect(await letters(world)).toEqual([]);
  await passWithOthers(world, 4, 30);
  const [letter, ...others] = await letters(world);
  expect(others).toEqual([]);
  expect(letter?.reason).toMatch(/RestError InternalError 500/);
  expect(world.logged.filter(line => line.startsWith('given back'))).toHaveLength(4);
  // What waited behind it goes on; nothing automatic is said while a text lies there that may say STOP.
  expect(await textsOf(world, BAD)).toEqual(['Where is my order?']);
  expect(said()).toBe(0);
  // But what a life asks for.
  await world.text(BAD, 'I want to kill myself', { id: 'e3' });
  expect(said()).toBe(1);
  const failed = (await world.deps.threads.log(thread, { before: 100, limit: 100 })).filter(
    ({ outcome }) => outcome.kind === 'text-failed',
  );
  expect(JSON.stringify(failed)).toMatch(/send\.text-(lies|waits)/);
});

test.each([429, 503, 408])(
  '%i of one partition alone stays an outage, however long, and becomes no dead letter',
  async statusCode => {
    const world = createWorld();
    failsFor(world, partition =>
      partition === world.threadOf(BAD) ? new RestError('later', { statusCode }) : undefined,
    );
    const handler = conversationHandler(world.deps);
    const at = new Date(world.clock.at).toISOString();
    const body = {
      ...{ id: 'e1', thread: world.threadOf(BAD), at },
      input: { type: 'text-received', messageId: 'e1', from: BAD, to: '+18005550100', text: 'Hi', receivedAt: at },
    };
    for (let tries = 0; tries < 7; tries += 1) {
      await expect(handler(body, {})).rejects.toMatchObject({ statusCode });
      await passWithOthers(world, 1, 10 * (tries + 1));
    }
    expect(await letters(world)).toEqual([]);
  },
);

test('while nobody else gets through either, it is the store: no dead letter', async () => {
  const world = createWorld();
  failsFor(world, () => internal());
  await world.text(BAD, 'Hello', { id: 'e0' });
  await world.pass(20 * 60_000);
  expect(await letters(world)).toEqual([]);
});
