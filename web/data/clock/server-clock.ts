/** The server's time, as well as a browser whose own clock may be wrong can tell it. */
export type ServerClock = {
  /** Milliseconds since 1970, by the server. */
  readonly now: () => number;
  /**
   * Learns from an answer that carries the server's time.
   *
   * @param serverTime what the server said, in milliseconds
   * @param sentAt when the question left and the answer came, by this browser's own clock
   */
  readonly learn: (serverTime: number, sentAt: number, receivedAt: number) => void;
};

/**
 * An answer that was under way for long says less, so the shortest way counts, and each hour without a better one lets a longer
 * one count: clocks drift, and computers sleep.
 */
export const createServerClock = (localNow: () => number): ServerClock => {
  const FORGET_MS = 3_600_000;
  let offset = 0;
  let best: { readonly way: number; readonly at: number } | undefined;
  return {
    now: () => localNow() + offset,
    learn: (serverTime, sentAt, receivedAt) => {
      const way = receivedAt - sentAt;
      if (way < 0) return;
      const isWorse = best !== undefined && way > best.way && receivedAt - best.at < FORGET_MS;
      const learned = serverTime + way / 2 - receivedAt;
      // A clock that was set is believed at once: no journey explains it.
      const wasSet = Math.abs(learned - offset) > way / 2 + (best?.way ?? 0) / 2 + 1_000;
      if (isWorse && !wasSet) return;
      offset = learned;
      best = { way, at: receivedAt };
    },
  };
};
