import { ana, apiOf, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { call, clientOf } = apiOf(() => world.deps);
beforeEach(() => {
  const config = sampleConfig();
  const ids = Object.keys(config.queues);
  // Ana is in every queue, and one of them is in a pool of its own.
  const moved = Object.entries(config.queues).map(([id, queue]) => [
    id,
    { ...queue, agents: 'all', pool: id === ids[0] ? 'other' : 'default' },
  ]);
  world = createWorld({ config: { ...config, queues: Object.fromEntries(moved) } });
});

const presences = () =>
  Promise.all(
    ['default', 'other'].map(async pool => (await world.deps.pools.load(pool)).state.agents.get('ana')?.presence),
  );

test.each([
  ['an agent', ana, 'agents/me/presence', { presence: 'available' }],
  ['a supervisor', sam, 'supervisor/agents/ana/presence', { presence: 'available' }],
  ['a desk', ana, 'agents/me/connection', { state: 'back' }],
] as const)('a command of %s to two pools answers for both', async (_who, as, route, body) => {
  const { status, body: queued } = await call<{ outcomes: string[] }>(as, 'PUT', route, { commandId: 'c1', ...body });
  expect(status).toBe(202);
  expect(queued.outcomes.map(each => each.split('/')[3]).sort()).toEqual(['default', 'other']);
  await world.drain();
  for (const outcome of queued.outcomes)
    expect((await call<{ state: string }>(as, 'GET', outcome.replace('/api/', ''))).body.state).not.toBe('pending');
});

test('both pools know it, and the typed client waits for both', async () => {
  let isDone = false;
  const done = clientOf(ana)
    .command('presence', { body: { presence: 'busy' } })
    .finally(() => {
      isDone = true;
    });
  while (!isDone) {
    await world.drain();
    await new Promise(resolve => setImmediate(resolve));
  }
  await done;
  expect(await presences()).toEqual(['busy', 'busy']);
});
