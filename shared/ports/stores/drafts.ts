/** A person's own draft of the configuration. */
export type Draft = {
  /** Another one each time that it is saved. */
  readonly etag: string;
  /** The version that it was made from; empty: before the first. */
  readonly base: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly document: Readonly<Record<string, unknown>>;
};

/** One draft a person, each in its own rows: what one window saves never covers what another one saved since it looked. */
export type Drafts = {
  readonly find: (person: string) => Promise<Draft | undefined>;
  /**
   * @param replaces the `etag` of the draft that it takes the place of; `undefined`: there is none as yet
   * @returns the draft as it stands where that is another one
   * @throws RangeError when the document is too large to be kept
   */
  readonly save: (
    person: { readonly id: string; readonly name: string },
    draft: Omit<Draft, 'etag'>,
    replaces: string | undefined,
  ) => Promise<{ readonly saved: Draft } | { readonly otherwise: Draft | undefined }>;
  /** @returns false when the draft is another one than `etag`, which names it (`*`: whichever it is) */
  readonly discard: (person: string, etag: string) => Promise<boolean>;
  /** Everybody who has one, without what is in it. */
  readonly everybody: () => Promise<
    readonly { readonly person: string; readonly by: string; readonly savedAt: string }[]
  >;
};
