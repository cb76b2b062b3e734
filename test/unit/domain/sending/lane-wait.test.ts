import fc from 'fast-check';
import { type LaneMark, leavesIn } from '../../../../shared/domain/sending/lane-wait';

const T = Date.parse('2026-11-23T15:00:00.000Z');
const mark = (more: Partial<LaneMark> = {}): LaneMark => ({
  ...{ leavesAt: T + 30_000, decidedAt: T + 500, interval: 1_200, busySince: { leavesAt: T, decidedAt: T } },
  ...more,
});

describe('When a text leaves', () => {
  test('no lane that waits, or one that waited long ago: nothing is said', () => {
    expect(leavesIn(undefined, { decidedAt: T, before: 0, now: T })).toBeUndefined();
    expect(leavesIn(mark(), { decidedAt: T + 600, before: 0, now: T + 30_000 + 12_400 })).toBeDefined();
    expect(leavesIn(mark(), { decidedAt: T + 600, before: 0, now: T + 30_000 + 12_401 })).toBeUndefined();
  });

  test('the lane has passed it: it is next, behind those of its own thread', () => {
    expect(leavesIn(mark(), { decidedAt: T + 500, before: 0, now: T + 29_000 })).toBe(1_000);
    expect(leavesIn(mark(), { decidedAt: T + 500, before: 2, now: T + 29_000 })).toBe(3_400);
  });

  test('nothing to measure yet: one interval at least', () => {
    const first = mark({ leavesAt: T + 1_200, decidedAt: T, busySince: { leavesAt: T + 1_200, decidedAt: T } });
    expect(leavesIn(first, { decidedAt: T + 900, before: 0, now: T })).toBe(2_400);
    expect(leavesIn(first, { decidedAt: T + 900, before: 1, now: T })).toBe(3_600);
  });

  test('never more than a day', () => {
    const slow = mark({ leavesAt: T + 600_000, decidedAt: T + 1 });
    expect(leavesIn(slow, { decidedAt: T + 3_600_000, before: 0, now: T + 600_000 })).toBe(86_400_000);
  });

  test('of a burst that came evenly it is told within two intervals, from any later moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 2_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
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
          expect(Math.abs((told ?? Number.NaN) - (leaves(mine) - now))).toBeLessThanOrEqual(2 * interval);
        },
      ),
    );
  });
});
