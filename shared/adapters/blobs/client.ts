import type { ContainerClient } from '@azure/storage-blob';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';

/** A container of the app's storage account. The deployment made it; nothing of it is public. */
export const createContainerClient = (connection: Connection, container: string): ContainerClient => {
  // Heavy, and seldom needed: loaded here.
  const { BlobServiceClient } = require('@azure/storage-blob') as typeof import('@azure/storage-blob');
  if (connection.kind === 'identity') {
    const { endpoint, clientId } = connection;
    return new BlobServiceClient(endpoint, appIdentity(clientId)).getContainerClient(container);
  }
  return BlobServiceClient.fromConnectionString(connection.connectionString).getContainerClient(container);
};
