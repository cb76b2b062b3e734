import { Temporal } from 'temporal-polyfill';
import { parseLocal } from '../../../../shared/domain/operating-hours/calendar';
import { localClock } from '../../../../shared/domain/operating-hours/local-clock';

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

test('agrees with Temporal at every hour of a year with two changes, however much was asked before', () => {
  const clock = localClock('Europe/Berlin');
  const first = parseLocal('2026-01-01', 'from') as number;
  for (let stretch = 0; stretch < 5_100; stretch++) clock.instantOf(stretch * 8 * 1440);
  for (let minute = first; minute < first + 365 * 1440; minute += 60) {
    const wall = Temporal.PlainDateTime.from(new Date(minute * 60_000).toISOString().slice(0, 19));
    const zoned = wall.toZonedDateTime('Europe/Berlin');
    if (zoned.toPlainDateTime().equals(wall)) expect(clock.instantOf(minute)).toBe(zoned.epochMilliseconds);
    else expect(clock.instantOf(minute)).toBe(Date.UTC(2026, 2, 29, 1));
  }
});

test.each(['Africa/Casablanca', 'Africa/Cairo', 'America/Havana', 'Pacific/Apia', 'Antarctica/Troll', 'Asia/Gaza'])(
  'agrees with Temporal in %s on every day from 2005 to 2030, whatever its government changed',
  zone => {
    const clock = localClock(zone);
    const days = Array.from(
      { length: 26 * 365 },
      (_, day) => (parseLocal('2005-01-01', 'from') as number) + day * 1440 + 720,
    );
    const wrong = days.filter(minute => {
      const wall = Temporal.PlainDateTime.from(new Date(minute * 60_000).toISOString().slice(0, 19));
      const zoned = wall.toZonedDateTime(zone);
      return zoned.toPlainDateTime().equals(wall) && clock.instantOf(minute) !== zoned.epochMilliseconds;
    });
    expect(wrong.map(minute => new Date(minute * 60_000).toISOString())).toEqual([]);
  },
);
