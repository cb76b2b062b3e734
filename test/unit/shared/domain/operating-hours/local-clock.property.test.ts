import { Temporal } from 'temporal-polyfill';
import { parseLocal } from '../../../../../shared/domain/operating-hours/calendar';
import { localClock } from '../../../../../shared/domain/operating-hours/local-clock';

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
