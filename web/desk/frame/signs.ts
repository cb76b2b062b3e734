/** A cut: since when by the local clock, in milliseconds, and what one held then. */
export type Cut = { readonly since: number; readonly had: readonly string[] };
/** What a cut came to: how long one was away, and how much of what one held is somebody else's now, or over. */
export type Away = { readonly ms: number; readonly lost: number };

export const awayOf = ({ since, had }: Cut, backAt: number, has: readonly string[]): Away => ({
  ms: backAt - since,
  lost: had.filter(conversation => !has.includes(conversation)).length,
});

/** Why nothing would be heard, or seen outside of the page, of work that comes. */
export type Silent = 'sound' | 'alerts';
