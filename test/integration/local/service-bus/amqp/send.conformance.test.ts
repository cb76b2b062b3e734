import type { ServiceBusMessage } from '@azure/service-bus';
import { errorOf, receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { startTarget, type Target } from '../../../../support/service-bus/target';

let target: Target;
beforeAll(async () => {
  target = await startTarget({
    properties: {},
    header: {},
    batch: {},
    size: {},
    scheduled: {},
    'seen-before': {},
    cancelled: {},
    order: {},
    bodies: {},
    'with/slash': {},
  });
});
afterAll(() => target.stop());

const ends = (name: string, receiveMode: 'peekLock' | 'receiveAndDelete' = 'receiveAndDelete') => ({
  sender: target.client.createSender(target.queue(name)),
  receiver: target.client.createReceiver(target.queue(name), { receiveMode }),
});

test('a message keeps its properties and their types', async () => {
  const { sender, receiver } = ends('properties');
  const when = new Date(1_700_000_000_000);
  await sender.sendMessages({
    body: { text: 'Grüße 🙂' },
    messageId: 'id-1',
    correlationId: 'c-1',
    subject: 's',
    to: 't',
    replyTo: 'r',
    replyToSessionId: 'rs',
    contentType: 'application/json',
    partitionKey: 'p',
    timeToLive: 60_000,
    applicationProperties: {
      text: 'ü',
      whole: 5,
      large: 9_007_199_254_740_991,
      fraction: 1.5,
      yes: true,
      nothing: null,
      when,
    },
  });
  const message = await receiveOne(receiver);
  expect(message).toMatchObject({
    body: { text: 'Grüße 🙂' },
    messageId: 'id-1',
    correlationId: 'c-1',
    subject: 's',
    to: 't',
    replyTo: 'r',
    replyToSessionId: 'rs',
    contentType: 'application/json',
    partitionKey: 'p',
    timeToLive: 60_000,
    deliveryCount: 0,
    state: 'active',
    applicationProperties: {
      text: 'ü',
      whole: 5,
      large: 9_007_199_254_740_991,
      fraction: 1.5,
      yes: true,
      nothing: null,
      when: when.getTime(),
    },
  });
  expect(message.expiresAtUtc?.getTime()).toBe(message.enqueuedTimeUtc!.getTime() + 60_000);
  expect(Math.abs(message.enqueuedTimeUtc!.getTime() - Date.now())).toBeLessThan(30_000);
});

test("the sender's header is kept: durable, priority, first acquirer, with and without a time to live", async () => {
  const { sender, receiver } = ends('header');
  const own = { durable: false, priority: 20, firstAcquirer: false };
  for (const header of [own, { ...own, timeToLive: 100_000 }]) {
    // The SDK sends an AMQP message as it stands; a plain one has no such header.
    await sender.sendMessages({ body: 'x', bodyType: 'value', header } as unknown as ServiceBusMessage);
    const { _rawAmqpMessage: raw } = await receiveOne(receiver);
    expect(raw.header).toMatchObject({ ...header, deliveryCount: 0 });
  }
  await sender.sendMessages({ body: 'plain' });
  expect((await receiveOne(receiver))._rawAmqpMessage.header).toMatchObject({ durable: true, deliveryCount: 0 });
});

test.each([['text'], [12], [null], [[1, 2]], [Buffer.from([0, 1, 255])]])(
  'a body of %p comes as it went',
  async body => {
    const { sender, receiver } = ends('bodies');
    await sender.sendMessages({ body });
    expect((await receiveOne(receiver)).body).toEqual(body);
    await receiver.close();
  },
);

test('AMQP bodies of value and sequence keep their form', async () => {
  const { sender, receiver } = ends('bodies');
  await sender.sendMessages([
    { body: { a: [1, 'x'] }, bodyType: 'value' },
    { body: [[1, 2], [3]], bodyType: 'sequence' },
  ]);
  const [value, sequence] = await receive(receiver, 2);
  expect(value!._rawAmqpMessage).toMatchObject({ bodyType: 'value' });
  expect(value!.body).toEqual({ a: [1, 'x'] });
  expect(sequence!._rawAmqpMessage).toMatchObject({ bodyType: 'sequence' });
  expect(sequence!.body).toEqual([[1, 2], [3]]);
  await receiver.close();
});

test('a batch arrives whole, in order, each message with a number and an id of its own', async () => {
  const { sender, receiver } = ends('batch');
  const batch = await sender.createMessageBatch();
  expect(batch.maxSizeInBytes).toBe(262_144);
  for (let i = 0; i < 50; i++) expect(batch.tryAddMessage({ body: i })).toBe(true);
  await sender.sendMessages(batch);
  const messages = await receive(receiver, 50);
  expect(messages.map(message => message.body)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  const numbers = messages.map(message => message.sequenceNumber!.toNumber());
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(messages.map(message => message.messageId)).size).toBe(50);
});

test('messages of 100 senders at once all arrive once', async () => {
  const { sender, receiver } = ends('order');
  await Promise.all(Array.from({ length: 100 }, (_, i) => sender.sendMessages({ body: i })));
  const bodies = (await receive(receiver, 100)).map(message => message.body as number);
  expect(bodies.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test('a message near the limit passes, a larger one is refused, and the link lives on', async () => {
  const { sender, receiver } = ends('size');
  const large = 'x'.repeat(250_000);
  await sender.sendMessages({ body: large });
  const error = await errorOf(sender.sendMessages({ body: 'x'.repeat(300_000) }));
  expect(error.code).toBe('MessageSizeExceeded');
  await sender.sendMessages({ body: 'after' });
  expect((await receive(receiver, 2)).map(message => message.body)).toEqual([large, 'after']);
});

/** So late that no busy machine gets there while a test looks. */
const farAhead = () => new Date(Date.now() + 3_600_000);

test('a scheduled message can be seen before its time', async () => {
  const { sender, receiver } = ends('seen-before', 'peekLock');
  const [number] = await sender.scheduleMessages([{ body: 'later' }], farAhead());
  const [seen] = await receiver.peekMessages(1);
  expect(seen).toMatchObject({ body: 'later', state: 'scheduled' });
  expect(seen!.sequenceNumber!.equals(number!)).toBe(true);
  await sender.sendMessages({ body: 'by its property', scheduledEnqueueTimeUtc: farAhead() });
  const [second] = await receiver.peekMessages(1, { fromSequenceNumber: seen!.sequenceNumber!.add(1) });
  expect(second).toMatchObject({ body: 'by its property', state: 'scheduled' });
  await sender.cancelScheduledMessages([number!, second!.sequenceNumber!]);
});

test('a scheduled message comes at its time with a new number', async () => {
  const { sender, receiver } = ends('scheduled', 'peekLock');
  const at = new Date(Date.now() + 500);
  const [number] = await sender.scheduleMessages([{ body: 'later' }], at);
  const message = await receiveOne(receiver);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  expect(message).toMatchObject({ body: 'later', state: 'scheduled' });
  expect(message.sequenceNumber!.greaterThan(number!)).toBe(true);
  await receiver.completeMessage(message);
  const then = new Date(Date.now() + 300);
  await sender.sendMessages({ body: 'by its property', scheduledEnqueueTimeUtc: then });
  const second = await receiveOne(receiver);
  expect(Date.now()).toBeGreaterThanOrEqual(then.getTime());
  await receiver.completeMessage(second);
});

test('a cancelled message never comes, and cannot be cancelled twice', async () => {
  const { sender, receiver } = ends('cancelled');
  const [first, second] = await sender.scheduleMessages([{ body: 1 }, { body: 2 }], new Date(Date.now() + 5_000));
  await sender.cancelScheduledMessages(first!);
  expect((await receiveOne(receiver)).body).toBe(2);
  expect(await receiveNow(receiver)).toEqual([]);
  expect((await errorOf(sender.cancelScheduledMessages(first!))).code).toBe('MessageNotFound');
  expect((await errorOf(sender.cancelScheduledMessages([second!]))).code).toBe('MessageNotFound');
});

test('a queue is found whatever the case of its letters, and under a name with a slash', async () => {
  const sender = target.client.createSender(target.queue('with/slash').toUpperCase());
  await sender.sendMessages({ body: 1 });
  const { receiver } = ends('with/slash');
  expect((await receiveOne(receiver)).body).toBe(1);
});
