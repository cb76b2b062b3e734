import { startStack, type TestStack } from '../../support/stack';
import { createTraffic } from '../../support/traffic';

jest.setTimeout(150_000);

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ timeScale: 40 });
});
afterAll(() => stack?.down());

test('a host killed among twenty texts loses none, answers none twice, keeps each order, leaks no capacity', async () => {
  const { flow, settled } = await createTraffic(stack, [4, 4, 3, 3, 3, 1, 1, 1]);
  const before = stack.functions.pid();
  let restarted: Promise<void> | undefined;
  await flow({
    onSent: count => {
      if (count === 10) restarted = stack.functions.kill().then(stack.functions.up);
    },
  });
  await restarted;
  expect(stack.functions.pid()).not.toBe(before);
  await settled();
});
