import type { BlobServiceClient, BlockBlobClient, RestError } from '@azure/storage-blob';
import type { Reachability } from '../service-bus/reachability';
import { pauseFor } from '../worker-keeper';

export type Lease = {
  /** Set when the lease is no longer ours: another instance may run now. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
};

/** The shortest lease that storage gives, so that a killed host is followed soon (the real host takes 60 s). */
const leaseSeconds = 15;
const renewEveryMs = 5000;
const askAgainMs = 2000;

export const hostsContainer = 'azure-webjobs-hosts';

const isConflict = (error: unknown): boolean => [409, 412].includes((error as RestError).statusCode ?? 0);

const makeBlob = async (blob: BlockBlobClient): Promise<void> => {
  try {
    await blob.upload('', 0, { conditions: { ifNoneMatch: '*' } });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
};

/**
 * Waits until this instance holds the lease on a blob, which at most one instance does. Storage that is
 * away is waited for. Gives undefined when `stop` comes first.
 */
export const holdLease = async (
  storage: BlobServiceClient,
  name: string,
  reachability: Reachability,
  stop: AbortSignal,
): Promise<Lease | undefined> => {
  const container = storage.getContainerClient(hostsContainer);
  const blob = container.getBlockBlobClient(name);
  const client = blob.getBlobLeaseClient();
  while (!stop.aborted) {
    try {
      await container.createIfNotExists();
      await makeBlob(blob);
      await client.acquireLease(leaseSeconds);
      reachability.worked();
      return renewing(client, stop);
    } catch (error) {
      if (isConflict(error)) await pauseFor(askAgainMs, stop);
      else await reachability.failed(error as Error);
    }
  }
  return undefined;
};

const renewing = (client: ReturnType<BlockBlobClient['getBlobLeaseClient']>, stop: AbortSignal): Lease => {
  const lost = new AbortController();
  let heldUntil = Date.now() + leaseSeconds * 1000;
  const renew = async (): Promise<void> => {
    const askedAt = Date.now();
    try {
      await client.renewLease();
      heldUntil = askedAt + leaseSeconds * 1000;
    } catch (error) {
      // A storage that doesn't answer leaves the lease ours until it runs out.
      if (isConflict(error) || Date.now() + renewEveryMs >= heldUntil) lost.abort();
    }
  };
  const timer = setInterval(() => {
    if (!lost.signal.aborted && !stop.aborted) void renew();
  }, renewEveryMs);
  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(timer);
      await client.releaseLease().catch(() => {});
    },
  };
};
