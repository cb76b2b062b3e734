import { errorOf, peekAll, receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { shortLock, startTarget, type Target } from '../../../../support/service-bus/target';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
beforeAll(async () => {
  target = await startTarget({
    complete: {},
    abandon: {},
    defer: {},
    dead: {},
    poison: { maxDeliveryCount: 2 },
    'lock-lost': { lockDuration: shortLock },
    renew: { lockDuration: shortLock },
    together: {},
    link: {},
  });
});
afterAll(() => target.stop());

const manual = { maxAutoLockRenewalDurationInMs: 0 };
const ends = (name: string) => ({
  sender: target.client.createSender(target.queue(name)),
  receiver: target.client.createReceiver(target.queue(name), manual),
  dead: target.client.createReceiver(target.queue(name), { subQueueType: 'deadLetter', ...manual }),
});

test('a completed message is gone', async () => {
  const { sender, receiver } = ends('complete');
  await sender.sendMessages({ body: 1 });
  const message = await receiveOne(receiver);
  expect(message.lockToken).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(message.lockedUntilUtc!.getTime()).toBeGreaterThan(Date.now() + 30_000);
  await receiver.completeMessage(message);
  expect(await receiveNow(receiver)).toEqual([]);
  expect(await peekAll(target, target.queue('complete'))).toEqual([]);
});

test('an abandoned message comes again at once, before later ones, counted and changed', async () => {
  const { sender, receiver } = ends('abandon');
  await sender.sendMessages([{ body: 1, applicationProperties: { kept: 'yes', changed: 1 } }, { body: 2 }]);
  const first = await receiveOne(receiver);
  await receiver.abandonMessage(first, { changed: 2, added: true });
  const again = await receiveOne(receiver);
  expect(again).toMatchObject({ body: 1, deliveryCount: 1, messageId: first.messageId });
  expect(again.applicationProperties).toEqual({ kept: 'yes', changed: 2, added: true });
  expect(again.sequenceNumber!.equals(first.sequenceNumber!)).toBe(true);
  expect(again.lockToken).not.toBe(first.lockToken);
});

test('the last delivery that is allowed makes a dead letter', async () => {
  const { sender, receiver, dead } = ends('poison');
  await sender.sendMessages({ body: 'poison', messageId: 'p' });
  for (let delivery = 0; delivery < 2; delivery++) {
    const message = await receiveOne(receiver);
    expect(message.deliveryCount).toBe(delivery);
    await receiver.abandonMessage(message);
  }
  const letter = await receiveOne(dead);
  expect(letter).toMatchObject({
    body: 'poison',
    messageId: 'p',
    deadLetterReason: 'MaxDeliveryCountExceeded',
    deliveryCount: 2,
  });
  expect(letter.deadLetterErrorDescription).toContain('2 delivery attempts');
  expect(letter.deadLetterSource).toBe(target.queue('poison'));
  await dead.completeMessage(letter);
  expect(await receiveNow(receiver)).toEqual([]);
});

test('a dead letter tells its reason, can be abandoned for ever, and completed', async () => {
  const { sender, receiver, dead } = ends('dead');
  await sender.sendMessages({ body: 'x', applicationProperties: { own: 1 } });
  const message = await receiveOne(receiver);
  await receiver.deadLetterMessage(message, {
    deadLetterReason: 'why',
    deadLetterErrorDescription: 'because',
    extra: 'e',
  });
  for (let i = 0; i < 12; i++) await dead.abandonMessage(await receiveOne(dead));
  const letter = await receiveOne(dead);
  expect(letter).toMatchObject({ body: 'x', deadLetterReason: 'why', deadLetterErrorDescription: 'because' });
  expect(letter.applicationProperties).toMatchObject({ own: 1, extra: 'e', DeadLetterReason: 'why' });
  await dead.completeMessage(letter);
  expect(await receiveNow(dead)).toEqual([]);
});

test('a deferred message is received by its number only, and settled', async () => {
  const { sender, receiver } = ends('defer');
  await sender.sendMessages([{ body: 1 }, { body: 2 }]);
  const [one, two] = await receive(receiver, 2);
  await receiver.deferMessage(one!, { note: 'n' });
  await receiver.deferMessage(two!);
  expect(await receiveNow(receiver)).toEqual([]);
  expect((await receiver.peekMessages(10)).map(message => message.state)).toEqual(['deferred', 'deferred']);
  const [deferred] = await receiver.receiveDeferredMessages(one!.sequenceNumber!);
  expect(deferred).toMatchObject({ body: 1, state: 'deferred', applicationProperties: { note: 'n' } });
  expect((await errorOf(receiver.receiveDeferredMessages(one!.sequenceNumber!))).code).toBe('MessageNotFound');
  await receiver.abandonMessage(deferred!);
  const [again] = await receiver.receiveDeferredMessages(one!.sequenceNumber!);
  expect(again!.deliveryCount).toBe(1);
  await receiver.completeMessage(again!);
  expect((await errorOf(receiver.completeMessage(again!))).message).toBeTruthy();
  const forGood = target.client.createReceiver(target.queue('defer'), { receiveMode: 'receiveAndDelete' });
  expect((await forGood.receiveDeferredMessages(two!.sequenceNumber!))[0]!.body).toBe(2);
  expect(await peekAll(target, target.queue('defer'))).toEqual([]);
});

test('a deferred message can be dead-lettered', async () => {
  const { sender, receiver, dead } = ends('defer');
  await sender.sendMessages({ body: 3 });
  const message = await receiveOne(receiver);
  await receiver.deferMessage(message);
  const [deferred] = await receiver.receiveDeferredMessages(message.sequenceNumber!);
  await receiver.deadLetterMessage(deferred!, { deadLetterReason: 'late', deadLetterErrorDescription: 'd' });
  const letter = await receiveOne(dead);
  expect(letter).toMatchObject({ body: 3, deadLetterReason: 'late', state: 'active' });
  await dead.completeMessage(letter);
});

test('a lock runs out: settling is refused, and the message comes again, counted', async () => {
  const { sender, receiver } = ends('lock-lost');
  await sender.sendMessages({ body: 1 });
  const message = await receiveOne(receiver);
  const again = await receiveOne(receiver);
  expect(Date.now()).toBeGreaterThanOrEqual(message.lockedUntilUtc!.getTime() - 50);
  expect(again).toMatchObject({ body: 1, deliveryCount: 1 });
  expect((await errorOf(receiver.completeMessage(message))).code).toBe('MessageLockLost');
  await receiver.completeMessage(again);
});

test('a renewed lock lasts longer', async () => {
  const { sender, receiver } = ends('renew');
  await sender.sendMessages({ body: 1 });
  const message = await receiveOne(receiver);
  const first = message.lockedUntilUtc!.getTime();
  const until = await waitFor(
    'a renewal past the first end',
    async () => {
      const renewed = await receiver.renewMessageLock(message);
      return Date.now() > first + 100 && renewed;
    },
    { everyMs: 200 },
  );
  expect(until.getTime()).toBeGreaterThan(first);
  await receiver.completeMessage(message);
  expect((await errorOf(receiver.renewMessageLock(message))).code).toBe('MessageLockLost');
});

test('settlements of several messages in one tick keep their own outcomes', async () => {
  const { sender } = ends('together');
  // One link each: on one link the SDK's own AMQP client would merge them (README, gotchas).
  const receivers = Array.from({ length: 4 }, () => target.client.createReceiver(target.queue('together'), manual));
  await sender.sendMessages([0, 1, 2, 3].map(body => ({ body })));
  const messages = [];
  for (const receiver of receivers) messages.push(await receiveOne(receiver));
  await Promise.all([
    receivers[0]!.completeMessage(messages[0]!),
    receivers[1]!.abandonMessage(messages[1]!),
    receivers[2]!.deadLetterMessage(messages[2]!),
    receivers[3]!.deferMessage(messages[3]!),
  ]);
  const left = await receivers[0]!.peekMessages(10);
  expect(left.map(message => [message.body, message.state])).toEqual([
    [1, 'active'],
    [3, 'deferred'],
  ]);
  const { dead } = ends('together');
  expect((await dead.peekMessages(10)).map(message => message.body)).toEqual([2]);
});

test('acceptances of many messages in one tick are all kept', async () => {
  const { sender, receiver } = ends('together');
  await sender.sendMessages(Array.from({ length: 200 }, (_, i) => ({ body: `many ${i}` })));
  const messages = await receive(receiver, 201);
  await Promise.all(messages.map(message => receiver.completeMessage(message)));
  expect((await peekAll(target, target.queue('together'))).map(message => message.state)).toEqual(['deferred']);
});

test('a closed receiver keeps its locks; its messages can be settled by another of the client', async () => {
  const { sender, receiver } = ends('link');
  await sender.sendMessages([{ body: 1 }, { body: 2 }]);
  const [one, two] = await receive(receiver, 2);
  await receiver.close();
  const other = target.client.createReceiver(target.queue('link'), manual);
  expect(await receiveNow(other)).toEqual([]);
  await other.completeMessage(one!);
  await other.abandonMessage(two!);
  expect(await receiveOne(other)).toMatchObject({ body: 2, deliveryCount: 1 });
});

test('settle, then close at once: the settlement counts', async () => {
  const { sender, receiver } = ends('link');
  await sender.sendMessages({ body: 'last' });
  const message = await waitFor('the message', async () =>
    (await receiveNow(receiver)).find(each => each.body === 'last'),
  );
  const done = receiver.completeMessage(message);
  await Promise.all([done, receiver.close()]);
  expect((await peekAll(target, target.queue('link'))).map(each => each.body)).not.toContain('last');
});
