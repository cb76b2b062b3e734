import { cpus } from 'node:os';
import type {
  ServiceBusClient,
  ServiceBusError,
  ServiceBusReceivedMessage,
  ServiceBusSessionReceiver,
} from '@azure/service-bus';
import type { ServiceBusOptions } from '../configuration/host-json';
import { receiveBatch } from './batch';
import { type HandlerDeps, handleMessages } from './handle-message';
import { inTurn, turnstile } from './in-turn';
import type { Reachability } from './reachability';

export type QueueListenerDeps = HandlerDeps & {
  readonly client: ServiceBusClient;
  readonly options: ServiceBusOptions;
  readonly reachability: Reachability;
  /** Set when nothing new is to be taken. What runs goes on, and is settled. */
  readonly stop: AbortSignal;
  /** Set when the connection is about to be cut: ends what waits for a session. */
  readonly cut: AbortSignal;
};

/** Resolves, after `stop`, when everything taken is settled. */
export type Settled = () => Promise<void>;

/** Sessions asked for at the same time, at most; sessions held are limited by `maxConcurrentSessions` only. */
const concurrentAccepts = Math.max(4, 2 * cpus().length);

const isTimeout = (error: unknown): boolean => (error as ServiceBusError).code === 'ServiceTimeout';
const isSessionGone = (error: unknown): boolean => (error as ServiceBusError).code === 'SessionLockLost';

/**
 * Serves a session queue: accepts sessions, serves each in order until it has been idle for
 * `sessionIdleTimeout`, lets it go, accepts the next. Its lock is renewed for
 * `maxAutoLockRenewalDuration` from its accept, not longer, however busy it is.
 */
export const serveSessions = (deps: QueueListenerDeps): Settled => {
  const { client, options, queueName, reachability, stop, cut } = deps;
  // A batch function serves one session at a time, as the extension does.
  const sessions = deps.fn.cardinality === 'many' ? 1 : options.maxConcurrentSessions;
  const enter = turnstile(Math.min(sessions, concurrentAccepts));
  const idleMs = options.sessionIdleTimeout ?? options.clientRetryOptions.tryTimeout;

  const accept = async (): Promise<ServiceBusSessionReceiver | undefined> => {
    const leave = await enter();
    if (stop.aborted) return void leave();
    try {
      const receiver = await client.acceptNextSession(queueName, {
        maxAutoLockRenewalDurationInMs: options.maxAutoLockRenewalDuration,
        skipParsingBodyAsJson: true,
        abortSignal: cut,
      });
      reachability.worked();
      return receiver;
    } catch (error) {
      if (isTimeout(error)) reachability.worked();
      else await reachability.failed(error as Error);
      return undefined;
    } finally {
      leave();
    }
  };

  const serveOne = async (receiver: ServiceBusSessionReceiver): Promise<void> => {
    const turn = inTurn();
    const enterCall = turnstile(deps.fn.cardinality === 'many' ? 1 : options.maxConcurrentCallsPerSession);
    const calls = new Set<Promise<void>>();
    const handle = (messages: readonly ServiceBusReceivedMessage[], leave: () => void): void => {
      const call = handleMessages(deps, receiver, turn, messages).finally(() => {
        leave();
        calls.delete(call);
      });
      calls.add(call);
    };
    try {
      while (!stop.aborted && !receiver.isClosed) {
        const leave = await enterCall();
        if (stop.aborted || receiver.isClosed) break;
        const messages =
          deps.fn.cardinality === 'many'
            ? await receiveBatch(receiver, options, idleMs, stop)
            : await receiver.receiveMessages(1, { maxWaitTimeInMs: idleMs, abortSignal: stop });
        if (messages.length === 0) break;
        handle(messages, leave);
      }
    } catch (error) {
      if (!stop.aborted && !isSessionGone(error) && !receiver.isClosed) reachability.noticed(error as Error);
    }
    await Promise.all(calls);
    await receiver.close().catch(() => {});
  };

  const serving = new Set<Promise<void>>();
  const loop = async (): Promise<void> => {
    while (!stop.aborted) {
      const receiver = await accept();
      if (!receiver) continue;
      const served = serveOne(receiver).finally(() => serving.delete(served));
      serving.add(served);
      await served;
    }
  };
  for (let started = 0; started < sessions; started++) void loop();
  return async () => {
    await Promise.all(serving);
  };
};
