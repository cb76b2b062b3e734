import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Clock } from '../ports';

export type Pace = {
  /** When the lane may send next (epoch ms), now at the earliest. */
  readonly nextAt: (lane: string, intervalMs: number, again: boolean) => number;
  /** Waits until the lane may send; `again`: a text that comes again waits one interval at least. */
  readonly turn: (lane: string, intervalMs: number, again: boolean) => Promise<void>;
  readonly pause: (lane: string, forMs: number) => void;
};

/**
 * The pace of the lanes that this instance holds. A lane's first text here goes at once: a lane that changes hands was idle
 * for longer than its interval.
 */
export const createPace = (clock: Clock, sleep: (ms: number) => Promise<unknown> = sleepFor): Pace => {
  const next = new Map<string, number>();
  const nextAt: Pace['nextAt'] = (lane, intervalMs, again) =>
    Math.max(next.get(lane) ?? 0, clock.now() + (again ? intervalMs : 0));
  return {
    nextAt,
    turn: async (lane, intervalMs, again) => {
      const now = clock.now();
      const at = nextAt(lane, intervalMs, again);
      next.set(lane, at + intervalMs);
      if (at > now) await sleep(at - now);
    },
    pause: (lane, forMs) => {
      next.set(lane, Math.max(next.get(lane) ?? 0, clock.now() + forMs));
    },
  };
};
