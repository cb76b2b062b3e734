/** A cut: since when, in milliseconds by the local clock, and what one held then. */
export type Cut = { readonly since: number; readonly had: readonly string[] };
/** What a cut came to: how long one was away, and how much of what one held was somebody else's by then, or over. */
export type Away = { readonly ms: number; readonly lost: number };

export const awayOf = ({ since, had }: Cut, backAt: number, has: readonly string[]): Away => ({
  ms: backAt - since,
  lost: had.filter(conversation => !has.includes(conversation)).length,
});
