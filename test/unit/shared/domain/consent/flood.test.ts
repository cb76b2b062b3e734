import fc from 'fast-check';
import { countText, type FloodState, NO_FLOOD } from '../../../../../shared/domain/consent/flood';

const LIMIT = { texts: 3, perSeconds: 60 };
const run = (times: readonly number[]) => {
  let state: FloodState = NO_FLOOD;
  return times.map(at => {
    const outcome = countText(state, at * 1_000, LIMIT);
    state = outcome.state;
    return outcome;
  });
};
const decisions = (times: readonly number[]) => run(times).map(outcome => outcome.decision);

test('a whole allowance may come at once, and the next text is held', () =>
  expect(decisions([100, 100, 100, 100])).toEqual(['pass', 'pass', 'pass', 'hold']));

test('the allowance comes back with time', () => {
  expect(decisions([100, 100, 100, 119, 120, 121])).toEqual(['pass', 'pass', 'pass', 'hold', 'pass', 'hold']);
  expect(decisions([100, 100, 100, 160, 160, 160, 160])).toEqual([
    'pass',
    'pass',
    'pass',
    'pass',
    'pass',
    'pass',
    'hold',
  ]);
});

test('a flood is told once when it begins and once when it ends', () =>
  expect(run([100, 100, 100, 101, 102, 103, 130]).map(outcome => outcome.turned)).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    true,
  ]));

test('held texts use nothing up: the sender who slows down is heard', () => {
  const flood = Array.from({ length: 1_000 }, (_, i) => 100 + i / 1_000);
  expect(decisions([...flood, 121]).at(-1)).toBe('pass');
});

test('a text that comes late counts where it was received, whatever came first', () => {
  expect(decisions([100, 100, 100, 30])).toEqual(['pass', 'pass', 'pass', 'pass']);
  expect(decisions([100, 100, 100, 90])).toEqual(['pass', 'pass', 'pass', 'hold']);
  expect(decisions([500, 410])).toEqual(['pass', 'pass']);
});

test('a flood is a flood when it comes backwards, or after an outage', () => {
  const backwards = Array.from({ length: 40 }, (_, i) => 1_000 - i);
  expect(decisions(backwards).filter(one => one === 'pass').length).toBeLessThan(8);
  const late = [9_000, ...Array.from({ length: 40 }, () => 500)];
  expect(decisions(late).filter(one => one === 'pass')).toHaveLength(4);
});

test('a text from before a flood doesn’t end it', () => {
  const told = run([100, 100, 100, 101, 20, 102, 130]);
  expect(told.map(({ decision }) => decision)).toEqual(['pass', 'pass', 'pass', 'hold', 'pass', 'hold', 'pass']);
  expect(told.map(({ turned }) => turned)).toEqual([false, false, false, true, false, false, true]);
});

test('nobody is held for what they wrote in a day, one text in ten minutes, in whatever order it comes', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        Array.from({ length: 30 }, (_, i) => i * 600),
        { minLength: 1 },
      ),
      times => times.every((_, n) => countedAt(times.slice(0, n + 1)).decision === 'pass'),
    ),
    { numRuns: 200 },
  ));
const countedAt = (times: readonly number[]) => {
  let outcome = countText(NO_FLOOD, 0);
  for (const at of times) outcome = countText(outcome.state, at * 1_000 + 86_400_000);
  return outcome;
};

test('in order, as many pass as the allowance lets through, and no more', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 80 }), times => {
      const inOrder = times.toSorted((a, b) => a - b);
      let wholeAt = 0;
      const expected = inOrder.map(at => {
        const next = Math.max(wholeAt, at) + 20;
        if (next - at > 60) return 'hold';
        wholeAt = next;
        return 'pass';
      });
      expect(decisions(inOrder)).toEqual(expected);
    }),
  ));

test('what is remembered stays small, and ends after a day', () => {
  const hours = Array.from({ length: 500 }, (_, i) => ((i * 7_919) % 500) * 3_600);
  const { state } = run(hours).at(-1) ?? { state: NO_FLOOD };
  expect(state.busy.length).toBeLessThanOrEqual(4);
  expect(state.busy.every(({ wholeAt }) => wholeAt > 498 * 3_600_000 - 86_400_000)).toBe(true);
});

test.each([
  { texts: 0, perSeconds: 60 },
  { texts: 3, perSeconds: 0 },
  { texts: Number.NaN, perSeconds: 60 },
])('%j is no limit', limit => expect(() => countText(NO_FLOOD, 0, limit)).toThrow(RangeError));
