import { startStack, type TestStack } from '../../support/stack';
import { createTraffic } from '../../support/traffic';

jest.setTimeout(300_000);

/** Long enough that every handler's pauses have grown to many seconds. A drill by hand may ask for more. */
const OUTAGE_MS = Number(process.env.OUTAGE_SECONDS ?? 20) * 1_000;

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.down());

test('storage that is away in the middle of traffic loses nothing, and nothing becomes a dead letter', async () => {
  const { flow, settled } = await createTraffic(stack, [3, 3, 3, 2, 2, 1, 1]);
  // First texts come before the outage, second ones during it, third ones after it.
  let wentDown = (): void => {};
  const down = new Promise<void>(resolve => {
    wentDown = resolve;
  });
  const outage = async (): Promise<void> => {
    await stack.azurite.down();
    wentDown();
    await new Promise(done => setTimeout(done, OUTAGE_MS));
    await stack.azurite.up();
  };
  let over: Promise<void> | undefined;
  await flow({
    turn: nth => (nth === 1 ? down : nth === 2 ? over : undefined),
    onSent: count => {
      if (count === 7) over = outage();
    },
  });
  await over;
  await settled();
});
