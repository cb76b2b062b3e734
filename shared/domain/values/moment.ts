import { z } from 'zod';

/** Before the first year nothing of ours was told, and beyond the last nobody plans: a time outside is a clock that isn't set. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2199;

const FIRST = Date.UTC(FIRST_YEAR, 0, 1);
const END = Date.UTC(LAST_YEAR + 1, 0, 1);

/** A time that came from outside, epoch ms; `undefined` for what is no time, or none that can be meant. */
export const momentOf = (given: unknown): number | undefined => {
  const time = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return time >= FIRST && time < END ? time : undefined;
};

const YEARS = `from ${FIRST_YEAR} to ${LAST_YEAR}`;

/** An instant that somebody names in a call; `what` says which. */
export const momentNamed = (what: string) =>
  z.iso
    .datetime({ offset: true, abort: true, error: `expected ${what} such as 2026-11-22T10:00:00Z, ${YEARS}` })
    .refine(given => momentOf(given) !== undefined, `expected ${what} ${YEARS}`);
export const momentSchema = momentNamed('a time');

/** A day that somebody names in a call. */
export const daySchema = z.iso
  .date({ abort: true, error: 'expected a day such as 2026-11-22' })
  .refine(given => momentOf(given) !== undefined, `expected a day ${YEARS}`);
