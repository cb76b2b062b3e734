import { receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { startTarget, type Target } from '../../../../support/service-bus/target';

let target: Target;
beforeAll(async () => {
  target = await startTarget({
    competing: {},
    drain: {},
    peek: {},
    'delete-mode': {},
  });
});
afterAll(() => target.stop());

const manual = { maxAutoLockRenewalDurationInMs: 0 };
const ends = (name: string) => ({
  sender: target.client.createSender(target.queue(name)),
  receiver: target.client.createReceiver(target.queue(name), manual),
  dead: target.client.createReceiver(target.queue(name), { subQueueType: 'deadLetter', ...manual }),
});

test('competing receivers share the messages, none twice', async () => {
  const { sender } = ends('competing');
  await sender.sendMessages(Array.from({ length: 40 }, (_, i) => ({ body: i })));
  const receivers = [0, 1, 2, 3].map(() => target.client.createReceiver(target.queue('competing'), manual));
  const received = await Promise.all(receivers.map(receiver => receive(receiver, 10)));
  expect(new Set(received.flat().map(message => message.body)).size).toBe(40);
});

test('a wait that ends leaves no credit behind: a later message goes to who asks then', async () => {
  const { sender, receiver } = ends('drain');
  expect(await receiveNow(receiver)).toEqual([]);
  await sender.sendMessages({ body: 1 });
  const other = target.client.createReceiver(target.queue('drain'), manual);
  expect((await receiveOne(other)).body).toBe(1);
  expect(await receiveNow(receiver)).toEqual([]);
});

test('peek shows every state in order, from a number on, and locks nothing', async () => {
  const { sender, receiver } = ends('peek');
  await sender.sendMessages([1, 2, 3].map(body => ({ body })));
  await sender.scheduleMessages([{ body: 4 }], new Date(Date.now() + 3_600_000));
  const locked = await receiveOne(receiver);
  const peeker = target.client.createReceiver(target.queue('peek'));
  const first = await peeker.peekMessages(2);
  const rest = await peeker.peekMessages(10);
  expect([...first, ...rest].map(message => [message.body, message.state])).toEqual([
    [1, 'active'],
    [2, 'active'],
    [3, 'active'],
    [4, 'scheduled'],
  ]);
  expect(await peeker.peekMessages(10)).toEqual([]);
  const from = await peeker.peekMessages(10, { fromSequenceNumber: first[1]!.sequenceNumber! });
  expect(from.map(message => message.body)).toEqual([2, 3, 4]);
  const bodiless = { fromSequenceNumber: first[0]!.sequenceNumber!, omitMessageBody: true };
  const bare = await peeker.peekMessages(1, bodiless);
  expect(bare[0]!.messageId).toBe(first[0]!.messageId);
  expect(bare[0]!.body).toBeUndefined();
  await receiver.completeMessage(locked);
});

test('receive and delete: gone without a word', async () => {
  const { sender, receiver } = ends('delete-mode');
  await sender.sendMessages([{ body: 1 }, { body: 2 }]);
  const taker = target.client.createReceiver(target.queue('delete-mode'), { receiveMode: 'receiveAndDelete' });
  const [first] = await taker.receiveMessages(1);
  expect(first).toMatchObject({ body: 1, lockToken: undefined });
  expect((await receiver.peekMessages(10)).map(message => message.body)).toEqual([2]);
});
