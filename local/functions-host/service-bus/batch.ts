import type { ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';
import type { ServiceBusOptions } from '../configuration/host-json';

/**
 * A batch for a function of cardinality many: what is there, up to `maxMessageBatchSize`; with a
 * `minMessageBatchSize` it waits for that many, `maxBatchWaitTime` at most after the first.
 */
export const receiveBatch = async (
  receiver: Pick<ServiceBusReceiver, 'receiveMessages'>,
  options: ServiceBusOptions,
  idleMs: number,
  stop: AbortSignal,
): Promise<ServiceBusReceivedMessage[]> => {
  const messages = await receiver.receiveMessages(options.maxMessageBatchSize, {
    maxWaitTimeInMs: idleMs,
    abortSignal: stop,
  });
  const until = Date.now() + options.maxBatchWaitTime;
  while (messages.length > 0 && messages.length < options.minMessageBatchSize && !stop.aborted) {
    const left = until - Date.now();
    if (left <= 0) break;
    const room = options.maxMessageBatchSize - messages.length;
    messages.push(...(await receiver.receiveMessages(room, { maxWaitTimeInMs: left, abortSignal: stop })));
  }
  return messages;
};
