import { routingHandler } from '../../../../functions/routing';
import { isOutage } from '../../../../shared/outage';
import { createWorld, sampleConfig } from '../../../support/world';

const withVersion = (version: string) => ({ ...sampleConfig(), version });

/** A pool that has acted on version 2. */
const given = async () => {
  const world = createWorld({ config: withVersion('2') });
  await world.command('routing', 'default', 'c1', { type: 'presence', agent: 'ana', presence: 'available' });
  await world.command('routing', 'default', 't1', { type: 'tick' });
  const tick = (id: string) =>
    routingHandler(world.deps as never)(
      { id, pool: 'default', at: new Date(world.clock.at).toISOString(), input: { type: 'tick' } },
      {},
    );
  const pool = async () => (await world.deps.pools.load('default')).state.head;
  return { world, tick, pool };
};

test('a pool that has acted on a newer configuration waits, and says so; nothing becomes a dead letter', async () => {
  const { world, tick, pool } = await given();
  const before = await pool();
  expect(before.configVersion).toBe('2');
  world.readsOnly(withVersion('1'));
  const error = await tick('t2').catch((thrown: unknown) => thrown);
  expect(isOutage(error)).toBe(true);
  expect(error).toMatchObject({
    message: expect.stringMatching(/the configuration 2 or a newer one.*default has acted on; found 1/),
  });
  expect(await pool()).toEqual(before);
  expect(await world.deps.deadLetters.list()).toEqual([]);
  expect(world.logged.join()).toContain('a pool waits for a configuration');
});

test('what it decided before is published all the same', async () => {
  const { world, tick } = await given();
  world.readsOnly(withVersion('1'));
  // Ana's presence comes a second time.
  await expect(tick('c1')).resolves.toBeUndefined();
});

test('it goes on with the same, or a newer one', async () => {
  const { world, tick, pool } = await given();
  await tick('t2');
  world.setConfig(withVersion('3'));
  await tick('t3');
  expect((await pool()).configVersion).toBe('3');
});
