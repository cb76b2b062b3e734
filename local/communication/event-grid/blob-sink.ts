import type { ContainerClient } from '@azure/storage-blob';
import type { DeadLetterSink } from './dead-letters';

/** Writes dead letters into a container, which is made when it isn't there. The SDK is loaded with the first of them. */
export const blobSink = (connectionString: string, container = 'event-grid-dead-letters'): DeadLetterSink => {
  let client: Promise<ContainerClient> | undefined;
  const open = async () => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const opened = BlobServiceClient.fromConnectionString(connectionString, {
      retryOptions: { maxTries: 2 },
    }).getContainerClient(container);
    await opened.createIfNotExists();
    return opened;
  };
  return {
    write: async (path, json) => {
      client ??= open();
      try {
        const blob = (await client).getBlockBlobClient(path);
        await blob.upload(json, Buffer.byteLength(json), {
          blobHTTPHeaders: { blobContentType: 'application/json' },
        });
      } catch (error) {
        client = undefined;
        throw error;
      }
    },
  };
};
