import { withWorkstream } from '../../../../../support/thread';
import { createWorld } from '../../../../../support/world';

const MINUTE = 60_000;
const [FIRST, SECOND] = ['+14255550123', '+14255550124'] as const;
const twoWait = async (waitMessageMinutes: number) => {
  const world = createWorld({ config: withWorkstream({ waitMessageMinutes }) });
  await world.text(FIRST, 'Hi, where is my order?', { id: 'e1' });
  await world.pass(MINUTE);
  await world.text(SECOND, 'My parcel is lost', { id: 'e2' });
  world.sent.length = 0;
  return world;
};

test('#29 who waits hears where they stand, from their own thread, at most every so many minutes', async () => {
  const world = await twoWait(5);
  await world.pass(5 * MINUTE);
  expect(world.sent).toEqual([
    { to: FIRST, text: "You're next in line. Thanks for waiting!" },
    { to: SECOND, text: "Thanks for waiting. You're number 2 in line." },
  ]);
  await world.pass(3 * MINUTE);
  expect(world.sent).toHaveLength(2);
});

test('#30 switched off, nothing is scheduled, asked or sent', async () => {
  const world = await twoWait(0);
  expect(world.queue.map(({ body }) => (body as { rule?: string }).rule)).not.toContain('wait');
  await world.pass(9 * MINUTE);
  expect(world.sent).toEqual([]);
});
