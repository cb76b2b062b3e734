import { type EpochDay, isoDate, parseDate } from '../calendar';
import type { WeeklySpan } from '../hours';
import { recurrenceDates } from './recurrence';
import { parseRecurrence } from './recurrence-rule';

/** Which occurrences of a weekly span a change means: this one, this and all following, or all of the series. */
export type SeriesPart = 'this' | 'this-and-following' | 'all';
/** New times, or the end of these occurrences. */
export type SeriesChange = Pick<WeeklySpan, 'from' | 'to' | 'allDay'> | 'delete';

/** What a whole series becomes. */
export const wholeSeries = (span: WeeklySpan, change: SeriesChange): readonly WeeklySpan[] =>
  change === 'delete' ? [] : [retimed(span, change)];

/** What a series becomes when one of its dates, or all from it on, are changed. @param day a date on which the span begins */
export const partOfSeries = (
  span: WeeklySpan,
  part: Exclude<SeriesPart, 'all'>,
  day: EpochDay,
  change: SeriesChange,
): readonly WeeklySpan[] => (part === 'this' ? withoutThis(span, day, change) : split(span, day, change));

const retimed = (span: WeeklySpan, change: Exclude<SeriesChange, 'delete'>): WeeklySpan => {
  const { from: _from, to: _to, allDay: _allDay, ...kept } = span;
  return { ...kept, ...change };
};

/** The series goes on without this date, which gets a span of its own. */
const withoutThis = (span: WeeklySpan, day: EpochDay, change: SeriesChange): WeeklySpan[] => {
  const date = isoDate(day);
  const series = { ...span, except: [...(span.except ?? []), date].sort() };
  if (change === 'delete') return [series];
  const { rrule: _rrule, except: _except, days: _days, ...single } = span;
  return [series, retimed({ ...single, startDate: date, until: date }, change)];
};

/** The series ends on the day before; what follows begins on the date, with the dates left out after it. */
const split = (span: WeeklySpan, day: EpochDay, change: SeriesChange): WeeklySpan[] => {
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
