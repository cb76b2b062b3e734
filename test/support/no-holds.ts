import type { Holds } from '../../shared/ports';

/** Nothing waits outside its session; what is asked to wait is remembered. */
export const noHolds = (): Holds => {
  const known = new Map<string, Awaited<ReturnType<Holds['change']>>>();
  return {
    of: async owner => known.get(owner),
    fresh: async owner => known.get(owner),
    storeWorks: async () => true,
    change: async (owner, next) => {
      const after = next(known.get(owner) ?? { waiting: [], letters: [] });
      if (after.waiting.length + after.letters.length === 0) known.delete(owner);
      else known.set(owner, after);
      return after;
    },
  };
};
