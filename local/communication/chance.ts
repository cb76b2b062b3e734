/** Draws for the dials, repeatable from a seed (mulberry32). */
export type Chance = {
  /** True in `percent` of 100 draws. */
  hits(percent: number): boolean;
  /** A number from 0 up to, not including, `limit`. */
  below(limit: number): number;
};

export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { hits: percent => percent > 0 && next() * 100 < percent, below: limit => next() * limit };
};
