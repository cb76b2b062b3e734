/** A length of time as a person says it: one number, one unit. */
export type Span = { readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'; readonly n: number };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const span = (ms: number, round: (n: number) => number, longestInSeconds: number): Span => {
  const seconds = round(ms / SECOND);
  if (seconds < longestInSeconds) return { unit: 'seconds', n: seconds };
  const minutes = round(ms / MINUTE);
  if (minutes < 60) return { unit: 'minutes', n: minutes };
  const hours = round(ms / HOUR);
  return hours < 48 ? { unit: 'hours', n: hours } : { unit: 'days', n: round(ms / DAY) };
};

/** How long something has lasted, rounded down: nobody waits longer than they do. A moment yet to come has lasted 0 seconds. */
export const elapsed = (ms: number): Span => span(Math.max(0, ms), Math.floor, 60);

/**
 * How long something is still away, rounded up: what is promised shouldn't come late. Seconds up to 90, for "2 min" would be far off
 * then. What is past is 0 seconds away.
 */
export const remaining = (ms: number): Span => span(Math.max(0, ms), Math.ceil, 90);

/** After how many milliseconds a span of this length reads differently at the latest: a second below 90 of them, else a minute. */
export const tickOf = (ms: number): number => (Math.abs(ms) < 91 * SECOND ? SECOND : MINUTE);
