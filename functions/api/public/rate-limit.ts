/** So many keys are remembered; beyond that all begin anew, which lets a flood through for a moment and never grows. */
const MOST_KEYS = 20_000;
const WINDOW_MS = 60_000;

/** Counts calls per key and minute, in this instance alone: it keeps a flood from the tables, and costs none of their reads. */
export const createRateLimit = (perMinute: number) => {
  let counts = new Map<string, number>();
  let since = Number.NEGATIVE_INFINITY;
  return {
    /** @returns false when this key has had its calls of this minute */
    allows: (key: string, now: number): boolean => {
      if (now - since >= WINDOW_MS || counts.size > MOST_KEYS) {
        counts = new Map();
        since = now;
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= perMinute;
    },
  };
};
