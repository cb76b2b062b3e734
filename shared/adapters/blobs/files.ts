import type { ContainerClient } from '@azure/storage-blob';
import { once } from '../../once';
import type { FaultPoint, Files, KeptFile } from '../../ports';
import type { Connection } from '../../settings/read';
import { createContainerClient } from './client';

/** Customers' and agents' files; the deployment names the container so as well, and deletes what is old. */
export const FILES_CONTAINER = 'files';

/** Files as blobs, each under its conversation and its own id. Names travel as metadata, encoded: they may hold any letter. */
export const createFiles = (connection: Connection, fault: FaultPoint): Files => {
  const container = once((): ContainerClient => createContainerClient(connection, FILES_CONTAINER));
  const blobOf = (conversation: string, file: string) => container().getBlockBlobClient(`${conversation}/${file}`);

  return {
    keep: async (conversation, file, { name, contentType, bytes }) => {
      await fault('before file');
      try {
        await blobOf(conversation, file).uploadData(Buffer.from(bytes), {
          blobHTTPHeaders: { blobContentType: contentType },
          metadata: { name: encodeURIComponent(name) },
          conditions: { ifNoneMatch: '*' },
        });
      } catch (error) {
        if (isStatus(error, 409) || isStatus(error, 412)) return false;
        throw error;
      }
      await fault('after file');
      return true;
    },

    find: async (conversation, file) => {
      try {
        return toKept(await blobOf(conversation, file).getProperties());
      } catch (error) {
        if (isNotThere(error)) return undefined;
        throw error;
      }
    },

    read: async (conversation, file) => {
      const kept = await blobOf(conversation, file)
        .getProperties()
        .then(toKept)
        .catch(error => {
          if (isNotThere(error)) return undefined;
          throw error;
        });
      if (kept === undefined) return undefined;
      return { ...kept, bytes: await blobOf(conversation, file).downloadToBuffer() };
    },
  };
};

const toKept = ({
  metadata,
  contentType,
  contentLength,
}: {
  readonly metadata?: Record<string, string>;
  readonly contentType?: string;
  readonly contentLength?: number;
}): KeptFile => ({
  name: decodeURIComponent(metadata?.name ?? 'file'),
  contentType: contentType ?? 'application/octet-stream',
  size: contentLength ?? 0,
});

const isStatus = (error: unknown, status: number): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === status;

/**
 * The blob isn't there; a container that isn't there is a fault of the deployment, and no answer. What is asked without a body
 * answers without one, and has its code in a header.
 */
const isNotThere = (error: unknown): boolean => {
  if (!isStatus(error, 404)) return false;
  const response = Reflect.get(Object(error), 'response');
  const headers = Reflect.get(Object(response), 'headers') as
    | { get?: (name: string) => string | undefined }
    | undefined;
  return headers?.get?.('x-ms-error-code') !== 'ContainerNotFound';
};
