import { randomUUID } from 'node:crypto';
import { ServiceBusClient } from '@azure/service-bus';
import { isRemote, seen, startTarget, type Target } from '../../../support/functions-host/start-host';
import { waitFor } from '../../../support/wait-for';

let target: Target;
let client: ServiceBusClient;
beforeAll(async () => {
  target = await startTarget();
  client = new ServiceBusClient(target.serviceBus);
});
afterAll(async () => {
  await client?.close();
  await target?.down();
});

const call = (path: string) => fetch(`${target.url}/api/${path}`);
const pid = async () => (await call('pid')).text();
const sendToSession = async (run: string, envelope: object): Promise<void> => {
  const sender = client.createSender(target.queues.sessions);
  await sender.sendMessages({ body: { envelope: { run, ...envelope } }, sessionId: run, messageId: randomUUID() });
  await sender.close();
};
type Seen = { metadata: { deliveryCount: number }; pid: number };

test('an un-awaited rejection ends the worker and every invocation in it; a new one starts', async () => {
  const before = await pid();
  const bystander = call('slow?ms=1500');
  const crashing = call('crash');
  expect((await crashing).status).toBe(500);
  expect((await bystander).status).toBe(500);
  expect(await pid()).not.toBe(before);
});

test('a function time-out ends the worker and every invocation in it; a new one starts, and messages come again', async () => {
  const before = await pid();
  const run = randomUUID();
  const timingOut = call('slow?ms=10000');
  const bystander = call('slow?ms=60000');
  await sendToSession(run, { act: 'hang', untilAttempt: 2 });
  expect((await timingOut).status).toBe(500);
  expect((await bystander).status).toBe(500);
  expect(await pid()).not.toBe(before);
  if (!isRemote)
    expect(
      target.log.some(({ message }) =>
        /Timeout value of 00:00:02 exceeded by function 'Functions\.slow'/.test(message),
      ),
    ).toBe(true);
  const records = await waitFor('the second attempt', async () => {
    const all = await seen<Seen>(target, run);
    return all.some(({ metadata }) => metadata.deliveryCount === 2) && all;
  });
  expect(records.map(({ metadata }) => metadata.deliveryCount)).toEqual([2]);
});

test('a message whose handler ends the worker goes back, and comes again in the new one', async () => {
  const run = randomUUID();
  await sendToSession(run, { act: 'crash', untilAttempt: 2 });
  // The first worker's records went with it.
  const records = await waitFor('the second attempt', async () => {
    const all = await seen<Seen>(target, run);
    return all.some(({ metadata }) => metadata.deliveryCount === 2) && all;
  });
  expect(records.map(({ metadata }) => metadata.deliveryCount)).toEqual([2]);
});
