import type { App } from '../../../shared/app';

/** What is asked for twice in one look is read once. */
const remembered = <Args extends readonly unknown[], T>(
  read: (...args: Args) => Promise<T>,
  name: (...args: Args) => string,
): ((...args: Args) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (...args) => {
    const key = name(...args);
    const reading = known.get(key) ?? read(...args);
    known.set(key, reading);
    return reading;
  };
};

/**
 * The app as it is in one moment: each pool, thread and row is read once, whoever asks.
 */
export const lookNow = (app: App): App => {
  return {
    ...app,
    pools: {
      ...app.pools,
      load: remembered(app.pools.load, pool => pool),
      ofAgent: remembered(app.pools.ofAgent, (pool, agent) => `${pool} ${agent}`),
    },
    threads: {
      ...app.threads,
      load: remembered(app.threads.load, thread => thread),
      deliveries: remembered(app.threads.deliveries, (thread, { from, to }) => `${thread} ${from} ${to}`),
    },
    projections: {
      ...app.projections,
      find: remembered(app.projections.find as (model: string, key: object) => Promise<undefined>, (model, key) =>
        JSON.stringify([model, key]),
      ) as App['projections']['find'],
    },
  };
};

/**
 * While a conversation is in full swing, and else, in milliseconds. No longer where nothing is going on: what a look reads is read for
 * all, so that a desk that waits for its first offer costs nothing.
 */
export const PAUSES = { busy: 400, calm: 750 } as const;
const BUSY_FOR_MS = 120_000;

/**
 * How long a poll pauses between two looks.
 *
 * @param at when somebody last said something in what it shows (epoch ms)
 */
export const pauseOf = (at: number, now: number): number => (now - at < BUSY_FOR_MS ? PAUSES.busy : PAUSES.calm);

const waiting = new WeakMap<App, Map<number, Promise<App>>>();

/**
 * The next look, after a pause: all who pause equally long wake in the same moment and share it. Polls that wait read what one of them
 * would, whatever their number.
 */
export const nextLook = (app: App, ms: number): Promise<App> => {
  const pauses = waiting.get(app) ?? new Map<number, Promise<App>>();
  waiting.set(app, pauses);
  const there = pauses.get(ms);
  if (there !== undefined) return there;
  const next = sleep(ms).then(() => {
    pauses.delete(ms);
    return lookNow(app);
  });
  pauses.set(ms, next);
  return next;
};

export const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
