/** Time as the emulator sees it: a test passes its own and advances it, so that hours need no waiting. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `run` once, `ms` from now; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock whose pending work can be dropped at once, so that nothing fires after the emulator is down. */
export const stoppable = (clock: Clock): Clock & { stop(): void } => {
  const pending = new Set<() => void>();
  return {
    now: () => clock.now(),
    after: (ms, run) => {
      const cancel = clock.after(ms, () => {
        pending.delete(cancel);
        run();
      });
      pending.add(cancel);
      return () => {
        pending.delete(cancel);
        cancel();
      };
    },
    stop: () => {
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
};
