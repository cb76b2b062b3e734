import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InboxItemShown } from '../../../shared/api/agents/inbox';
import { npmScript } from '../../support/npm-script';
import { randomFrom, workAtRandom, writeAtRandom } from '../../support/random-work';
import { type ConfigDocument, type Customer, rowsOf, startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(90_000);

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ instances: 2, config: quickly });
  await waitFor('both hosts', () => readyLines().length === 2, { timeoutMs: 60_000 });
});
afterAll(() => stack?.down());

/** Somebody who let an offer go may be asked again after a second. */
const quickly = (sample: ConfigDocument): ConfigDocument => ({
  ...sample,
  workstreams: (sample.workstreams as object[]).map(each => ({ ...each, reofferSeconds: 1, offersPerAgent: 5 })),
});
const readyLines = (): readonly string[] =>
  readFileSync(join(stack.data, 'logs/functions.log'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('{"ready":true'));

type Desk = Awaited<ReturnType<TestStack['desk']>>;
type Item = InboxItemShown;

/** As a desk follows its work: one long poll after the other. */
const follow = async (desk: Desk, what: string, is: (item: Item) => boolean): Promise<Item> => {
  let cursor = '';
  return waitFor(
    what,
    async () => {
      const { status, body } = await desk.call('feed', { query: { wait: 20, cursor } });
      if (status === 304) return undefined;
      cursor = body.cursor;
      return body.desk?.items.find(is);
    },
    { timeoutMs: 30_000 },
  );
};
const has = (customer: Customer, state: string) => (item: Item) =>
  item.conversation === customer.conversation() && item.state === state;

test('#94, #99 an agent consults, hands over with a note, and a supervisor force-closes, over HTTP', async () => {
  const customer = stack.customer();
  const [ana, ben, sam] = await Promise.all([stack.desk('ana'), stack.desk('ben'), stack.desk('sam')]);
  const conversation = customer.conversation();
  await ana.presence('available');
  await customer.text('Where is my order 5512?');
  await follow(ana, 'the offer', has(customer, 'offered'));
  await ana.accept(conversation);
  await customer.hears('this is Ana Flores');
  await ben.presence('available');

  const path = { id: conversation };
  const consult = { agent: 'ben', note: 'Is this covered?' };
  await ana.command('consult', { path, body: consult });
  expect(await follow(ben, 'the question', has(customer, 'consult'))).toMatchObject({ note: 'Is this covered?' });
  await ben.accept(conversation);
  expect((await ben.conversation(conversation)).id).toBe(conversation);
  await expect(ben.reply(conversation, 'Mine?')).rejects.toMatchObject({ status: 403 });
  await ben.command('leave', { path, body: {} });

  await ana.transfer(conversation, { agent: 'ben' }, 'Order 5512');
  expect(await follow(ben, 'the hand-over', has(customer, 'transfer-offered'))).toMatchObject({ note: 'Order 5512' });
  await ben.accept(conversation);
  await customer.hears('Ben Carter');
  await waitFor('the inbox of Ana to be empty', async () => (await ana.inbox()).items.length === 0);
  await ben.reply(conversation, 'I have your order here.');
  await customer.hears('I have your order here.');

  const board = await sam.call('board', {});
  expect(board.body?.pools[0]?.items).toContainEqual(
    expect.objectContaining({ conversation, status: 'held', agent: 'ben' }),
  );
  const why = await sam.call('why', { path });
  expect(why.body.routing?.queue).toBe('orders');
  await expect(ana.call('why', { path })).rejects.toMatchObject({ status: 403 });
  await sam.command('supervisorForceClose', { path, body: {} });
  await waitFor('the end', async () => (await sam.conversation(conversation)).status === 'closed');
  await waitFor('the inbox of Ben to be empty', async () => (await ben.inbox()).items.length === 0);
  await Promise.all([ana.presence('offline'), ben.presence('offline')]);
});

test('npm run agent hands over to a colleague, who reads the note and accepts', async () => {
  const customer = stack.customer();
  const at = (as: string) => npmScript('agent', ['--data', stack.data, '--as', as]);
  const ana = at('ana');
  const carla = at('carla');
  try {
    await ana.prints('Ana Flores is available.');
    await carla.prints('is available.');
    await customer.text('Where is my package?');
    await ana.prints('Where is my package?');
    ana.type('accept');
    await customer.hears('this is Ana Flores');
    await ana.prints('(auto) Hi, this is Ana Flores');
    ana.type('transfer nobody');
    await ana.prints('found "nobody"');
    ana.type('transfer carla She speaks Spanish');
    await ana.prints('carla is asked');
    await carla.prints('Offer from ana (She speaks Spanish)');
    carla.type('accept');
    await customer.hears('Carla');
    await carla.prints(/\(auto\) .*Carla/);
    carla.type('Here I am.');
    await customer.hears('Here I am.');
    ana.type('pick');
    await ana.prints('Nothing waits to be picked');
  } finally {
    ana.child.kill();
    carla.child.kill();
  }
});

describe('random work of several agents and customers, with two hosts on the same queues', () => {
  const CAPACITY = 3;
  const ENOUGH = 10;

  test('keeps every rule of the pool, loses nothing, and thread and pool agree', async () => {
    const seed = Date.now() % 100_000;
    const people = ['ana', 'ben', 'carla'];
    const workers = await Promise.all(people.map(async id => ({ id, desk: await stack.desk(id) })));
    const sam = await stack.desk('sam');
    const customers = Array.from({ length: 8 }, () => stack.customer());
    const items = async () =>
      (await sam.call('board', { query: { items: 1_000 } })).body?.pools.flatMap(pool => pool.items) ?? [];
    await Promise.all(workers.map(({ desk }) => desk.presence('available')));

    // By what was done, not by the clock alone: a busy machine takes longer for the same work.
    const begun = Date.now();
    let done = 0;
    const onDone = () => {
      done += 1;
    };
    const isOver = () => Date.now() - begun > (done > ENOUGH ? 10_000 : 60_000);
    const to = [...people.map(agent => ({ agent })), { queue: 'general' }, { queue: 'orders' }];
    const watch = async () => {
      const broken: string[] = [];
      while (!isOver()) {
        const now = await items();
        const twice = now.length - new Set(now.map(({ conversation }) => conversation)).size;
        if (twice > 0) broken.push(`${twice} items stand twice`);
        for (const id of people) {
          const has = now.filter(
            ({ status, agent }) => agent === id && (status === 'held' || status === 'offered'),
          ).length;
          if (has > CAPACITY) broken.push(`${id} has ${has}`);
        }
        await new Promise(done => setTimeout(done, 100));
      }
      return broken;
    };
    const [broken, work, texts] = await Promise.all([
      watch(),
      Promise.all(
        workers.map((worker, n) => workAtRandom(worker, { random: randomFrom(seed + n), isOver, to, onDone })),
      ),
      Promise.all(customers.map((each, n) => writeAtRandom(each, { random: randomFrom(seed + 100 + n), isOver }))),
    ]);
    expect({ seed, broken }).toEqual({ seed, broken: [] });

    const agree = async () => {
      const byThread = new Map((await items()).map(item => [item.conversation, item]));
      for (const [n, customer] of customers.entries()) {
        const { log } = await sam.conversation(customer.conversation());
        const received = log.flatMap(entry => (entry.kind === 'text-received' ? [entry.text] : []));
        expect([...received].sort()).toEqual([...(texts[n] ?? [])].sort());
        const newest = log.findLast(entry => entry.kind === 'conversation-started')?.conversation ?? '';
        const { status, conversation } = await sam.conversation(newest);
        const item = byThread.get(newest);
        const expected = { open: ['waiting', 'offered'], active: ['held'], waiting: ['released'], closed: [undefined] };
        expect(expected[status as keyof typeof expected] ?? ['held', 'released']).toContain(item?.status);
        if (status === 'active') expect(item?.agent).toBe(conversation?.agent?.id);
      }
      return true;
    };
    await waitFor('thread and pool to agree', agree, { timeoutMs: 60_000, everyMs: 200 });

    const settle = Date.now() + 60_000;
    const left = () =>
      items().then(all =>
        all.filter(({ conversation }) => customers.some(each => conversation.startsWith(each.thread))),
      );
    for (let open = await left(); open.length > 0 && Date.now() < settle; open = await left())
      for (const { conversation } of open)
        await sam
          .call('supervisorForceClose', { path: { id: conversation }, body: { commandId: randomUUID() } })
          .catch(error => expect(error).toMatchObject({ status: 409 }));
    const rows = (await rowsOf(stack.table('Pools'), 'default')).map(({ rowKey }) => String(rowKey));
    expect(rows.filter(key => /^(waiting_|agent_[^_]+_.)/.test(key))).toEqual([]);
    const replies = work.flat();
    const heard = async () => {
      const all = await Promise.all(customers.map(each => each.replies()));
      return all.flat().filter(({ text }) => replies.includes(text));
    };
    // The last ones may still wait for their turn in a lane.
    await waitFor(
      'every reply to be heard',
      async () => new Set((await heard()).map(({ text }) => text)).size === replies.length,
      {
        timeoutMs: 90_000,
        everyMs: 200,
      },
    );
    expect((await heard()).map(({ text }) => text).sort()).toEqual([...replies].sort());
    expect((await sam.call('deadLetterList', {})).body.deadLetters).toEqual([]);
    expect(done).toBeGreaterThan(ENOUGH);
  }, 300_000);
});
