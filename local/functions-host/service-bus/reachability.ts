import type { LogWithoutTime } from '../log';
import { pauseFor } from '../worker-keeper';

export type Reachability = {
  /** Something failed: says so once, and waits a pause that grows from a tenth of a second to three. */
  readonly failed: (error: Error) => Promise<void>;
  /** As `failed`, without waiting: for errors that the SDK reports and mends by itself. */
  readonly noticed: (error: Error) => void;
  /** Something worked: says so if it had failed before. */
  readonly worked: () => void;
};

const pauses = [100, 200, 500, 1000, 2000, 3000];

/** Watches one connection, so that an outage is two lines of log, not a flood. */
export const watchReachability = (what: string, log: LogWithoutTime, stop: AbortSignal): Reachability => {
  let failures = 0;
  let saidSo = false;
  const noticed = (error: Error): void => {
    if (saidSo || stop.aborted) return;
    saidSo = true;
    log({
      source: 'host',
      level: 'warning',
      message: `${what} can't be used (${error.message}); it is tried again until it can.`,
    });
  };
  return {
    noticed,
    failed: error => {
      noticed(error);
      return pauseFor(pauses[Math.min(failures++, pauses.length - 1)]!, stop);
    },
    worked: () => {
      failures = 0;
      if (!saidSo) return;
      saidSo = false;
      // At the level of the line that it takes back: an app that logs warnings only shall not be left with the first.
      log({ source: 'host', level: 'warning', message: `${what} can be used again.` });
    },
  };
};
