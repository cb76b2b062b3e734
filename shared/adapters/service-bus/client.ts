import { ServiceBusClient } from '@azure/service-bus';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';

/** Retries stay short: what lasts longer is retried by the handler, which knows for how long. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, timeoutInMs: 20_000 };

export const createServiceBusClient = (connection: Connection): ServiceBusClient =>
  connection.kind === 'connection-string'
    ? new ServiceBusClient(connection.connectionString, { retryOptions })
    : new ServiceBusClient(connection.endpoint, appIdentity(connection.clientId), { retryOptions });
