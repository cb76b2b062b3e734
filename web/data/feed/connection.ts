/** How the desk stands with the server. */
export type Connection =
  | { readonly is: 'live' }
  | { readonly is: 'slow'; readonly heardAt: number }
  | { readonly is: 'offline' }
  | { readonly is: 'signed-out' };

/** What is known of the line. Moments are in milliseconds by one clock. */
export type Line = {
  /** When an answer came last, also one that said that nothing had changed. */
  readonly heardAt: number;
  /** When the poll that is under way left. */
  readonly askedAt?: number;
  /** Since when nothing at all gets through: no network, or no answer to connect to. */
  readonly cutSince?: number;
  readonly lastStatus?: number;
};

/** A poll that takes longer than this is slow: it should end after 25 seconds. */
export const SLOW_MS = 30_000;
/** A shorter cut is nobody's business. */
export const OFFLINE_MS = 5_000;

/** What to show at `now`. The worst that is true: who is signed out isn't told of a slow line. */
export const connectionOf = ({ heardAt, askedAt, cutSince, lastStatus }: Line, now: number): Connection => {
  if (lastStatus === 401) return { is: 'signed-out' };
  if (cutSince !== undefined && now - cutSince >= OFFLINE_MS) return { is: 'offline' };
  const isSlow = askedAt !== undefined && now - askedAt > SLOW_MS;
  return isSlow || (lastStatus ?? 0) >= 500 ? { is: 'slow', heardAt } : { is: 'live' };
};
