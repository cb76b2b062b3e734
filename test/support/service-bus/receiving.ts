import type { ServiceBusClient, ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';

/** Receives until `count` messages are there. Fails if one of the waits brings nothing. */
export const receive = async (receiver: ServiceBusReceiver, count: number): Promise<ServiceBusReceivedMessage[]> => {
  const messages: ServiceBusReceivedMessage[] = [];
  while (messages.length < count) {
    const more = await receiver.receiveMessages(count - messages.length, { maxWaitTimeInMs: 10_000 });
    if (more.length === 0) throw new Error(`Expected ${count} messages; only ${messages.length} came.`);
    messages.push(...more);
  }
  return messages;
};

/** Receives one message. */
export const receiveOne = async (receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage> => {
  const [message] = await receive(receiver, 1);
  return message!;
};

/** What is there at this moment; waits only long enough to be sure. */
export const receiveNow = (receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage[]> =>
  receiver.receiveMessages(10, { maxWaitTimeInMs: 150 });

/** The error that the promise rejects with. */
export const errorOf = async (promise: Promise<unknown>): Promise<Error & { code?: string; retryable?: boolean }> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('Expected an error; the call succeeded.');
};

/** Everything in a queue, from its beginning: a client's own peeking goes on from where it was. */
export const peekAll = async (
  target: { readonly connect: () => ServiceBusClient },
  queue: string,
): Promise<ServiceBusReceivedMessage[]> => {
  const client = target.connect();
  try {
    return await client.createReceiver(queue).peekMessages(1_000);
  } finally {
    await client.close();
  }
};
