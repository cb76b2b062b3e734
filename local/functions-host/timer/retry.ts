import type { RpcRetryOptions } from '../worker/protocol';

/**
 * The pause before a retry in milliseconds, or undefined when there is none left. `-1` retries for ever.
 * Exponential: doubles from the minimum up to the maximum.
 */
export const retryPause = (policy: RpcRetryOptions | undefined, retriesSoFar: number): number | undefined => {
  if (!policy) return undefined;
  const most = policy.maxRetryCount ?? 0;
  if (most >= 0 && retriesSoFar >= most) return undefined;
  if (policy.retryStrategy === 'exponentialBackoff') {
    const least = (policy.minimumInterval?.seconds ?? 1) * 1000;
    const longest = (policy.maximumInterval?.seconds ?? 60) * 1000;
    return Math.min(longest, least * 2 ** retriesSoFar);
  }
  return (policy.delayInterval?.seconds ?? 0) * 1000;
};
