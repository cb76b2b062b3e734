import { setMaxListeners } from 'node:events';
import { ServiceBusClient } from '@azure/service-bus';
import { type AppSettings, connectionString, resolveNames } from '../configuration/app-settings';
import type { ServiceBusOptions } from '../configuration/host-json';
import type { ServiceBusFunction } from '../functions';
import type { Invoke } from '../invoker';
import type { LogWithoutTime } from '../log';
import { closeClient } from './close-client';
import { serveQueue } from './plain-queue';
import { watchReachability } from './reachability';
import { serveSessions } from './session-queue';

export type Listener = {
  /** Takes nothing new; resolves when everything taken is settled. */
  readonly drain: () => Promise<void>;
  /** Cuts the connection: what is not settled goes back to its queue. */
  readonly close: () => Promise<void>;
};

/** One operation's time at most, so that a bus gone silent is noticed. Asking for a session is asked again after it, without end. */
const operationMs = 10_000;

/** A client that gives up soon: the loops above it try again for ever, with growing pauses. */
export const openClient = (connection: string, tryTimeoutMs = operationMs): ServiceBusClient =>
  new ServiceBusClient(connection, {
    retryOptions: {
      maxRetries: 0,
      retryDelayInMs: 200,
      maxRetryDelayInMs: 2000,
      timeoutInMs: Math.min(tryTimeoutMs, operationMs),
    },
  });

/** Starts the listener of one Service Bus function. Throws when its settings are missing; an absent bus is waited for. */
export const startListener = (
  fn: ServiceBusFunction,
  deps: {
    readonly settings: AppSettings;
    readonly options: ServiceBusOptions;
    readonly invoke: Invoke;
    readonly log: LogWithoutTime;
  },
): Listener => {
  const where = `Function "${fn.name}"`;
  const queueName = resolveNames(fn.queueName, deps.settings, where);
  const connection = connectionString(resolveNames(fn.connection, deps.settings, where), deps.settings, where);
  const client = openClient(connection, deps.options.clientRetryOptions.tryTimeout);
  const stopping = new AbortController();
  const serve = fn.isSessionsEnabled ? serveSessions : serveQueue;
  const cutting = new AbortController();
  // Each session waits for these signals, so there are many.
  setMaxListeners(0, stopping.signal, cutting.signal);
  const settled = serve({
    fn,
    queueName,
    client,
    options: deps.options,
    autoComplete: fn.autoCompleteMessages ?? deps.options.autoCompleteMessages,
    invoke: deps.invoke,
    log: deps.log,
    reachability: watchReachability(`${fn.name}: the queue ${queueName}`, deps.log, stopping.signal),
    stop: stopping.signal,
    cut: cutting.signal,
  });
  return {
    drain: () => {
      stopping.abort();
      return settled();
    },
    close: async () => {
      stopping.abort();
      cutting.abort();
      await closeClient(client);
    },
  };
};
