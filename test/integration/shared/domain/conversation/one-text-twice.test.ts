import { smsReceivedHandler } from '../../../../../functions/sms-received';
import { createWorld, KEY, MAIN } from '../../../../support/world';

const CUSTOMER = '+14255550123';

test('one text under two event ids is one text; two texts with the same words are two', async () => {
  const world = createWorld();
  const handler = smsReceivedHandler({ ...world.deps, settings: { ...world.deps.settings, threadIdKey: KEY } });
  const tell = async (event: string, messageId: string, message: string) => {
    const receivedTimestamp = new Date(world.clock.at).toISOString();
    const data = { messageId, from: CUSTOMER, to: MAIN, message, receivedTimestamp };
    await handler({ id: event, eventTime: receivedTimestamp, data } as never, { traceContext: undefined } as never);
    await world.drain();
  };
  await tell('e1', 'Incoming_1', 'Where is my order?');
  await tell('e2', 'Incoming_1', 'Where is my order?');
  await world.pass(30 * 86_400_000);
  await tell('e3', 'Incoming_1', 'Where is my order?');
  const texts = async () =>
    (await world.deps.threads.log(world.threadOf(CUSTOMER), { before: 500, limit: 500 })).filter(
      ({ outcome }) => outcome.kind === 'text-received',
    ).length;
  expect(await texts()).toBe(1);
  await tell('e4', 'Incoming_2', 'Where is my order?');
  expect(await texts()).toBe(2);
});
