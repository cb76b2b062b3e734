/** What stands in a row, of whatever version. */
export type Stored = Readonly<Record<string, unknown>>;
/** Makes of a row of one version one of the next. */
export type Upcast = (older: Stored) => Stored;

/** How one kind of row is written and read: it carries its version as `v`. */
export type Versions<T> = {
  readonly toStored: (value: T) => Stored;
  /** @throws NewerVersion for what a newer build has written */
  readonly fromStored: (stored: Stored) => T;
};

/**
 * A shape that is stored for ever changes in steps: the first makes a row of version 0, which has no `v`, one of version 1. What is
 * written is of the newest version; what is read is brought there, and written so with its next change.
 */
export const versions = <T extends object>(upcasts: readonly Upcast[]): Versions<T> => ({
  toStored: value => ({ v: upcasts.length, ...value }),
  fromStored: ({ v = 0, ...stored }) => {
    if (typeof v !== 'number' || v > upcasts.length) throw new NewerVersion(v, upcasts.length);
    // What is stored is our own: each step has made of it what the next version is.
    return upcasts.slice(v).reduce((older, upcast) => upcast(older), stored as Stored) as T;
  },
});

/** A step that changes no shape: what it begins with is as it is. */
export const asItIs: Upcast = stored => stored;

/** Two builds run side by side while one takes the place of the other: the older waits for the newer one. */
export class NewerVersion extends Error {
  constructor(found: unknown, known: number) {
    super(
      `Expected a row of version ${known} or older, found ${String(found)}. A newer build of the app must read it.`,
    );
    this.name = 'NewerVersion';
  }
}
