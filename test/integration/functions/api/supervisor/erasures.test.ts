import { ana, apiOf, sam } from '../../../../support/api';
import { createWorld, MAIN, type World } from '../../../../support/world';

let world: World;
const { call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
type Asked = { readonly commandId: string; readonly outcomes: readonly string[] };
const ask = (who: typeof ana | undefined, body: object, commandId = 'c1') =>
  call<Asked>(who, 'POST', 'erasures', { commandId, ...body });

beforeEach(async () => {
  world = createWorld();
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
});

test('a supervisor has a person erased by their number, and reads what became of it', async () => {
  const { status, body } = await ask(sam, { number: '+1 (425) 555-0123' });
  expect(status).toBe(202);
  expect(body.outcomes).toHaveLength(1);
  await world.drain();
  const outcome = await call<{ state: string }>(sam, 'GET', body.outcomes[0]?.replace('/api/', '') ?? '');
  expect(outcome.body.state).toBe('done');

  const conversation = `conversations/${world.threadOf(CUSTOMER)}-1`;
  const shown = await call<{ customer: string; log: readonly { kind: string; by: object }[] }>(
    sam,
    'GET',
    conversation,
  );
  expect(shown.body.customer).toBe('');
  expect(shown.body.log.map(entry => [entry.kind, entry.by])).toEqual([['erased', { name: 'Sam Okafor' }]]);
});

test('who is no supervisor may not; a number that nobody has is told; none is repeated in an answer', async () => {
  expect((await ask(ana, { number: CUSTOMER })).status).toBe(403);
  expect((await ask(undefined, { number: CUSTOMER })).status).toBe(401);
  expect((await ask(sam, { number: '+14255550999' })).status).toBe(404);
  const unread = await ask(sam, { number: 'Rosalind, at her office' });
  expect(unread.status).toBe(400);
  expect(JSON.stringify(unread.body)).not.toContain('Rosalind');
  expect((await world.deps.threads.load(world.threadOf(CUSTOMER))).state.customer).toBe(CUSTOMER);
});

test('the same command again does nothing more; one channel may be named', async () => {
  await ask(sam, { number: CUSTOMER, business: MAIN });
  await world.drain();
  await ask(sam, { number: CUSTOMER, business: MAIN });
  await world.drain();
  const { state } = await world.deps.threads.load(world.threadOf(CUSTOMER));
  expect((await world.deps.threads.log(state.id, { before: state.seq, limit: 100 })).length).toBe(1);
  expect((await ask(sam, { number: CUSTOMER, business: '+18005550199' }, 'c2')).status).toBe(404);
});
