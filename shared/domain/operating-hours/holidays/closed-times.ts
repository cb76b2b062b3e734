import { type EpochDay, MINUTES_A_DAY, parseDate, parseLocal } from '../calendar';
import type { HolidayRule, OperatingHours } from '../hours';
import { countryHolidays, type NamedInterval } from './country-holidays';
import { readIcal } from './ical-holidays';

/** A time that is closed whatever the week says, and what it is called. */
export type ClosedTime = NamedInterval & { readonly kind: 'holiday' | 'closure' };

export type ClosedTimes = {
  /** Those that touch the days from `from` up to, not including, `to`. */
  readonly between: (from: EpochDay, to: EpochDay) => readonly ClosedTime[];
};

/** The holidays and closures of a record; their libraries are loaded when the first window is asked for. */
export const closedTimes = (hours: OperatingHours): ClosedTimes => {
  const closures = hours.closures.map(({ from, to, reason }) => ({
    from: parseLocal(from, 'from') ?? 0,
    to: parseLocal(to, 'to') ?? 0,
    name: reason,
    kind: 'closure' as const,
  }));
  const sources = new Map<HolidayRule, Source>();
  const sourceOf = (rule: HolidayRule): Source => {
    const source = sources.get(rule) ?? readSource(rule, hours.timeZone);
    sources.set(rule, source);
    return source;
  };
  return {
    between: (from, to) => [
      ...hours.holidays.flatMap(rule => sourceOf(rule)(from, to)).map(day => ({ ...day, kind: 'holiday' as const })),
      ...closures.filter(closure => closure.from < to * MINUTES_A_DAY && closure.to > from * MINUTES_A_DAY),
    ],
  };
};

type Source = (from: EpochDay, to: EpochDay) => readonly NamedInterval[];

const readSource = (rule: HolidayRule, timeZone: string): Source => {
  if (rule.country !== undefined) return countryHolidays({ ...rule, country: rule.country }).between;
  if (rule.ical !== undefined) {
    const read = readIcal(rule.ical, timeZone);
    return read.ok ? read.holidays.between : () => [];
  }
  const first = parseDate(rule.from ?? '') ?? 0;
  const last = parseDate(rule.to ?? rule.from ?? '') ?? first;
  const days = { from: first * MINUTES_A_DAY, to: (last + 1) * MINUTES_A_DAY, name: rule.reason ?? 'Holiday' };
  return (from, to) => (first < to && last >= from ? [days] : []);
};
