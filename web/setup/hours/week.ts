import { DAYS, type Day, parseDate, parseTime } from '../../../shared/domain/operating-hours/calendar';
import type { WeeklySpan } from '../../../shared/domain/operating-hours/hours';
import {
  partOfSeries,
  type SeriesChange,
  type SeriesPart,
  wholeSeries,
} from '../../../shared/domain/operating-hours/recurrence/series-spans';
import { readSpan } from '../../../shared/domain/operating-hours/recurrence/span-dates';
import { daysIn } from '../fields/typed';

/** A span as it is written, its days one by one. */
export const spanOf = (written: unknown): WeeklySpan => {
  const { days, ...rest } = (written ?? {}) as Readonly<Record<string, unknown>>;
  return { ...rest, ...(days !== undefined && { days: daysIn(days, DAYS) as readonly Day[] }) } as WeeklySpan;
};

/** Where a span stands on one day of the week, in minutes; the part of a night after midnight belongs to the day before. */
export type Bar = { readonly from: number; readonly to: number; readonly span: number };

const DAY = 24 * 60;

/** What is open on each day of a usual week: spans without dates of their own. Spans that can't be read are left out. */
export const weekBars = (weekly: readonly unknown[]): readonly (readonly Bar[])[] => {
  const bars: Bar[][] = DAYS.map(() => []);
  for (const [at, written] of weekly.entries()) {
    const span = spanOf(written);
    if (span.rrule !== undefined) continue;
    const [from, end] = span.allDay === true ? [0, DAY] : [parseTime(span.from ?? ''), parseTime(span.to ?? '')];
    if (from === undefined || end === undefined) continue;
    for (const day of span.days ?? DAYS) {
      const index = DAYS.indexOf(day);
      if (end > from) bars[index]?.push({ from, to: end, span: at });
      else {
        bars[index]?.push({ from, to: DAY, span: at });
        if (end > 0) bars[(index + 1) % 7]?.push({ from: 0, to: end, span: at });
      }
    }
  }
  return bars;
};

/** Spans that meet on a usual week and say nothing of it: the later of each two. */
export const unchosen = (weekly: readonly unknown[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const bars of weekBars(weekly))
    for (const one of bars)
      for (const other of bars)
        if (
          one.span < other.span &&
          one.from < other.to &&
          other.from < one.to &&
          spanOf(weekly[other.span]).overlap === undefined
        )
          found.add(other.span);
  return found;
};

/**
 * The week with one of its series changed: all of it, from a date on, or on one date.
 *
 * @returns `undefined` where the span has nothing on that date
 */
export const withSeries = (
  weekly: readonly unknown[],
  at: number,
  part: SeriesPart,
  date: string,
  change: SeriesChange,
): readonly unknown[] | undefined => {
  const span = spanOf(weekly[at]);
  if (part === 'all') return weekly.toSpliced(at, 1, ...wholeSeries(span, change));
  const day = parseDate(date);
  if (day === undefined || readSpan(span).datesBetween(day, day + 1).length === 0) return undefined;
  return weekly.toSpliced(at, 1, ...partOfSeries(span, part, day, change));
};
