/**
 * Tells whoever listens outside that something is different, with no word of what: they ask, and see what they may see. One that is
 * lost costs time and nothing else, for the feed finds every change by itself.
 */
export type Nudge = {
  readonly changed: (what: { readonly kind: 'thread' | 'pool'; readonly id: string }) => Promise<void>;
};
