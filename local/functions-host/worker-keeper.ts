import type { LogWithoutTime } from './log';
import type { StartedWorker } from './worker-process';

export type WorkerKeeper = {
  /** The first start: rejects when the app can't be loaded. */
  readonly start: () => Promise<StartedWorker>;
  /** The worker to use now: waits while a new one starts. */
  readonly current: () => Promise<StartedWorker>;
  /** Ends the worker, after `graceMs` at most for its appTerminate hooks, and starts no other. */
  readonly stop: (graceMs: number) => Promise<void>;
};

/** Pauses before the starts of a worker that keeps ending; the last one repeats. */
const pauses = [0, 0, 0, 0, 500, 1000, 3000, 10_000];
const stableAfterMs = 30_000;

/** Keeps one worker alive: when it ends by itself, a new one starts, with growing pauses if that keeps happening. */
export const keepWorker = (startOne: () => Promise<StartedWorker>, log: LogWithoutTime): WorkerKeeper => {
  const stopping = new AbortController();
  let live: StartedWorker | undefined;
  let current: Promise<StartedWorker>;
  let failures = 0;

  const begin = async (): Promise<StartedWorker> => {
    const worker = await startOne();
    if (stopping.signal.aborted) {
      worker.kill();
      throw new Error('The host is stopping.');
    }
    live = worker;
    const startedAt = Date.now();
    void worker.exited.then(() => {
      live = undefined;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > stableAfterMs) failures = 0;
      log({ source: 'host', level: 'warning', message: `The worker (process ${worker.pid}) ended; a new one starts.` });
      current = restart();
      current.catch(() => {});
    });
    return worker;
  };

  const restart = async (): Promise<StartedWorker> => {
    for (;;) {
      await pauseFor(pauses[Math.min(failures++, pauses.length - 1)]!, stopping.signal);
      if (stopping.signal.aborted) throw new Error('The host is stopping.');
      try {
        return await begin();
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        log({ source: 'host', level: 'error', message: `The new worker could not start: ${(error as Error).message}` });
      }
    }
  };

  return {
    start: () => {
      current = begin();
      return current;
    },
    current: () => current,
    stop: async graceMs => {
      stopping.abort();
      current = Promise.reject(new Error('The host is stopping.'));
      current.catch(() => {});
      await live?.terminate(graceMs);
    },
  };
};

/** Waits, or less when the signal comes. */
export const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
