import { ServiceBusClient } from '@azure/service-bus';
import { type Broker, createBroker } from '../../../../local/service-bus/broker';
import type { Clock } from '../../../../local/service-bus/clock';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { errorOf, receiveNow, receiveOne } from '../../../support/service-bus/receiving';
import { waitFor } from '../../../support/wait-for';

/** A clock that moves by hand: days pass in a test as seconds do. */
const createHandClock = (): Clock & { readonly advance: (ms: number) => void } => {
  let passed = 0;
  const alarms = new Set<{ readonly at: number; readonly run: () => void }>();
  const now = () => Date.now() + passed;
  return {
    now,
    after: (ms, run) => {
      const alarm = { at: now() + ms, run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    advance: ms => {
      passed += ms;
      for (const alarm of [...alarms].filter(({ at }) => at <= now())) {
        alarms.delete(alarm);
        alarm.run();
      }
    },
  };
};

const day = 86_400_000;
const clock = createHandClock();
let broker: Broker;
let client: ServiceBusClient;
beforeAll(async () => {
  const fortnight = { defaultMessageTimeToLive: 14 * day, deadLetteringOnMessageExpiration: true };
  broker = createBroker({
    clock,
    queues: [
      defineQueue({ name: 'fortnight', ...fortnight }),
      defineQueue({ name: 'sessions', requiresSession: true, ...fortnight }),
      defineQueue({ name: 'locked', defaultMessageTimeToLive: 30_000, deadLetteringOnMessageExpiration: true }),
      defineQueue({ name: 'full', maxSizeInMegabytes: 0.001 }),
    ],
  });
  await broker.up();
  client = new ServiceBusClient(broker.connectionString, { retryOptions: { maxRetries: 0 } });
});
afterAll(async () => {
  await client.close();
  await broker.down();
});

test('a message waits thirteen days, and is a dead letter after fourteen', async () => {
  await client.createSender('fortnight').sendMessages({ body: 1 });
  const dead = client.createReceiver('fortnight', { subQueueType: 'deadLetter' });
  clock.advance(13 * day);
  expect(await receiveNow(dead)).toEqual([]);
  clock.advance(day);
  expect(await receiveOne(dead)).toMatchObject({ body: 1, deadLetterReason: 'TTLExpiredException' });
});

test('a deferred message expires too', async () => {
  await client.createSender('fortnight').sendMessages({ body: 'deferred' });
  const receiver = client.createReceiver('fortnight');
  await receiver.deferMessage(await receiveOne(receiver));
  clock.advance(14 * day + 1_000);
  const dead = client.createReceiver('fortnight', { subQueueType: 'deadLetter', receiveMode: 'receiveAndDelete' });
  await waitFor('the deferred one', async () => (await receiveNow(dead)).some(message => message.body === 'deferred'));
});

test("a schedule's time to live begins when it becomes active", async () => {
  await client
    .createSender('sessions')
    .scheduleMessages({ body: 'x', sessionId: 'A' }, new Date(clock.now() + 20 * day));
  clock.advance(20 * day + 1_000);
  const session = await client.acceptNextSession('sessions');
  const message = await receiveOne(session);
  expect(message.expiresAtUtc!.getTime() - message.enqueuedTimeUtc!.getTime()).toBe(14 * day);
  await session.completeMessage(message);
  await session.close();
});

test('a lock outlives the time to live: the message can still be completed, and expires when it comes back', async () => {
  const sender = client.createSender('locked');
  const receiver = client.createReceiver('locked', { maxAutoLockRenewalDurationInMs: 0 });
  await sender.sendMessages([{ body: 'completed' }, { body: 'abandoned' }]);
  const [one, two] = [await receiveOne(receiver), await receiveOne(receiver)];
  clock.advance(31_000);
  await receiver.completeMessage(one);
  await receiver.abandonMessage(two);
  const dead = client.createReceiver('locked', { subQueueType: 'deadLetter' });
  expect(await receiveOne(dead)).toMatchObject({ body: 'abandoned', deadLetterReason: 'TTLExpiredException' });
});

test('a full queue refuses, and takes again once there is room', async () => {
  const sender = client.createSender('full');
  await sender.sendMessages({ body: 'x'.repeat(900) });
  expect((await errorOf(sender.sendMessages({ body: 'y'.repeat(900) }))).code).toBe('QuotaExceeded');
  await receiveOne(client.createReceiver('full', { receiveMode: 'receiveAndDelete' }));
  await sender.sendMessages({ body: 'y'.repeat(900) });
});
