import { DAYS, type EpochDay, type LocalMinute, MINUTES_A_DAY, parseDate, parseTime, weekdayOf } from '../calendar';
import type { WeeklySpan } from '../hours';
import { recurrenceDates } from './recurrence';
import { parseRecurrence } from './recurrence-rule';

/** A stretch of wall-clock time, `to` not included. */
export type LocalInterval = { readonly from: LocalMinute; readonly to: LocalMinute };

/** A weekly span, read once: its dates and its times of day. */
export type ReadSpan = {
  readonly datesBetween: (from: EpochDay, to: EpochDay) => readonly EpochDay[];
  readonly on: (day: EpochDay) => LocalInterval;
  /** The first and last date on which it can begin. */
  readonly first: EpochDay;
  readonly last: EpochDay;
};

const NEVER: EpochDay = Number.NEGATIVE_INFINITY;
const ALWAYS: EpochDay = Number.POSITIVE_INFINITY;

/** @param span one that the schema accepted; a rule that can't be read gives no dates */
export const readSpan = (span: WeeklySpan): ReadSpan => {
  const first = (span.startDate === undefined ? undefined : parseDate(span.startDate)) ?? NEVER;
  const last = (span.until === undefined ? undefined : parseDate(span.until)) ?? ALWAYS;
  const except = new Set(span.except?.map(parseDate));
  const from = span.allDay ? 0 : (parseTime(span.from ?? '') ?? 0);
  const to = span.allDay ? MINUTES_A_DAY : (parseTime(span.to ?? '') ?? 0);
  const length = to > from ? to - from : to - from + MINUTES_A_DAY;
  const daysBetween = span.rrule === undefined ? weekdaysOf(span) : ruleDaysOf(span.rrule, first);
  return {
    first,
    last,
    datesBetween: (begin, end) =>
      daysBetween(Math.max(begin, first), Math.min(end, last + 1)).filter(day => !except.has(day)),
    on: day => ({ from: day * MINUTES_A_DAY + from, to: day * MINUTES_A_DAY + from + length }),
  };
};

type DaysBetween = (from: EpochDay, to: EpochDay) => EpochDay[];

const weekdaysOf = (span: WeeklySpan): DaysBetween => {
  const weekdays = new Set((span.days ?? DAYS).map(day => DAYS.indexOf(day)));
  return (from, to) => {
    const days: EpochDay[] = [];
    for (let day = from; day < to; day++) if (weekdays.has(weekdayOf(day))) days.push(day);
    return days;
  };
};

const ruleDaysOf = (rrule: string, start: EpochDay): DaysBetween => {
  const parsed = parseRecurrence(rrule);
  return (from, to) => (parsed.ok ? recurrenceDates(parsed.rule, start, from, to) : []);
};
