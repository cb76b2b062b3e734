import { createWorld } from '../../../support/world';

const CUSTOMER = '+14255550177';

test('one text that two events tell of, late and out of order too, is kept once and answered once', async () => {
  const world = createWorld();
  const at = world.clock.at;
  await world.text(CUSTOMER, 'Where is my order?', { id: 'm1', event: 'e1', at });
  await world.text(CUSTOMER, 'It is 5512', { id: 'm2', event: 'e2', at: at + 1 });
  await world.pass(60_000);
  world.restart();
  for (const [id, event] of [
    ['m1', 'e3'],
    ['m2', 'e2'],
    ['m1', 'e1'],
    ['m2', 'e4'],
  ] as const)
    await world.text(CUSTOMER, id === 'm1' ? 'Where is my order?' : 'It is 5512', { id, event, at });
  const log = await world.deps.threads.log(world.threadOf(CUSTOMER), { before: 500, limit: 500 });
  const kept = log.flatMap(({ outcome }) => (outcome.kind === 'text-received' ? [outcome.messageId] : []));
  expect(kept.sort()).toEqual(['m1', 'm2']);
  expect(log.filter(({ outcome }) => outcome.kind === 'conversation-started')).toHaveLength(1);
  expect(world.sent.map(({ to }) => to)).toEqual([CUSTOMER]);
});

test('two texts of the same words are two', async () => {
  const world = createWorld();
  await world.text(CUSTOMER, 'Hello?', { id: 'm1', event: 'e1' });
  await world.text(CUSTOMER, 'Hello?', { id: 'm2', event: 'e2' });
  const log = await world.deps.threads.log(world.threadOf(CUSTOMER), { before: 500, limit: 500 });
  expect(log.filter(({ outcome }) => outcome.kind === 'text-received')).toHaveLength(2);
});
