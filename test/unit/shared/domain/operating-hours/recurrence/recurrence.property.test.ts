import fc from 'fast-check';
import ICAL from 'ical.js';
import { isoDate, parseDate } from '../../../../../../shared/domain/operating-hours/calendar';
import { recurrenceDates } from '../../../../../../shared/domain/operating-hours/recurrence/recurrence';
import { parseRecurrence } from '../../../../../../shared/domain/operating-hours/recurrence/recurrence-rule';

/** Rules in which every reader of RFC 5545 agrees: `ical.js` is asked the same. */
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const list = (item: fc.Arbitrary<string | number>) =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 3 }).map(items => items.join(','));
const interval = fc.integer({ min: 1, max: 4 }).map(n => `INTERVAL=${n}`);
const rule = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), interval),
  fc.tuple(
    fc.constant('FREQ=WEEKLY'),
    interval,
    list(weekday).map(days => `BYDAY=${days}`),
  ),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    interval,
    list(fc.integer({ min: 1, max: 28 })).map(dates => `BYMONTHDAY=${dates}`),
  ),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    interval,
    list(fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map(([nth, day]) => `${nth}${day}`)).map(
      days => `BYDAY=${days}`,
    ),
  ),
  fc.tuple(
    fc.constant('FREQ=YEARLY'),
    fc.integer({ min: 1, max: 12 }).map(month => `BYMONTH=${month}`),
    fc.constant('BYMONTHDAY=12'),
  ),
);

test('gives the dates that ical.js gives', () => {
  fc.assert(
    fc.property(rule, fc.integer({ min: 15_000, max: 25_000 }), (parts, start) => {
      const text = parts.join(';');
      const parsed = parseRecurrence(text);
      if (!parsed.ok) throw new Error(parsed.message);
      const ours = recurrenceDates(parsed.rule, start, start, start + 3_000)
        .slice(0, 12)
        .map(isoDate);

      const begin = ICAL.Time.fromDateString(isoDate(start));
      const iterator = ICAL.Recur.fromString(text).iterator(begin);
      const theirs: string[] = [];
      // ical.js also gives the start itself where the rule doesn't; RFC 5545 leaves that open.
      for (let next = iterator.next(); next && theirs.length < 14; next = iterator.next()) theirs.push(next.toString());
      const first = ours[0];
      expect(first).toBeDefined();
      expect(ours).toEqual(theirs.slice(theirs.indexOf(first as string)).slice(0, ours.length));
      expect(parseDate(first as string)).toBeGreaterThanOrEqual(start);
    }),
    { numRuns: 150 },
  );
});
