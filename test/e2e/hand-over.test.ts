import { randomUUID } from 'node:crypto';
import { npmScript } from '../support/npm-script';
import { type Customer, startStack, type TestStack } from '../support/stack';
import { waitFor } from '../support/wait-for';

jest.setTimeout(90_000);

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.down());

type Desk = Awaited<ReturnType<TestStack['desk']>>;
type Item = { readonly conversation: string; readonly state: string; readonly note?: string };
type Changes = { readonly cursor: string; readonly items: readonly Item[] };

/** As a desk follows its inbox: one long poll after the other. */
const follow = async (desk: Desk, what: string, is: (item: Item) => boolean): Promise<Item> => {
  let cursor = '';
  return waitFor(
    what,
    async () => {
      const changes = await desk.call<Changes>('GET', `agents/me/changes?wait=20&cursor=${cursor}`);
      cursor = changes.cursor;
      return changes.items.find(is);
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

  const outcome = async (desk: Desk, route: string, body: object) => {
    const sent = await desk.call<{ outcome: string }>('POST', route, { commandId: randomUUID(), ...body });
    return waitFor('the outcome', async () => {
      const read = await desk.call<{ state: string }>('GET', sent.outcome.replace('/api/', ''));
      return read.state === 'pending' ? undefined : read.state;
    });
  };
  const consult = { agent: 'ben', note: 'Is this covered?' };
  expect(await outcome(ana, `conversations/${conversation}/consult`, consult)).toBe('done');
  expect(await follow(ben, 'the question', has(customer, 'consult'))).toMatchObject({ note: 'Is this covered?' });
  await ben.accept(conversation);
  expect((await ben.conversation(conversation)).id).toBe(conversation);
  await expect(ben.reply(conversation, 'Mine?')).rejects.toMatchObject({ status: 403 });
  expect(await outcome(ben, `conversations/${conversation}/leave`, {})).toBe('done');

  await ana.transfer(conversation, { agent: 'ben' }, 'Order 5512');
  expect(await follow(ben, 'the hand-over', has(customer, 'transfer-offered'))).toMatchObject({ note: 'Order 5512' });
  await ben.accept(conversation);
  await customer.hears('Ben Carter');
  await waitFor('the inbox of Ana to be empty', async () => (await ana.inbox()).items.length === 0);
  await ben.reply(conversation, 'I have your order here.');
  await customer.hears('I have your order here.');

  type Board = { readonly pools: readonly { readonly items: readonly Record<string, unknown>[] }[] };
  const board = await sam.call<Board>('GET', 'supervisor/board');
  expect(board.pools[0]?.items).toContainEqual(expect.objectContaining({ conversation, status: 'held', agent: 'ben' }));
  const why = await sam.call<{ routing: { queue: string } }>('GET', `conversations/${conversation}/why`);
  expect(why.routing.queue).toBe('orders');
  await expect(ana.call('GET', `conversations/${conversation}/why`)).rejects.toMatchObject({ status: 403 });
  expect(await outcome(sam, `supervisor/conversations/${conversation}/force-close`, {})).toBe('done');
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
