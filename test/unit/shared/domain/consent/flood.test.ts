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

test('a text that arrives late counts like the last one', () =>
  expect(decisions([100, 100, 100, 50])).toEqual(['pass', 'pass', 'pass', 'hold']));

test('the state stays two values', () =>
  expect(Object.keys(run(Array.from({ length: 500 }, () => 1)).at(-1)?.state ?? {})).toEqual(['wholeAt', 'flooding']));

test.each([
  { texts: 0, perSeconds: 60 },
  { texts: 3, perSeconds: 0 },
  { texts: Number.NaN, perSeconds: 60 },
])('%j is no limit', limit => expect(() => countText(NO_FLOOD, 0, limit)).toThrow(RangeError));
