import { DefaultAzureCredential } from '@azure/identity';
import { ServiceBusClient } from '@azure/service-bus';
import type { Connection } from '../../settings';

/** Retries stay short: what lasts longer is retried by the handler, which knows for how long. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, timeoutInMs: 20_000 };

export const createServiceBusClient = (connection: Connection): ServiceBusClient =>
  connection.kind === 'connection-string'
    ? new ServiceBusClient(connection.connectionString, { retryOptions })
    : new ServiceBusClient(connection.endpoint, new DefaultAzureCredential(identity(connection.clientId)), {
        retryOptions,
      });

const identity = (clientId: string | undefined) =>
  clientId === undefined ? {} : { managedIdentityClientId: clientId };
