import { type Because, because } from '../../values/because';
import { parseDate } from '../calendar';
import type { OperatingHours, WeeklySpan } from '../hours';
import { partOfSeries, type SeriesChange, type SeriesPart, wholeSeries } from './series-spans';
import { readSpan } from './span-dates';

export type SeriesEdit = {
  /** Its place in `weekly`, from 0. */
  readonly span: number;
  readonly part: SeriesPart;
  /** A date on which the span begins; `all` needs none. */
  readonly date?: string;
  /** New times, or the end of these occurrences. */
  readonly change: SeriesChange;
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
  if (edit.part === 'all') return done(hours, edit, wholeSeries(span, edit.change));
  const day = parseDate(edit.date ?? '');
  if (day === undefined) {
    return refused('hours.edit.no-date', `Expected a date such as 2026-12-24, found ${edit.date ?? 'none'}.`);
  }
  if (readSpan(span).datesBetween(day, day + 1).length === 0) {
    return refused('hours.edit.no-occurrence', `The span weekly.${edit.span} has no occurrence on ${edit.date}.`);
  }
  return done(hours, edit, partOfSeries(span, edit.part, day, edit.change));
};

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
