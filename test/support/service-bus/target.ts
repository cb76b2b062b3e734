import { randomUUID } from 'node:crypto';
import { ServiceBusAdministrationClient, ServiceBusClient, type ServiceBusClientOptions } from '@azure/service-bus';
import { adminOverHttp } from '../../../local/service-bus/admin-over-http';
import { type Broker, createBroker } from '../../../local/service-bus/broker';
import { formatDuration } from '../../../local/service-bus/duration';
import { defineQueue, type QueueDefinition } from '../../../local/service-bus/queue-definition';

/**
 * What the conformance suite runs against: the embedded broker, or with `REMOTE=<connection string>` the real service
 * or another emulator (then `REMOTE_HTTP_PORT` names the port where that one manages queues over plain HTTP). The
 * expectations are the same; only the shortest lock and window differ, for the real service allows no shorter ones.
 */
export interface Target {
  readonly client: ServiceBusClient;
  readonly connect: (options?: ServiceBusClientOptions) => ServiceBusClient;
  readonly connectionString: string;
  /** The whole name of a queue that the suite declared. */
  readonly queue: (name: string) => string;
  readonly stop: () => Promise<void>;
}

export type Wanted = Readonly<Record<string, Partial<Omit<QueueDefinition, 'name'>>>>;

const remote = process.env.REMOTE;

/** The shortest lock, ms: long enough for a loaded machine, short enough to wait for. */
export const shortLock = remote ? 5_000 : 1_500;
/** A time to live that a test can wait for, ms. */
export const shortLife = remote ? 1_000 : 300;
/** The shortest window of duplicate detection, ms. */
export const shortWindow = remote ? 20_000 : 700;

/** A closed port or a lost lock must not cost a test half a minute. */
const clientOptions: ServiceBusClientOptions = {
  retryOptions: { maxRetries: 1, retryDelayInMs: 100, timeoutInMs: 10_000 },
};

const remoteQueues = async (connectionString: string, prefix: string, wanted: Wanted) => {
  const admin = new ServiceBusAdministrationClient(connectionString);
  const httpPort = process.env.REMOTE_HTTP_PORT;
  if (httpPort) admin.pipeline.addPolicy(adminOverHttp(Number(httpPort)));
  const names = Object.keys(wanted).map(name => `${prefix}${name}`);
  for (const [name, own] of Object.entries(wanted)) {
    const { lockDuration, defaultMessageTimeToLive, duplicateDetectionHistoryTimeWindow, ...rest } = defineQueue({
      name,
      ...own,
    });
    await admin.createQueue(`${prefix}${name}`, {
      ...rest,
      lockDuration: formatDuration(lockDuration),
      defaultMessageTimeToLive: formatDuration(defaultMessageTimeToLive),
      duplicateDetectionHistoryTimeWindow: formatDuration(duplicateDetectionHistoryTimeWindow),
    });
  }
  return async () => {
    for (const name of names) await admin.deleteQueue(name);
  };
};

const localBroker = async (wanted: Wanted): Promise<Broker> => {
  const broker = createBroker({ queues: Object.entries(wanted).map(([name, own]) => defineQueue({ name, ...own })) });
  await broker.up();
  return broker;
};

export const startTarget = async (wanted: Wanted): Promise<Target> => {
  const prefix = remote ? `conformance-${randomUUID().slice(0, 8)}-` : '';
  const broker = remote ? undefined : await localBroker(wanted);
  const dropQueues = remote ? await remoteQueues(remote, prefix, wanted) : undefined;
  const connectionString = remote ?? broker?.connectionString ?? '';
  const clients: ServiceBusClient[] = [];
  const connect = (options: ServiceBusClientOptions = {}) => {
    const client = new ServiceBusClient(connectionString, { ...clientOptions, ...options });
    clients.push(client);
    return client;
  };
  return {
    client: connect(),
    connect,
    connectionString,
    queue: name => `${prefix}${name}`,
    stop: async () => {
      await Promise.all(clients.map(client => client.close()));
      await dropQueues?.();
      await broker?.down();
    },
  };
};
