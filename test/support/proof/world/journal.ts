/** What was changed, newest last, so that it can be undone; nothing is written down before that is asked for. */
export const createJournal = () => {
  let undos: (() => void)[] | undefined;
  return {
    /** From now on every change can be undone. */
    begin: (): void => {
      undos ??= [];
    },
    /** Something is about to change; `asNow` makes of how it stands now what puts it back. */
    changing: (asNow: () => () => void): void => void undos?.push(asNow()),
    /** How many changes there are; `undoTo` goes back to when there were so many. */
    get length() {
      return undos?.length ?? 0;
    },
    undoTo: (length: number): void => {
      while (undos !== undefined && undos.length > length) undos.pop()?.();
    },
  };
};
export type Journal = ReturnType<typeof createJournal>;

/** What is known by a key; each change of it can be undone. */
export const journaled = <K, V>({ changing }: Journal) => {
  const map = new Map<K, V>();
  const asNow = (key: K) => (): (() => void) => {
    const [isThere, was] = [map.has(key), map.get(key)];
    return () => void (isThere ? map.set(key, was as V) : map.delete(key));
  };
  return {
    all: map as ReadonlyMap<K, V>,
    set: (key: K, value: V): void => {
      changing(asNow(key));
      map.set(key, value);
    },
    delete: (key: K): void => {
      if (!map.has(key)) return;
      changing(asNow(key));
      map.delete(key);
    },
  };
};
