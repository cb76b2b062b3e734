import type { Connection } from '../../settings/read';
import { createContainerClient } from './client';

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
  const container = createContainerClient(connection, EVENT_GRID_CONTAINER);
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
