import { ana, apiOf, ben, type Person, sam } from '../../../../support/api';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);
const CUSTOMER = '+14255550123';
const olga: Person = { id: 'olga', name: 'Olga Brandt', roles: ['admin'] };
const id = () => `${world.threadOf(CUSTOMER)}-1`;
type Page = { readonly reads: readonly { what: string; of: string; by: { id: string } }[]; readonly next?: string };
const page = async (query = '') => {
  const day = new Date(world.clock.at).toISOString().slice(0, 10);
  return (await call<Page>(olga, 'GET', `reads?day=${day}${query}`)).body;
};
const told = async () => (await page()).reads.map(({ what, of, by }) => `${by.id} ${what} ${of}`).sort();

const begin = async (auditReads: boolean) => {
  world = createWorld({ settings: { auditReads } });
  const desk = atWork(world);
  await call(olga, 'PUT', 'customers/C-1', { name: 'Maria Ruiz', numbers: [CUSTOMER] });
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', `conversations/${id()}/accept`);
};
const readAll = async () => {
  for (let n = 0; n < 3; n += 1) await call(ana, 'GET', `conversations/${id()}`);
  await call(sam, 'GET', `conversations/${id()}`);
  await call(ana, 'GET', `conversations/${id()}?before=1`);
  await call(ana, 'GET', `conversations/${id()}/history`);
  await call(olga, 'GET', 'customers/C-1');
  await call(olga, 'GET', `customers?number=${encodeURIComponent(CUSTOMER)}`);
  // Who may not see it has read nothing.
  expect((await call(ben, 'GET', `conversations/${id()}`)).status).toBe(403);
};

test('who read which conversation, transcript, history and record, once an hour, without a number; an admin reads it', async () => {
  await begin(true);
  await readAll();
  const expected = [
    `ana conversation ${id()}`,
    `ana history ${id()}`,
    `ana transcript ${id()}`,
    'olga record C-1',
    `sam conversation ${id()}`,
  ];
  expect(await told()).toEqual(expected);
  expect(JSON.stringify(await page())).not.toContain(CUSTOMER.slice(2));
  world.clock.at += 60 * 60_000;
  await call(ana, 'GET', `conversations/${id()}`);
  expect((await told()).filter(line => line.startsWith('ana conversation'))).toHaveLength(2);

  const first = await page('&limit=4');
  const second = await page(`&limit=4&after=${encodeURIComponent(first.next ?? '')}`);
  expect([first.reads.length, second.reads.length, second.next]).toEqual([4, 2, undefined]);
  expect((await call(sam, 'GET', 'reads?day=2026-11-23')).status).toBe(403);
  expect((await call(olga, 'GET', 'reads?day=0000-01-01')).status).toBe(400);
});

test('who watches a conversation in the feed reads it: once an hour, and only who may see it', async () => {
  await begin(true);
  world.clock.at += 3 * 60 * 60_000;
  const watched = `feed?wait=0&watch=${encodeURIComponent(`${id()}@0`)}`;
  for (let n = 0; n < 3; n += 1) await call(ana, 'GET', watched);
  expect((await call(ben, 'GET', watched)).status).toBe(200);
  expect(await told()).toEqual([`ana conversation ${id()}`]);
  world.setFault(where => {
    if (where === 'before read mark') throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  });
  world.clock.at += 60 * 60_000;
  const answer = await call(ana, 'GET', watched);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([503, expect.not.stringContaining('order')]);
});

test('where the setting does not say so nothing is written down', async () => {
  await begin(false);
  await readAll();
  expect(await told()).toEqual([]);
});

test('what can’t be written down isn’t shown', async () => {
  await begin(true);
  world.clock.at += 2 * 60 * 60_000;
  world.setFault(where => {
    if (where === 'before read mark') throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  });
  const answer = await call(ana, 'GET', `conversations/${id()}`);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([503, expect.not.stringContaining('order')]);
});
