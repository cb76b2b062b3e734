import type { MessageHandlers } from '@azure/service-bus';
import { receiveBatch } from './batch';
import { handleMessages } from './handle-message';
import { inTurn } from './in-turn';
import { ownSignal } from './own-signal';
import { renewLock } from './renew-lock';
import type { QueueListenerDeps, Settled } from './session-queue';

/** Serves a queue without sessions, `maxConcurrentCalls` messages at a time. */
export const serveQueue = (deps: QueueListenerDeps): Settled => {
  if (deps.fn.cardinality === 'many') return serveBatches(deps);
  const { client, options, queueName, reachability } = deps;
  const turn = inTurn();
  const calls = new Set<Promise<void>>();
  const receiver = client.createReceiver(queueName, {
    maxAutoLockRenewalDurationInMs: deps.autoComplete ? options.maxAutoLockRenewalDuration : 0,
    skipParsingBodyAsJson: true,
  });
  // postInitialize is the SDK's own, not in its types: it tells of a link that was opened again.
  const handlers: MessageHandlers & { postInitialize: () => Promise<void> } = {
    processMessage: message => {
      reachability.worked();
      const endRenewal = deps.autoComplete
        ? () => {}
        : renewLock(receiver, message, options.maxAutoLockRenewalDuration);
      const call = handleMessages(deps, receiver, turn, [message]).finally(() => {
        endRenewal();
        calls.delete(call);
      });
      calls.add(call);
      return call;
    },
    processError: async ({ error }) => reachability.noticed(error),
    postInitialize: async () => reachability.worked(),
  };
  const subscription = receiver.subscribe(handlers, {
    autoCompleteMessages: false,
    maxConcurrentCalls: options.maxConcurrentCalls,
  });
  return async () => {
    await subscription.close().catch(() => {});
    await Promise.all(calls);
  };
};

const serveBatches = (deps: QueueListenerDeps): Settled => {
  const { client, options, queueName, reachability, stop } = deps;
  const turn = inTurn();
  const waitMs = options.clientRetryOptions.tryTimeout;
  const serve = async (): Promise<void> => {
    while (!stop.aborted) {
      // A batch's locks are not renewed: that is so in the extension too.
      const receiver = client.createReceiver(queueName, {
        maxAutoLockRenewalDurationInMs: 0,
        skipParsingBodyAsJson: true,
      });
      try {
        while (!stop.aborted) {
          const stopping = ownSignal(stop);
          const messages = await receiveBatch(receiver, options, waitMs, stopping.signal).finally(stopping.letGo);
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
  const served = serve();
  return () => served;
};
