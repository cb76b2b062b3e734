import timers from 'node:timers/promises';

/**
 * From now on who sleeps between two tries of what is away lets virtual time pass, and no other. Returns what puts the real one back.
 *
 * @param pass lets so many milliseconds pass
 */
export const sleepInVirtualTime = (pass: (ms: number) => void): (() => void) => {
  const real = timers.setTimeout;
  timers.setTimeout = (async (ms: number) => pass(ms)) as typeof real;
  return () => {
    timers.setTimeout = real;
  };
};
