import type { Kept } from '../kept/kept';

/** Whose draft it is. Texts and notes are drafts of their own. */
export type DraftKey = { readonly person: string; readonly conversation: string; readonly kind: 'text' | 'note' };
export type Draft = DraftKey & { readonly text: string; readonly at: number };

/** How long after the last key a draft is kept, in milliseconds. */
export const KEEP_AFTER_MS = 300;
/** How long after its conversation's end a draft goes. */
const ERASED_AFTER_MS = 7 * 24 * 3_600_000;

const nameOf = ({ person, conversation, kind }: DraftKey): string => JSON.stringify([person, conversation, kind]);

export type DraftParts = {
  readonly kept: Kept<Draft>;
  readonly now: () => number;
  /** Calls once, after so many milliseconds. Gives what calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
};

/**
 * Every draft there is, in one place that no component owns: a draft outlives whatever shows it, the page, and the sign-in. Nobody
 * but its author changes it.
 */
export const createDrafts = ({ kept, now, after }: DraftParts) => {
  const drafts = new Map<string, Draft>();
  const unkept = new Map<string, () => void>();
  const listeners = new Set<() => void>();
  let version = 0;

  const changed = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const keep = async (name: string): Promise<void> => {
    unkept.get(name)?.();
    unkept.delete(name);
    const draft = drafts.get(name);
    await (draft === undefined ? kept.remove(name) : kept.put(name, draft)).catch(() => undefined);
  };
  const write = (key: DraftKey, text: string): void => {
    const name = nameOf(key);
    if ((drafts.get(name)?.text ?? '') === text) return;
    if (text === '') drafts.delete(name);
    else drafts.set(name, { ...key, text, at: now() });
    unkept.get(name)?.();
    unkept.set(
      name,
      after(KEEP_AFTER_MS, () => void keep(name)),
    );
    changed();
  };

  return {
    /** Whether they outlive the page. */
    lasts: kept.lasts,
    /** Finds what was kept. What was written meanwhile is newer, and stays. */
    start: async (): Promise<void> => {
      for (const [name, draft] of await kept.all()) if (!drafts.has(name) && !unkept.has(name)) drafts.set(name, draft);
      changed();
    },
    read: (key: DraftKey): string => drafts.get(nameOf(key))?.text ?? '',
    write,
    /** Once it is in the outbox. */
    clear: async (key: DraftKey): Promise<void> => {
      write(key, '');
      await keep(nameOf(key));
    },
    /** The page may end now: what the last keys wrote is kept at once. */
    flush: async (): Promise<void> => {
      await Promise.all([...unkept.keys()].map(keep));
    },
    /** Whatever a person has begun here, notes as well. */
    all: (person: string): readonly DraftKey[] =>
      [...drafts.values()]
        .filter(draft => draft.person === person)
        .map(({ conversation, kind }) => ({ person, conversation, kind })),
    /** The texts that a person has begun, by conversation: what a list shows. */
    begun: (person: string): ReadonlyMap<string, string> =>
      new Map(
        [...drafts.values()]
          .filter(draft => draft.person === person && draft.kind === 'text')
          .map(({ conversation, text }) => [conversation, text]),
      ),
    /** Erases the drafts of conversations that ended more than seven days ago. */
    erase: async (endedAt: ReadonlyMap<string, number>): Promise<void> => {
      const old = [...drafts].filter(
        ([, { conversation }]) => (endedAt.get(conversation) ?? now()) < now() - ERASED_AFTER_MS,
      );
      for (const [name] of old) drafts.delete(name);
      if (old.length > 0) changed();
      await Promise.all(old.map(([name]) => keep(name)));
    },
    /** Another number whenever a draft has changed. */
    version: (): number => version,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
