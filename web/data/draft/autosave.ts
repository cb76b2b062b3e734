/** How the draft stands with the server. `elsewhere`: another window or device of the same person saved first. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'unsaved' | 'elsewhere' | 'signed-out';

/** What became of a save: what the server keeps now is called by its tag. */
export type SaveOutcome =
  | { readonly is: 'saved'; readonly tag: string }
  | { readonly is: 'elsewhere' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'failed' };

type Ports<T> = {
  /** Keeps a value, if what the server keeps still has this tag. */
  readonly save: (value: T, tag: string) => Promise<SaveOutcome>;
  readonly onState: (state: SaveState) => void;
  readonly wait: (ms: number) => Promise<void>;
};

/** So long after the first change a draft is saved: a browser that dies loses less than that. */
export const SAVE_AFTER_MS = 400;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/**
 * Saves one value again and again: one save at a time, each of the newest value, until the server has it. A save that finds another
 * one there stops, and never overwrites it.
 */
export const createAutosave = <T>({ save, onState, wait }: Ports<T>, firstTag: string) => {
  let tag = firstTag;
  let newest: { readonly value: T } | undefined;
  let running: Promise<void> | undefined;
  let isPlanned = false;
  let isStopped = false;

  const tell = (state: SaveState): void => {
    isStopped = state === 'elsewhere' || state === 'signed-out';
    onState(state);
  };
  const run = async (): Promise<void> => {
    let failures = 0;
    while (newest !== undefined && !isStopped) {
      const now = newest;
      tell('saving');
      const outcome = await save(now.value, tag);
      if (outcome.is === 'saved') {
        tag = outcome.tag;
        failures = 0;
        if (newest === now) newest = undefined;
        continue;
      }
      if (outcome.is !== 'failed') return tell(outcome.is);
      tell('unsaved');
      await wait(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 0);
    }
    if (!isStopped) tell('saved');
  };
  const begin = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    /** Saves this, and nothing older any more. */
    change: (value: T): void => {
      newest = { value };
      if (isPlanned || running !== undefined || isStopped) return;
      isPlanned = true;
      onState('waiting');
      void wait(SAVE_AFTER_MS).then(() => {
        isPlanned = false;
        if (newest !== undefined && !isStopped) void begin();
      });
    },
    /** Resolves when the server has all that was changed so far, or can't take it. */
    flush: async (): Promise<boolean> => {
      if (newest !== undefined && !isStopped) await begin();
      return newest === undefined;
    },
    /** The tag of what the server keeps. */
    tag: (): string => tag,
    /** After the server's value was taken over: goes on from there. */
    restart: (from: string): void => {
      tag = from;
      newest = undefined;
      tell('saved');
    },
    /** After a sign-in: what waits is saved. */
    resume: (): void => {
      isStopped = false;
      if (newest !== undefined) void begin();
    },
  };
};
