import { retryPause } from '../../../../../local/functions-host/timer/retry';
import { parseSchedule } from '../../../../../local/functions-host/timer/schedule';

const next = (text: string, after: string): string =>
  new Date(parseSchedule(text).next(Date.parse(after))).toISOString();

describe('the next occurrence', () => {
  test.each([
    ['0 */5 * * * *', '2026-11-22T10:02:30Z', '2026-11-22T10:05:00.000Z'],
    ['0 */5 * * * *', '2026-11-22T10:05:00Z', '2026-11-22T10:10:00.000Z'],
    ['* * * * * *', '2026-11-22T10:05:00.001Z', '2026-11-22T10:05:01.000Z'],
    ['*/5 * * * *', '2026-11-22T10:02:30Z', '2026-11-22T10:05:00.000Z'],
    ['0 0 9-17 * * MON-FRI', '2026-11-20T17:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['0 30 8,20 * * *', '2026-11-22T09:00:00Z', '2026-11-22T20:30:00.000Z'],
    ['0 0 0 29 2 *', '2026-11-22T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['0 0 0 1 JAN *', '2026-11-22T00:00:00Z', '2027-01-01T00:00:00.000Z'],
    // Day of month and day of week must both fit: NCrontab, not cron.
    ['0 0 0 13 * FRI', '2026-11-22T00:00:00Z', '2027-08-13T00:00:00.000Z'],
    ['0 10/20 * * * *', '2026-11-22T10:00:00Z', '2026-11-22T10:10:00.000Z'],
    ['00:00:10', '2026-11-22T10:00:00Z', '2026-11-22T10:00:10.000Z'],
  ])('of %s after %s is %s', (text, after, expected) => {
    expect(next(text, after)).toBe(expected);
  });
});

test.each([
  '',
  '* * *',
  '60 * * * * *',
  '0 0 0 32 * *',
  '0 0 0 * * 7',
  '0 */0 * * * *',
  '0 9-5 * * * *',
  'daily',
  '00:00:00',
])('"%s" is refused', text => {
  expect(() => parseSchedule(text)).toThrow(expect.objectContaining({ name: 'ScheduleError' }));
});

test('a schedule that never comes says so', () => {
  expect(() => next('0 0 0 31 2 *', '2026-01-01T00:00:00Z')).toThrow(/never comes/);
});

describe('the pause before a retry', () => {
  test('is fixed, as often as the policy says', () => {
    const policy = { retryStrategy: 'fixedDelay', maxRetryCount: 2, delayInterval: { seconds: 5 } } as const;
    expect([0, 1, 2].map(retries => retryPause(policy, retries))).toEqual([5000, 5000, undefined]);
  });
  test('doubles from the minimum to the maximum, for ever with -1', () => {
    const policy = {
      retryStrategy: 'exponentialBackoff',
      maxRetryCount: -1,
      minimumInterval: { seconds: 1 },
      maximumInterval: { seconds: 5 },
    } as const;
    expect([0, 1, 2, 3, 99].map(retries => retryPause(policy, retries))).toEqual([1000, 2000, 4000, 5000, 5000]);
  });
  test('is none without a policy', () => {
    expect(retryPause(undefined, 0)).toBeUndefined();
  });
});
