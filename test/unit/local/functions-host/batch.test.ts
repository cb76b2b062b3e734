import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import { parseHostJson } from '../../../../local/functions-host/configuration/host-json';
import { receiveBatch } from '../../../../local/functions-host/service-bus/batch';

const optionsWith = (serviceBus: object) =>
  parseHostJson({ version: '2.0', extensions: { serviceBus } }).extensions.serviceBus;

/** A receiver that gives these bodies, call by call, and keeps what it was asked. */
const receiverOf = (...answers: (string[] | Error)[]) => {
  const asked: { count: number; ms: number | undefined }[] = [];
  return {
    asked,
    receiveMessages: async (count: number, options?: { maxWaitTimeInMs?: number }) => {
      asked.push({ count, ms: options?.maxWaitTimeInMs });
      const answer = answers.shift() ?? [];
      if (answer instanceof Error) throw answer;
      return answer.map(body => ({ body }) as ServiceBusReceivedMessage);
    },
  };
};
const bodies = (messages: readonly ServiceBusReceivedMessage[]) => messages.map(({ body }) => body);
const never = new AbortController().signal;

test('a batch waits for its first message alone, and takes what else is there without a pause', async () => {
  const receiver = receiverOf(['a'], ['b', 'c']);
  expect(bodies(await receiveBatch(receiver, optionsWith({ maxMessageBatchSize: 10 }), 60_000, never))).toEqual([
    'a',
    'b',
    'c',
  ]);
  // Asked for several at once, the SDK would wait a second after the first.
  expect(receiver.asked).toEqual([
    { count: 1, ms: 60_000 },
    { count: 9, ms: 20 },
  ]);
});

test('an idle queue gives an empty batch, and a batch of one asks once', async () => {
  const idle = receiverOf();
  expect(await receiveBatch(idle, optionsWith({}), 60_000, never)).toEqual([]);
  expect(idle.asked).toHaveLength(1);
  const single = receiverOf(['a'], ['b']);
  expect(bodies(await receiveBatch(single, optionsWith({ maxMessageBatchSize: 1 }), 60_000, never))).toEqual(['a']);
});

test('with a minMessageBatchSize it waits for that many, maxBatchWaitTime at most', async () => {
  const options = optionsWith({ maxMessageBatchSize: 10, minMessageBatchSize: 3, maxBatchWaitTime: '00:00:30' });
  const receiver = receiverOf(['a'], [], ['b'], ['c']);
  expect(bodies(await receiveBatch(receiver, options, 60_000, never))).toEqual(['a', 'b', 'c']);
  expect(receiver.asked.map(({ count }) => count)).toEqual([1, 9, 9, 8]);
  const over = { ...options, maxBatchWaitTime: 0 };
  expect(bodies(await receiveBatch(receiverOf(['a']), over, 60_000, never))).toEqual(['a']);
});

test('who stops while more is waited for keeps what was received; another failure is told', async () => {
  const stopping = new AbortController();
  const receiver = receiverOf(['a'], new Error('The operation was aborted.'));
  const { receiveMessages } = receiver;
  receiver.receiveMessages = async (count, options) => {
    if (count > 1) stopping.abort();
    return receiveMessages(count, options);
  };
  expect(bodies(await receiveBatch(receiver, optionsWith({}), 60_000, stopping.signal))).toEqual(['a']);
  await expect(receiveBatch(receiverOf(['a'], new Error('cut')), optionsWith({}), 60_000, never)).rejects.toThrow(
    'cut',
  );
});
