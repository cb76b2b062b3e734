import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { TableClient } from '@azure/data-tables';
import type { TableName } from '../../ports/tables';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';

const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/** Storage answers in milliseconds: a connection that hangs is cut, and the outage is waited out like any other. */
const ANSWER_WITHIN_MS = 30_000;
const timeLimit: PipelinePolicy = {
  name: 'timeLimit',
  sendRequest: (request, next) => {
    request.timeout = ANSWER_WITHIN_MS;
    return next(request);
  },
};

const options = { retryOptions, additionalPolicies: [{ position: 'perCall' as const, policy: timeLimit }] };

/** A client of one table. The tables are made by the deployment, or by the local stack; the app never makes one. */
export const createTableClient = (connection: Connection, table: TableName): TableClient => {
  if (connection.kind === 'identity') {
    const { endpoint, clientId } = connection;
    return new TableClient(endpoint, table, appIdentity(clientId), { ...options });
  }
  const { connectionString } = connection;
  return TableClient.fromConnectionString(connectionString, table, {
    ...options,
    allowInsecureConnection: isPlainHttp(connectionString),
  });
};

/** Only the emulator speaks plain HTTP. */
export const isPlainHttp = (connectionString: string): boolean =>
  /(?:Endpoint|endpoint)=http:\/\//.test(connectionString) || /UseDevelopmentStorage=true/i.test(connectionString);
