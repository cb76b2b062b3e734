import { parseLocal } from '../../../../../shared/domain/operating-hours/calendar';
import { localClock } from '../../../../../shared/domain/operating-hours/local-clock';

const instant = (zone: string, local: string): string =>
  new Date(localClock(zone).instantOf(parseLocal(local, 'from') as number)).toISOString();

test('a plain day is arithmetic', () => {
  expect(instant('America/Chicago', '2026-11-23T08:00')).toBe('2026-11-23T14:00:00.000Z');
  expect(instant('Asia/Kathmandu', '2026-11-23T08:00')).toBe('2026-11-23T02:15:00.000Z');
});

test('on the day the clock goes forward, times after the jump come an hour sooner', () => {
  expect(instant('America/Chicago', '2026-03-08T01:59')).toBe('2026-03-08T07:59:00.000Z');
  expect(instant('America/Chicago', '2026-03-08T03:00')).toBe('2026-03-08T08:00:00.000Z');
  expect(instant('America/Chicago', '2026-03-08T08:00')).toBe('2026-03-08T13:00:00.000Z');
});

test('a time that is skipped is the moment of the jump', () => {
  expect(instant('America/Chicago', '2026-03-08T02:00')).toBe('2026-03-08T08:00:00.000Z');
  expect(instant('America/Chicago', '2026-03-08T02:59')).toBe('2026-03-08T08:00:00.000Z');
});

test('a time that comes twice is the first of the two', () => {
  expect(instant('America/Chicago', '2026-11-01T01:30')).toBe('2026-11-01T06:30:00.000Z');
  expect(instant('America/Chicago', '2026-11-01T02:00')).toBe('2026-11-01T08:00:00.000Z');
});

test('a midnight that is skipped is where the day begins', () => {
  expect(instant('America/Santiago', '2026-09-06T00:00')).toBe('2026-09-06T04:00:00.000Z');
  expect(instant('America/Santiago', '2026-09-06T08:00')).toBe('2026-09-06T11:00:00.000Z');
});

test('a day that a country skipped has no length', () => {
  expect(instant('Pacific/Apia', '2011-12-30T00:00')).toBe(instant('Pacific/Apia', '2011-12-31T00:00'));
  expect(instant('Pacific/Apia', '2011-12-30T12:00')).toBe(instant('Pacific/Apia', '2011-12-31T00:00'));
});

test('the wall clock at an instant is rounded down to the minute', () => {
  const clock = localClock('America/Chicago');
  expect(clock.minuteAt(Date.UTC(2026, 10, 23, 14, 0, 59))).toBe(parseLocal('2026-11-23T08:00', 'from'));
  expect(clock.timeZone).toBe('America/Chicago');
});

test('forgets what was asked long ago, and answers it again', () => {
  const clock = localClock('America/Chicago');
  const noon = parseLocal('2026-11-23T12:00', 'from') as number;
  const before = clock.instantOf(noon);
  for (let stretch = 0; stretch < 60; stretch++) clock.instantOf(noon + stretch * 8 * 1440);
  expect(clock.instantOf(noon)).toBe(before);
});
