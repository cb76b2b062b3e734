import { type Because, because } from '../../values/because';
import { type EpochDay, isoDate, parseDate } from '../calendar';
import type { OperatingHours, WeeklySpan } from '../hours';
import { recurrenceDates } from './recurrence';
import { parseRecurrence } from './recurrence-rule';
import { readSpan } from './span-dates';

/** Which occurrences of a weekly span a change means: this one, this and all following, or all of the series. */
export type SeriesPart = 'this' | 'this-and-following' | 'all';

export type SeriesEdit = {
  /** Its place in `weekly`, from 0. */
  readonly span: number;
  readonly part: SeriesPart;
  /** A date on which the span begins; `all` needs none. */
  readonly date?: string;
  /** New times, or the end of these occurrences. */
  readonly change: Pick<WeeklySpan, 'from' | 'to' | 'allDay'> | 'delete';
};

export type SeriesEditResult =
  | { readonly ok: true; readonly hours: OperatingHours; readonly because: Because }
  | { readonly ok: false; readonly message: string; readonly because: Because };

/**
 * Changes or deletes occurrences of one weekly span and leaves the others as they were. What it gives is checked by the
 * schema before it is saved, like any other record.
 */
export const editSeries = (hours: OperatingHours, edit: SeriesEdit): SeriesEditResult => {
  const span = hours.weekly[edit.span];
  if (span === undefined) {
    return refused('hours.edit.no-span', `Expected a span from 0 to ${hours.weekly.length - 1}, found ${edit.span}.`);
  }
  if (edit.part === 'all') return done(hours, edit, edit.change === 'delete' ? [] : [retimed(span, edit.change)]);
  const day = parseDate(edit.date ?? '');
  if (day === undefined) {
    return refused('hours.edit.no-date', `Expected a date such as 2026-12-24, found ${edit.date ?? 'none'}.`);
  }
  if (readSpan(span).datesBetween(day, day + 1).length === 0) {
    return refused('hours.edit.no-occurrence', `The span weekly.${edit.span} has no occurrence on ${edit.date}.`);
  }
  return done(hours, edit, edit.part === 'this' ? withoutThis(span, day, edit.change) : split(span, day, edit.change));
};

type Change = SeriesEdit['change'];

const refused = (rule: `hours.edit.${'no-span' | 'no-date' | 'no-occurrence'}`, message: string): SeriesEditResult => ({
  ok: false,
  message,
  because: because(rule),
});

const done = (hours: OperatingHours, edit: SeriesEdit, spans: readonly WeeklySpan[]): SeriesEditResult => ({
  ok: true,
  hours: { ...hours, weekly: hours.weekly.toSpliced(edit.span, 1, ...spans) },
  because: because('hours.edit', {
    hours: hours.id,
    span: edit.span,
    part: edit.part,
    change: edit.change === 'delete' ? 'delete' : 'times',
  }),
});

const retimed = (span: WeeklySpan, change: Exclude<Change, 'delete'>): WeeklySpan => {
  const { from: _from, to: _to, allDay: _allDay, ...kept } = span;
  return { ...kept, ...change };
};

/** The series goes on without this date, which gets a span of its own. */
const withoutThis = (span: WeeklySpan, day: EpochDay, change: Change): WeeklySpan[] => {
  const date = isoDate(day);
  const series = { ...span, except: [...(span.except ?? []), date].sort() };
  if (change === 'delete') return [series];
  const { rrule: _rrule, except: _except, days: _days, ...single } = span;
  return [series, retimed({ ...single, startDate: date, until: date }, change)];
};

/** The series ends on the day before; what follows begins on the date, with the dates left out after it. */
const split = (span: WeeklySpan, day: EpochDay, change: Change): WeeklySpan[] => {
  const date = isoDate(day);
  const before = { ...span, until: isoDate(day - 1) };
  const hasBefore = span.startDate === undefined || span.startDate < date;
  const kept = hasBefore
    ? [
        withExcept(
          before,
          span.except?.filter(left => left < date),
        ),
      ]
    : [];
  if (change === 'delete') return kept;
  const after = withExcept(
    { ...span, startDate: date },
    span.except?.filter(left => left > date),
  );
  return [
    ...kept,
    retimed(span.rrule === undefined ? after : { ...after, rrule: remaining(span, span.rrule, day) }, change),
  ];
};

const withExcept = (span: WeeklySpan, except: readonly string[] | undefined): WeeklySpan => {
  const { except: _except, ...others } = span;
  return except === undefined || except.length === 0 ? others : { ...others, except };
};

/** A rule with a count has given some of its dates before the split. */
const remaining = (span: WeeklySpan, rrule: string, day: EpochDay): string => {
  const parsed = parseRecurrence(rrule);
  const start = parseDate(span.startDate ?? '');
  if (!parsed.ok || start === undefined || parsed.rule.count === undefined) return rrule;
  const given = recurrenceDates(parsed.rule, start, start, day).length;
  return rrule.replace(/COUNT=\d+/i, `COUNT=${parsed.rule.count - given}`);
};
