import { ana, call, sam } from '../../../../support/api';
import { createWorld, MAIN, type World } from '../../../../support/world';
import '../../../../../functions/api/commands';
import '../../../../../functions/api/conversations/conversations';
import '../../../../../functions/api/supervisor/erasures';

let mockWorld: World;
jest.mock('../../../../../shared/app', () => ({ theApp: () => mockWorld.deps }));

const CUSTOMER = '+14255550123';
type Asked = { readonly commandId: string; readonly outcomes: readonly string[] };
const ask = (who: typeof ana | undefined, body: object, commandId = 'c1') =>
  call<Asked>(who, 'POST', 'erasures', { commandId, ...body });

beforeEach(async () => {
  mockWorld = createWorld();
  await mockWorld.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
});

test('a supervisor has a person erased by their number, and reads what became of it', async () => {
  const { status, body } = await ask(sam, { number: '+1 (425) 555-0123' });
  expect(status).toBe(202);
  expect(body.outcomes).toHaveLength(1);
  await mockWorld.drain();
  const outcome = await call<{ state: string }>(sam, 'GET', body.outcomes[0]?.replace('/api/', '') ?? '');
  expect(outcome.body.state).toBe('done');

  const conversation = `conversations/${mockWorld.threadOf(CUSTOMER)}-1`;
  const shown = await call<{ customer: string; log: readonly { outcome: { kind: string; by: object } }[] }>(
    sam,
    'GET',
    conversation,
  );
  expect(shown.body.customer).toBe('');
  expect(shown.body.log.map(({ outcome }) => [outcome.kind, outcome.by])).toEqual([
    ['erased', { id: 'sam', name: 'Sam Okafor' }],
  ]);
});

test('who is no supervisor may not; a number that nobody has is told; none is repeated in an answer', async () => {
  expect((await ask(ana, { number: CUSTOMER })).status).toBe(403);
  expect((await ask(undefined, { number: CUSTOMER })).status).toBe(401);
  expect((await ask(sam, { number: '+14255550999' })).status).toBe(404);
  const unread = await ask(sam, { number: 'Rosalind, at her office' });
  expect(unread.status).toBe(400);
  expect(JSON.stringify(unread.body)).not.toContain('Rosalind');
  expect((await mockWorld.deps.threads.load(mockWorld.threadOf(CUSTOMER))).state.customer).toBe(CUSTOMER);
});

test('the same command again does nothing more; one channel may be named', async () => {
  await ask(sam, { number: CUSTOMER, business: MAIN });
  await mockWorld.drain();
  await ask(sam, { number: CUSTOMER, business: MAIN });
  await mockWorld.drain();
  const { state } = await mockWorld.deps.threads.load(mockWorld.threadOf(CUSTOMER));
  expect((await mockWorld.deps.threads.log(state.id, { before: state.seq, limit: 100 })).length).toBe(1);
  expect((await ask(sam, { number: CUSTOMER, business: '+18005550199' }, 'c2')).status).toBe(404);
});
