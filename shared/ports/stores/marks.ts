/** A signed call of a service outside. */
export type SignedCall = {
  /** Who signed it. */
  readonly by: string;
  /** Its `webhook-id`. */
  readonly id: string;
  /** The conversation that it is about. */
  readonly about: string;
};

/** Which signed calls have counted, whatever thread they went to. */
export type Calls = {
  /** @returns false when this id of this caller has counted in another conversation; the same again is the same call */
  readonly take: (call: SignedCall) => Promise<boolean>;
};

export const readThings = [
  'conversation',
  'history',
  'transcript',
  'file',
  'record',
  'look-up',
  'dead-letter',
  'download',
] as const;

/** Who read what, without a number and without what they read. */
export type Read = {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly what: (typeof readThings)[number];
  /** The id of what was read, or asked for. */
  readonly of: string;
  /** The conversation that it belongs to, or that it was asked for in. */
  readonly conversation?: string;
};

/** Who read what, kept by day; see `docs/security.md`. */
export type Reads = {
  /** Once for each `occasion`, which is the whole of what tells one from another on its day. */
  readonly note: (read: Read, occasion: string) => Promise<void>;
  /** Those of a day (`2026-12-01`, UTC) in the order of time; `after` is the `next` of the page before. */
  readonly ofDay: (
    day: string,
    page: { readonly after?: string | undefined; readonly limit: number },
  ) => Promise<{ readonly reads: readonly Read[]; readonly next?: string }>;
};

/** A message that was given back, or waits behind one: when it comes again, since when, and how often it was tried. */
export type Waiting = {
  readonly id: string;
  /** Epoch ms. */
  readonly due: number;
  readonly since: number;
  readonly tries: number;
};

/** What one owner's messages wait for: those that were given back, in their order, and texts that lie among the dead letters. */
export type Hold = { readonly waiting: readonly Waiting[]; readonly letters: readonly string[] };

/** Owners whose messages wait outside their sessions, so that they hold nobody's slot. There are seldom any. */
export type Holds = {
  /** As this instance knows it: at most so old as a session must be idle before another instance may take it. */
  readonly of: (owner: string) => Promise<Hold | undefined>;
  /** As it stands in the store now. */
  readonly fresh: (owner: string) => Promise<Hold | undefined>;
  /** Whether the store takes transactions of others now; asked only before something becomes a dead letter. */
  readonly storeWorks: () => Promise<boolean>;
  /** Changes it, read anew; what waits for nothing is no hold any more. */
  readonly change: (owner: string, next: (hold: Hold) => Hold) => Promise<Hold>;
};
