import type { BlobServiceClient } from '@azure/storage-blob';
import { z } from 'zod';
import { hostsContainer } from './lease';

const statusSchema = z.object({ Last: z.string(), Next: z.string(), LastUpdated: z.string() });
export type TimerStatus = { readonly last: number; readonly next: number; readonly lastUpdated: number };

/** Where a timer's occurrences are kept, so that one missed while nothing ran is noticed. */
export type Monitor = {
  readonly read: () => Promise<TimerStatus | undefined>;
  readonly write: (status: TimerStatus) => Promise<void>;
};

/** .NET's DateTime.MinValue stands for "never". */
const neverText = '0001-01-01T00:00:00';

/** Times as the host writes them on a machine in UTC. */
export const asHostTime = (at: number): string =>
  at <= 0 ? neverText : new Date(at).toISOString().replace(/\.?0*Z$/, '+00:00');

const fromHostTime = (text: string): number => (text.startsWith('0001-') ? 0 : Date.parse(text));

export const toStatusJson = (status: TimerStatus) => ({
  Last: asHostTime(status.last),
  Next: asHostTime(status.next),
  LastUpdated: asHostTime(status.lastUpdated),
});

/** The status blob that the real host keeps too. */
export const blobMonitor = (storage: BlobServiceClient, path: string): Monitor => {
  const blob = storage.getContainerClient(hostsContainer).getBlockBlobClient(path);
  return {
    read: async () => {
      if (!(await blob.exists())) return undefined;
      const parsed = statusSchema.safeParse(JSON.parse((await blob.downloadToBuffer()).toString('utf8')));
      if (!parsed.success) return undefined;
      const { Last, Next, LastUpdated } = parsed.data;
      return { last: fromHostTime(Last), next: fromHostTime(Next), lastUpdated: fromHostTime(LastUpdated) };
    },
    write: async status => {
      const text = JSON.stringify(toStatusJson(status));
      await blob.upload(text, Buffer.byteLength(text));
    },
  };
};

/** Without storage, or with `useMonitor: false`, nothing outlives the process. */
export const noMonitor: Monitor = { read: async () => undefined, write: async () => {} };
