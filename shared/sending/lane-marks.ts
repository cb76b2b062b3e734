import type { LaneMark } from '../domain/sending/lane-wait';
import type { Clock, Lanes } from '../ports';

/** A busy lane writes where it stands so often at most. */
const EVERY_MS = 2_000;

/**
 * Tells desks how long a busy lane makes texts wait. An idle lane, which is nearly always, writes nothing; what is kept here is of
 * the lanes that this instance holds.
 */
export const createLaneMarks = ({ lanes, clock }: { readonly lanes: Pick<Lanes, 'mark'>; readonly clock: Clock }) => {
  const busy = new Map<string, { readonly since: LaneMark['busySince']; readonly writtenAt: number }>();
  return {
    /** The lane sent without a wait. */
    idle: (lane: string): void => void busy.delete(lane),
    waits: async (lane: string, { leavesAt, decidedAt, interval }: Omit<LaneMark, 'busySince'>): Promise<void> => {
      const known = busy.get(lane);
      const now = clock.now();
      if (known !== undefined && now - known.writtenAt < EVERY_MS && leavesAt - now < EVERY_MS) return;
      const since = known?.since ?? { leavesAt, decidedAt };
      busy.set(lane, { since, writtenAt: now });
      await lanes.mark(lane, { leavesAt, decidedAt, interval, busySince: since });
    },
  };
};
