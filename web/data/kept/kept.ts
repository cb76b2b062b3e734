/** What this browser keeps for later, by key. Values are plain data. */
export type Kept<T> = {
  /** Whether it outlives the page. Where it doesn't, people are told. */
  readonly lasts: boolean;
  readonly all: () => Promise<readonly (readonly [key: string, value: T])[]>;
  readonly put: (key: string, value: T) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** For who works at a shared computer, and for windows that may keep nothing. */
export const keptInMemory = <T>(): Kept<T> => {
  const values = new Map<string, T>();
  return {
    lasts: false,
    all: async () => [...values],
    put: async (key, value) => void values.set(key, value),
    remove: async key => void values.delete(key),
  };
};
