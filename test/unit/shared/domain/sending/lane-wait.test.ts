import fc from 'fast-check';
import { type LaneMark, leavesIn } from '../../../../../shared/domain/sending/lane-wait';

const T = Date.parse('2026-11-23T15:00:00.000Z');
const mark = (more: Partial<LaneMark> = {}): LaneMark => ({
  ...{ leavesAt: T + 30_000, decidedAt: T + 500, interval: 1_200, busySince: { leavesAt: T, decidedAt: T } },
  ...more,
});

describe('When a text leaves', () => {
  test('no lane that waits, or one that waited long ago: nothing is said', () => {
    expect(leavesIn(undefined, { decidedAt: T, before: 0, now: T })).toBeUndefined();
    expect(leavesIn(mark(), { decidedAt: T + 600, before: 0, now: T + 30_000 + 5_400 })).toBeDefined();
    expect(leavesIn(mark(), { decidedAt: T + 600, before: 0, now: T + 30_000 + 5_401 })).toBeUndefined();
  });

  test('the lane has passed it: it is next, behind those of its own thread', () => {
    expect(leavesIn(mark(), { decidedAt: T + 500, before: 0, now: T + 29_000 })).toEqual({ ms: 1_000, atLeast: false });
    expect(leavesIn(mark(), { decidedAt: T + 500, before: 2, now: T + 29_000 })).toEqual({ ms: 3_400, atLeast: false });
  });

  test('nothing to measure yet: one interval at least', () => {
    const first = mark({ leavesAt: T + 1_200, decidedAt: T, busySince: { leavesAt: T + 1_200, decidedAt: T } });
    expect(leavesIn(first, { decidedAt: T + 900, before: 0, now: T })).toEqual({ ms: 2_400, atLeast: true });
    expect(leavesIn(first, { decidedAt: T + 900, before: 1, now: T })).toEqual({ ms: 3_600, atLeast: true });
  });

  test('what comes long after a burst is told the earliest time, for nobody knows how many are between', () => {
    const seen = mark().decidedAt - mark().busySince.decidedAt;
    const leaves = (behind: number) =>
      leavesIn(mark(), { decidedAt: mark().decidedAt + behind, before: 0, now: T + 30_000 });
    expect(leaves(12 * seen)).toEqual({ ms: 360_000, atLeast: false });
    expect(leaves(12 * seen + 1)).toEqual({ ms: 1_200, atLeast: true });
  });

  test('of a burst that came evenly it is told within two intervals, from any later moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 2_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0.12, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (texts, apart, seen, which) => {
          const interval = 1_200;
          const front = Math.max(2, Math.floor(texts * seen));
          const mine = Math.min(texts - 1, front + Math.floor((texts - front) * which));
          const leaves = (n: number) => T + n * interval;
          // Texts come faster than they leave, else nobody waits.
          const decided = (n: number) => T + n * apart;
          const now = leaves(front) - interval;
          const lane: LaneMark = {
            ...{ interval, leavesAt: leaves(front), decidedAt: decided(front) },
            busySince: { leavesAt: leaves(1), decidedAt: decided(1) },
          };
          const told = leavesIn(lane, { decidedAt: decided(mine), before: 0, now });
          expect(Math.abs((told?.ms ?? Number.NaN) - (leaves(mine) - now))).toBeLessThanOrEqual(2 * interval);
        },
      ),
    );
  });
});
