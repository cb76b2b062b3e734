import { once } from '../../once';
import type { Connection } from '../../settings/read';
import { createContainerClient } from './client';

/** Where the Event Grid subscriptions leave what they could not deliver; the deployment names it so as well. */
export const EVENT_GRID_CONTAINER = 'event-grid-dead-letters';

export type DeadLetterBlobs = {
  /** Each blob that nobody has looked at; nothing of it is read yet, for one that can't be must not hide those behind it. */
  readonly each: () => AsyncIterable<DeadLetterBlob>;
};

export type DeadLetterBlob = {
  readonly name: string;
  /** The events in it. */
  readonly read: () => Promise<readonly unknown[]>;
  /** Removes it, once its events are kept elsewhere. */
  readonly take: () => Promise<void>;
  /** Leaves it where it is, for a person, and marks it as looked at; the container deletes what is old. */
  readonly leave: () => Promise<void>;
  /** Whether it was too large to be read whole: then `read` gives its beginning. */
  readonly isCut: boolean;
};

/** Event Grid writes events of at most 1 MB, together in blobs of a few; what is larger wasn't written by it. */
const LARGEST = 8 * 1024 * 1024;
const SEEN = { looked: 'yes' };

export const createDeadLetterBlobs = (connection: Connection): DeadLetterBlobs => {
  const theContainer = once(() => createContainerClient(connection, EVENT_GRID_CONTAINER));
  return {
    each: async function* () {
      const container = theContainer();
      if (!(await container.exists())) return;
      for await (const { name, metadata, properties } of container.listBlobsFlat({ includeMetadata: true })) {
        if (metadata?.looked === SEEN.looked) continue;
        const blob = container.getBlobClient(name);
        const isCut = (properties.contentLength ?? 0) > LARGEST;
        yield {
          name,
          isCut,
          read: async () => parse((await blob.downloadToBuffer(0, isCut ? BEGIN : undefined)).toString('utf8')),
          take: async () => void (await blob.deleteIfExists()),
          leave: async () => void (await blob.setMetadata(SEEN)),
        };
      }
    },
  };
};

const BEGIN = 10_000;

/** An array of events; a blob that is none is kept as it is, so that a person sees it. */
const parse = (text: string): readonly unknown[] => {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [{ unreadable: text.slice(0, BEGIN) }];
  }
};
