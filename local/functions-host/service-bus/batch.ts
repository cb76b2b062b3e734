import type { ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';
import type { ServiceBusOptions } from '../configuration/host-json';

/** How long a batch waits for more once its first message is there, as in the .NET SDK that the extension receives with. */
const followingMs = 20;

/**
 * A batch for a function of cardinality many: what is there, up to `maxMessageBatchSize`; with a
 * `minMessageBatchSize` it waits for that many, `maxBatchWaitTime` at most after the first. The first message is
 * received alone: asked for several, the JavaScript SDK would wait a second for the others.
 */
export const receiveBatch = async (
  receiver: Pick<ServiceBusReceiver, 'receiveMessages'>,
  options: ServiceBusOptions,
  idleMs: number,
  abortSignal: AbortSignal,
): Promise<ServiceBusReceivedMessage[]> => {
  const { maxMessageBatchSize, minMessageBatchSize, maxBatchWaitTime } = options;
  const messages = await receiver.receiveMessages(1, { maxWaitTimeInMs: idleMs, abortSignal });
  if (messages.length === 0) return messages;
  const until = Date.now() + maxBatchWaitTime;
  const more = async (maxWaitTimeInMs: number): Promise<void> => {
    const room = maxMessageBatchSize - messages.length;
    // Who stops keeps what was received: it is handled, and settled.
    const following = receiver.receiveMessages(room, { maxWaitTimeInMs, abortSignal }).catch((error: unknown) => {
      if (abortSignal.aborted) return [];
      throw error;
    });
    messages.push(...(await following));
  };
  if (messages.length < maxMessageBatchSize) await more(followingMs);
  while (messages.length < Math.min(minMessageBatchSize, maxMessageBatchSize) && !abortSignal.aborted) {
    const left = until - Date.now();
    if (left <= 0) break;
    await more(left);
  }
  return messages;
};
