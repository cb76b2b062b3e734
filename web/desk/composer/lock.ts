/** Who has the conversation now, or which window of one's own writes in it. */
export type Lock =
  | { readonly by: 'agent' | 'queue'; readonly name: string }
  /** Somebody of whom this agent is told nothing, not even a note would reach them. */
  | { readonly by: 'somebody' }
  | { readonly by: 'window' };

/** Why no text may go: what stands in the place of the field. */
export type SilentReason = 'opted-out' | 'blocked' | 'unreachable' | 'over' | 'watching' | 'offered';
