import { receiveBatch } from './batch';
import { handleMessages } from './handle-message';
import { inTurn } from './in-turn';
import type { QueueListenerDeps } from './session-queue';

/**
 * Serves a queue without sessions, `maxConcurrentCalls` messages at a time.
 * Resolves when `stop` is set and everything taken is settled.
 */
export const serveQueue = async (deps: QueueListenerDeps): Promise<void> => {
  if (deps.fn.cardinality === 'many') return serveBatches(deps);
  const { client, options, queueName, reachability, stop } = deps;
  const turn = inTurn();
  const calls = new Set<Promise<void>>();
  const receiver = client.createReceiver(queueName, {
    maxAutoLockRenewalDurationInMs: options.maxAutoLockRenewalDuration,
    skipParsingBodyAsJson: true,
  });
  const subscription = receiver.subscribe(
    {
      processMessage: message => {
        reachability.worked();
        const call = handleMessages(deps, receiver, turn, [message]).finally(() => calls.delete(call));
        calls.add(call);
        return call;
      },
      processError: async ({ error }) => reachability.noticed(error),
      postInitialize: async () => reachability.worked(),
    } as Parameters<typeof receiver.subscribe>[0],
    { autoCompleteMessages: false, maxConcurrentCalls: options.maxConcurrentCalls },
  );
  await whenAborted(stop);
  await subscription.close().catch(() => {});
  await Promise.all(calls);
  await receiver.close().catch(() => {});
};

const serveBatches = async (deps: QueueListenerDeps): Promise<void> => {
  const { client, options, queueName, reachability, stop } = deps;
  const turn = inTurn();
  const waitMs = options.clientRetryOptions.tryTimeout;
  while (!stop.aborted) {
    // A batch's locks are not renewed: that is so in the extension too.
    const receiver = client.createReceiver(queueName, {
      maxAutoLockRenewalDurationInMs: 0,
      skipParsingBodyAsJson: true,
    });
    try {
      while (!stop.aborted) {
        const messages = await receiveBatch(receiver, options, waitMs, stop);
        reachability.worked();
        if (messages.length > 0) await handleMessages(deps, receiver, turn, messages);
      }
    } catch (error) {
      if (!stop.aborted) await reachability.failed(error as Error);
    } finally {
      await receiver.close().catch(() => {});
    }
  }
};

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
