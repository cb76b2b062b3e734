/** Random choices that follow from a seed alone (mulberry32): the same seed gives the same history. */
export const chance = (seed: number) => {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(fraction() * count);
  return {
    fraction,
    below,
    happens: (probability: number): boolean => fraction() < probability,
    /** One of a list that isn't empty. */
    of: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] as T,
    /** One of a list, where it has any. */
    among: <T>(list: readonly T[]): T | undefined => list[below(list.length)],
  };
};
export type Chance = ReturnType<typeof chance>;
