/** The broker's source of time for all that happens to messages, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `run` once after `ms`; the result cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** setTimeout takes 31 bits at most; a longer wait is cut, and the alarm simply rings early and is set again. */
const longest = 2 ** 31 - 1;

/** Also what tokens are checked by: clients sign them with this machine's time. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(Math.max(ms, 0), longest));
    return () => clearTimeout(timer);
  },
};

/** One alarm at the earliest of the times it was given. Ringing early is harmless: the owner looks what is due. */
export const createAlarm = (clock: Clock, ring: () => void) => {
  let at = Number.POSITIVE_INFINITY;
  let cancel = () => {};
  const clear = () => {
    cancel();
    cancel = () => {};
    at = Number.POSITIVE_INFINITY;
  };
  return {
    clear,
    /** Rings at `time` (ms), or earlier if an earlier time was given. */
    setFor: (time: number) => {
      if (!(time < at)) return;
      cancel();
      at = time;
      cancel = clock.after(time - clock.now(), () => {
        at = Number.POSITIVE_INFINITY;
        ring();
      });
    },
  };
};
