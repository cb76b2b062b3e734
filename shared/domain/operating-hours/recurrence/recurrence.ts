import { assertNever } from '../../values/never';
import { civilOf, type EpochDay, epochDay, modulo, weekdayOf } from '../calendar';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A recurrence rule of RFC 5545 (3.3.10) that gives dates. Times of day stand beside it, never in it. */
export type Recurrence = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** The last date it may give. */
  readonly until?: EpochDay;
  /** Weekday 0 (Monday) to 6; `nth` counts within the month or year, from its end when negative. */
  readonly byDay: readonly { readonly weekday: number; readonly nth?: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: number;
};

/** Every date that the rule gives from `from` up to, not including, `to`, in order. `start` is its first day (DTSTART). */
export const recurrenceDates = (rule: Recurrence, start: EpochDay, from: EpochDay, to: EpochDay): EpochDay[] => {
  const end = Math.min(to, rule.until === undefined ? to : rule.until + 1);
  const dates: EpochDay[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  // A rule with a count is counted from its start; any other may begin at the window. Each turn moves a whole period on.
  const first = rule.count === undefined ? Math.max(start, from) : start;
  for (
    let period = periodHolding(rule, start, first);
    left > 0 && period.from < end;
    period = nextPeriod(rule, period)
  ) {
    for (const day of datesIn(rule, start, period)) {
      if (day < start || day >= end || left === 0) continue;
      left -= 1;
      if (day >= from) dates.push(day);
    }
  }
  return dates;
};

/** True when the rule gives this very date. */
export const recursOn = (rule: Recurrence, start: EpochDay, day: EpochDay): boolean =>
  recurrenceDates(rule, start, day, day + 1).length === 1;

/** One day, week, month or year of the rule; `index` counts them in the calendar. */
type Period = { readonly index: number; readonly from: EpochDay; readonly to: EpochDay };

const periodAt = (rule: Recurrence, index: number): Period => {
  switch (rule.frequency) {
    case 'DAILY':
      return { index, from: index, to: index + 1 };
    case 'WEEKLY': {
      // Epoch day −3 was a Monday.
      const from = index * 7 - 3 + rule.weekStart;
      return { index, from, to: from + 7 };
    }
    case 'MONTHLY':
      return { index, from: firstOfMonth(index), to: firstOfMonth(index + 1) };
    case 'YEARLY':
      return rule.byWeekNo.length > 0
        ? { index, from: firstWeekOf(index, rule.weekStart), to: firstWeekOf(index + 1, rule.weekStart) }
        : { index, from: epochDay(index, 1, 1), to: epochDay(index + 1, 1, 1) };
    default:
      return assertNever(rule.frequency, 'frequency');
  }
};

const indexOf = (rule: Recurrence, day: EpochDay): number => {
  const { year, month } = civilOf(day);
  switch (rule.frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day + 3 - rule.weekStart) / 7);
    case 'MONTHLY':
      return year * 12 + month - 1;
    case 'YEARLY':
      return rule.byWeekNo.length > 0 ? weekYearOf(day, rule.weekStart) : year;
    default:
      return assertNever(rule.frequency, 'frequency');
  }
};

const periodHolding = (rule: Recurrence, start: EpochDay, day: EpochDay): Period => {
  const first = indexOf(rule, start);
  const steps = Math.floor((indexOf(rule, day) - first) / rule.interval);
  return periodAt(rule, first + steps * rule.interval);
};

const nextPeriod = (rule: Recurrence, period: Period): Period => periodAt(rule, period.index + rule.interval);

const firstOfMonth = (index: number): EpochDay => epochDay(Math.floor(index / 12), modulo(index, 12) + 1, 1);

/** The first day of week 1: the week that holds 4 January, for weeks that begin on `weekStart`. */
const firstWeekOf = (year: number, weekStart: number): EpochDay => {
  const fourth = epochDay(year, 1, 4);
  return fourth - modulo(weekdayOf(fourth) - weekStart, 7);
};

const weekYearOf = (day: EpochDay, weekStart: number): number => {
  const { year } = civilOf(day);
  if (day < firstWeekOf(year, weekStart)) return year - 1;
  return day < firstWeekOf(year + 1, weekStart) ? year : year + 1;
};

const datesIn = (rule: Recurrence, start: EpochDay, period: Period): EpochDay[] => {
  const matching: EpochDay[] = [];
  for (let day = period.from; day < period.to; day++) if (matches(rule, start, period, day)) matching.push(day);
  if (rule.bySetPos.length === 0) return matching;
  return matching.filter((_, index) => rule.bySetPos.some(p => p === index + 1 || p === index - matching.length));
};

const matches = (rule: Recurrence, start: EpochDay, period: Period, day: EpochDay): boolean => {
  const { year, month, date } = civilOf(day);
  const monthLength = civilOf(epochDay(year, month + 1, 0)).date;
  const yearDay = day - epochDay(year, 1, 1) + 1;
  const yearLength = epochDay(year + 1, 1, 1) - epochDay(year, 1, 1);
  const weeks = (period.to - period.from) / 7;
  return (
    isIn(rule.byMonth, month, Number.POSITIVE_INFINITY) &&
    isIn(rule.byMonthDay, date, monthLength) &&
    isIn(rule.byYearDay, yearDay, yearLength) &&
    isIn(rule.byWeekNo, Math.floor((day - period.from) / 7) + 1, weeks) &&
    isByDay(rule, day, { date, monthLength, yearDay, yearLength }) &&
    matchesStart(rule, start, day)
  );
};

/** An empty list means no limit; a negative number counts from the end of `length`. */
const isIn = (list: readonly number[], value: number, length: number): boolean =>
  list.length === 0 || list.includes(value) || list.includes(value - length - 1);

type Place = { date: number; monthLength: number; yearDay: number; yearLength: number };

const isByDay = (rule: Recurrence, day: EpochDay, place: Place): boolean => {
  if (rule.byDay.length === 0) return true;
  const inMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0;
  const [position, length] = inMonth ? [place.date, place.monthLength] : [place.yearDay, place.yearLength];
  const nth = Math.ceil(position / 7);
  const nthFromEnd = -Math.ceil((length - position + 1) / 7);
  return rule.byDay.some(
    by => by.weekday === weekdayOf(day) && (by.nth === undefined || by.nth === nth || by.nth === nthFromEnd),
  );
};

/** What no BY… part says is taken from the start (RFC 5545: "information … from the DTSTART"). */
const matchesStart = (rule: Recurrence, start: EpochDay, day: EpochDay): boolean => {
  if (rule.frequency === 'DAILY' || rule.byDay.length > 0) return true;
  if (rule.frequency === 'WEEKLY' || rule.byWeekNo.length > 0) return weekdayOf(day) === weekdayOf(start);
  if (rule.byMonthDay.length > 0 || rule.byYearDay.length > 0) return true;
  const [first, here] = [civilOf(start), civilOf(day)];
  const isSameMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0 || first.month === here.month;
  return isSameMonth && first.date === here.date;
};
