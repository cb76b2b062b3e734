import type { ContainerClient } from '@azure/storage-blob';
import type { Connection } from '../../settings';
import { appIdentity } from '../app-identity';

/** Where the Event Grid subscriptions leave what they could not deliver; the deployment names it so as well. */
export const EVENT_GRID_CONTAINER = 'event-grid-dead-letters';

export type DeadLetterBlobs = {
  /** Each blob that is there, with the events in it; `take` removes it once they are kept elsewhere. */
  readonly each: () => AsyncIterable<{
    readonly name: string;
    readonly events: readonly unknown[];
    readonly take: () => Promise<void>;
  }>;
};

export const createDeadLetterBlobs = (connection: Connection): DeadLetterBlobs => {
  const container = createContainerClient(connection);
  return {
    each: async function* () {
      if (!(await container.exists())) return;
      for await (const { name } of container.listBlobsFlat()) {
        const blob = container.getBlobClient(name);
        const text = (await blob.downloadToBuffer()).toString('utf8');
        yield { name, events: parse(text), take: async () => void (await blob.deleteIfExists()) };
      }
    },
  };
};

/** An array of events; a blob that is none is kept as it is, so that a person sees it. */
const parse = (text: string): readonly unknown[] => {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [{ unreadable: text.slice(0, 10_000) }];
  }
};

const createContainerClient = (connection: Connection): ContainerClient => {
  // Heavy, and needed once a minute by one function: loaded here.
  const { BlobServiceClient } = require('@azure/storage-blob') as typeof import('@azure/storage-blob');
  if (connection.kind === 'identity') {
    const { endpoint, clientId } = connection;
    return new BlobServiceClient(endpoint, appIdentity(clientId)).getContainerClient(EVENT_GRID_CONTAINER);
  }
  return BlobServiceClient.fromConnectionString(connection.connectionString).getContainerClient(EVENT_GRID_CONTAINER);
};
