/**
 * Where a lane stood when it last made a text wait. A lane leaves in the order decided, so its front moves through the time of
 * the decisions: how fast it has done so since it became busy tells when it reaches a text that was decided later.
 */
export type LaneMark = {
  /** The text that leaves at `leavesAt` (epoch ms) was decided at `decidedAt`. */
  readonly leavesAt: number;
  readonly decidedAt: number;
  /** The same of the first text that waited since the lane was last idle. */
  readonly busySince: { readonly leavesAt: number; readonly decidedAt: number };
  /** Milliseconds between two of its texts. */
  readonly interval: number;
};

/** A mark that is older than this beyond its own time says nothing: the lane is idle again. */
const STALE_MS = 10_000;
const LONGEST_MS = 24 * 3_600_000;

/**
 * In how many milliseconds a text that was decided at `decidedAt` leaves, as far as can be told: exact for texts that came
 * evenly, an estimate for others. `undefined`: the lane makes nobody wait.
 *
 * @param before how many texts of the same thread wait before it: each takes one interval at least
 */
export const leavesIn = (
  mark: LaneMark | undefined,
  { decidedAt, before, now }: { readonly decidedAt: number; readonly before: number; readonly now: number },
): number | undefined => {
  if (mark === undefined || now - mark.leavesAt > STALE_MS + 2 * mark.interval) return undefined;
  const front = Math.max(0, mark.leavesAt - now);
  const behind = decidedAt - mark.decidedAt;
  if (behind <= 0) return front + before * mark.interval;
  const passed = mark.leavesAt - mark.busySince.leavesAt;
  const moved = mark.decidedAt - mark.busySince.decidedAt;
  const atLeast = front + (before + 1) * mark.interval;
  // Nothing to measure yet: one interval is certain.
  if (passed <= 0 || moved <= 0) return atLeast;
  const elapsed = Math.max(0, now - mark.leavesAt);
  return Math.min(LONGEST_MS, Math.max(atLeast, front + (behind * passed) / moved - elapsed));
};
