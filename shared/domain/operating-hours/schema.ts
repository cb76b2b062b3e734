import { z } from 'zod';
import { choice, date, days, flag, list, local, name, record, recordId, time, timeZone } from './fields';
import { checkHolidays } from './holidays/check-holidays';
import { checkOverlaps } from './overlaps';
import { checkClosures, checkWeekly } from './recurrence/check-times';

/**
 * What happens where this one overlaps another: `merge` is open during both; `replace` lets this one stand alone. There
 * is no default: an overlap without a choice is refused, never silently overwritten.
 */
const overlap = choice('merge', 'replace');

/**
 * Hours that come again. Without `days` it is every day; `rrule` (RFC 5545, with `startDate`) says the days instead.
 * `to` before `from` runs over midnight. `until` is the last date on which a span begins; `except` are dates left out.
 */
const span = record('A weekly span', {
  days: days.optional(),
  from: time('from').optional(),
  to: time('to').optional(),
  allDay: flag.optional(),
  startDate: date.optional(),
  until: date.optional(),
  rrule: z.string({ error: "Expected a rule such as 'FREQ=MONTHLY;BYDAY=1MO'." }).max(500).optional(),
  except: list('dates', date, 500).optional(),
  overlap: overlap.optional(),
}).superRefine(checkWeekly);

/**
 * Whole days that are closed, from one of three sources: a country's holidays (`region` is its ISO 3166-2 part: `CA`
 * for California; `except` names those on which you work), an iCalendar text, or dates with a reason.
 */
const holiday = record('A holiday', {
  country: z.string({ error: "Expected a country such as 'US'." }).optional(),
  region: z.string({ error: "Expected a region such as 'CA'." }).optional(),
  types: list('types', choice('public', 'bank', 'school', 'optional', 'observance'), 5).optional(),
  except: list('names of holidays', name('the name of a holiday'), 100).optional(),
  ical: z.string({ error: 'Expected the text of an iCalendar file.' }).max(500_000).optional(),
  from: date.optional(),
  to: date.optional(),
  reason: name('a reason').optional(),
}).superRefine(checkHolidays);

const closure = record('A closure', { from: local('from'), to: local('to'), reason: name('a reason') }).superRefine(
  checkClosures,
);

/** Open once, whatever the week says. */
const opening = record('An opening', {
  from: local('from'),
  to: local('to'),
  reason: name('a reason'),
  overlap: overlap.optional(),
}).superRefine(checkClosures);

const emergency = record('An emergency', {
  closed: flag,
  reason: name('a reason'),
  /** From when and until when, local; without them from ever and until someone reopens. */
  since: local('from').optional(),
  until: local('to').optional(),
});

/** Monday to Friday, 08:00 to 17:00: what a new record has until it is changed. */
export const DEFAULT_WEEK: readonly { days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[]; from: string; to: string }[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' },
];

/** One operating-hours record, as configuration writes it. Parsing what it gave gives the same again. */
export const operatingHoursSchema = record('An operating-hours record', {
  id: recordId,
  name: name('a name'),
  timeZone,
  weekly: list('weekly spans', span, 50).default(() => DEFAULT_WEEK.map(week => ({ ...week }))),
  holidays: list('holidays', holiday, 200).default([]),
  closures: list('closures', closure, 500).default([]),
  openings: list('openings', opening, 500).default([]),
  emergency: emergency.optional(),
}).superRefine(checkOverlaps);

/** What a file may say: defaults left out, days as a range. */
export type OperatingHoursInput = z.input<typeof operatingHoursSchema>;

export type { OperatingHours, WeeklySpan } from './hours';
