import { localDay } from '../../../../../../shared/domain/operating-hours/counting/local-day';
import { openBetween } from '../../../../../../shared/domain/operating-hours/counting/open-time';
import { alwaysOpen, compileHours } from '../../../../../../shared/domain/operating-hours/schedule';

/** Monday to Friday, nine to five in Chicago. */
const office = compileHours({
  ...{ id: 'office', name: 'Office', timeZone: 'America/Chicago', holidays: [], closures: [], openings: [] },
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
});
const HOUR = 3_600_000;
const between = (from: string, to: string) => openBetween(office, Date.parse(from), Date.parse(to)) / HOUR;

test.each([
  ['within a day', '2026-11-23T16:00:00Z', '2026-11-23T18:00:00Z', 2],
  ['over a night', '2026-11-23T22:00:00Z', '2026-11-24T16:00:00Z', 2],
  ['over a weekend', '2026-11-20T22:00:00Z', '2026-11-23T16:00:00Z', 2],
  ['while it is closed', '2026-11-21T15:00:00Z', '2026-11-21T20:00:00Z', 0],
  ['of no time', '2026-11-23T16:00:00Z', '2026-11-23T16:00:00Z', 0],
  ['backwards', '2026-11-23T18:00:00Z', '2026-11-23T16:00:00Z', 0],
])('#102 open hours %s', (_, from, to, hours) => {
  expect(between(from, to)).toBe(hours);
});

test('without hours all of it is open', () => {
  expect(openBetween(alwaysOpen, 0, 5 * HOUR)).toBe(5 * HOUR);
});

test.each([
  ['UTC', '2026-11-23T23:59:59Z', '2026-11-23'],
  ['America/Chicago', '2026-11-24T05:59:59Z', '2026-11-23'],
  ['America/Chicago', '2026-11-24T06:00:00Z', '2026-11-24'],
  ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24'],
  ['Asia/Kathmandu', '2026-11-23T18:14:59Z', '2026-11-23'],
  // The clock goes back an hour that day.
  ['America/Chicago', '2026-11-02T05:59:00Z', '2026-11-01'],
])('the day in %s at %s is %s', (zone, at, day) => {
  expect(localDay(zone, Date.parse(at))).toBe(day);
  expect(localDay(zone, Date.parse(at))).toBe(day);
});
