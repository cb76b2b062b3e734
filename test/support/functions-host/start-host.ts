import { join } from 'node:path';
import { createFunctionsHost, type FunctionsHostOptions } from '../../../local/functions-host/host';
import type { LogEntry } from '../../../local/functions-host/log';
import { createBroker } from '../../../local/service-bus/broker';
import { defineQueue } from '../../../local/service-bus/queue-definition';

export const conformanceApp = join(__dirname, 'conformance-app');

/** Where the conformance app runs: our host, or with `REMOTE` a real one. */
export type Target = {
  readonly url: string;
  readonly functionKey: string;
  readonly masterKey: string;
  readonly eventGridKey: string;
  readonly serviceBus: string;
  readonly queues: {
    readonly sessions: string;
    readonly plain: string;
    readonly batch: string;
    readonly unsettled: string;
  };
  /** Our host's log; empty on a remote one. */
  readonly log: readonly LogEntry[];
  readonly down: () => Promise<void>;
};

/** True when the suite runs against Azure (or Core Tools): what only our host can show is left to our host's run. */
export const isRemote = process.env.REMOTE !== undefined;

const queues = { sessions: 'sessions', plain: 'plain', batch: 'batch', unsettled: 'unsettled' };

/** The app settings that the conformance app needs, here as in Azure. */
export const conformanceSettings = (serviceBus: string): Record<string, string> => ({
  ServiceBusConnection: serviceBus,
  SessionsQueue: queues.sessions,
  PlainQueue: queues.plain,
  BatchQueue: queues.batch,
  UnsettledQueue: queues.unsettled,
});

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`REMOTE is set, so ${name} must be set as well.`);
  return value;
};

/**
 * Starts the conformance app on our host with a broker of its own. With `REMOTE=<url>` it uses the app
 * published there (`REMOTE_FUNCTION_KEY`, `REMOTE_MASTER_KEY`, `REMOTE_EVENT_GRID_KEY`, `REMOTE_SERVICE_BUS`).
 */
export const startTarget = async (options: Partial<FunctionsHostOptions> = {}): Promise<Target> => {
  if (process.env.REMOTE !== undefined) {
    return {
      url: process.env.REMOTE.replace(/\/$/, ''),
      functionKey: setting('REMOTE_FUNCTION_KEY'),
      masterKey: setting('REMOTE_MASTER_KEY'),
      eventGridKey: setting('REMOTE_EVENT_GRID_KEY'),
      serviceBus: setting('REMOTE_SERVICE_BUS'),
      queues,
      log: [],
      down: async () => {},
    };
  }
  const broker = createBroker({
    queues: [
      defineQueue({ name: queues.sessions, requiresSession: true, lockDuration: 20_000, maxDeliveryCount: 10 }),
      ...[queues.plain, queues.batch].map(name => defineQueue({ name, lockDuration: 20_000 })),
      defineQueue({ name: queues.unsettled, lockDuration: 1000, maxDeliveryCount: 2 }),
    ],
  });
  await broker.up();
  const log: LogEntry[] = [];
  const host = createFunctionsHost({
    appFolder: conformanceApp,
    log: entry => log.push(entry),
    ...options,
    settings: { ...conformanceSettings(broker.connectionString), ...options.settings },
  });
  await host.up();
  return {
    url: host.url,
    functionKey: host.keys.function,
    masterKey: host.keys.master,
    eventGridKey: host.eventGridKey,
    serviceBus: broker.connectionString,
    queues,
    log,
    down: async () => {
      await host.down();
      await broker.down();
    },
  };
};

/** What the app has recorded under a run's id. */
export const seen = async <T>(target: Target, run: string): Promise<T[]> =>
  (await (await fetch(`${target.url}/api/seen/${run}`)).json()) as T[];
