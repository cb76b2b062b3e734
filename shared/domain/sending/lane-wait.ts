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

/** A busy lane marks where it stands every two seconds, or texts: one that hasn't for so long is idle again. */
const STALE_MS = 3_000;
/** How many texts were decided is known of the past alone: so many times as far ahead it is still taken to go on like that. */
const FORESIGHT = 12;

export type LaneWait = {
  readonly ms: number;
  /** Too little is known: it leaves then at the earliest. */
  readonly atLeast: boolean;
};

/**
 * In how many milliseconds a text that was decided at `decidedAt` leaves, as far as can be told: exact for texts that came
 * evenly, an estimate for others, and no more than the earliest time where it would be a guess. `undefined`: the lane makes nobody wait.
 *
 * @param before how many texts of the same thread wait before it: each takes one interval at least
 */
export const leavesIn = (
  mark: LaneMark | undefined,
  { decidedAt, before, now }: { readonly decidedAt: number; readonly before: number; readonly now: number },
): LaneWait | undefined => {
  if (mark === undefined || now - mark.leavesAt > STALE_MS + 2 * mark.interval) return undefined;
  const front = Math.max(0, mark.leavesAt - now);
  const behind = decidedAt - mark.decidedAt;
  if (behind <= 0) return { ms: front + before * mark.interval, atLeast: false };
  const passed = mark.leavesAt - mark.busySince.leavesAt;
  const moved = mark.decidedAt - mark.busySince.decidedAt;
  const atLeast = front + (before + 1) * mark.interval;
  // Nothing to measure yet, or not enough to see so far: one interval is certain.
  if (passed <= 0 || moved <= 0 || behind > FORESIGHT * moved) return { ms: atLeast, atLeast: true };
  const elapsed = Math.max(0, now - mark.leavesAt);
  return { ms: Math.max(atLeast, front + (behind * passed) / moved - elapsed), atLeast: false };
};
