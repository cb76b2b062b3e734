import type { HolidaysTypes } from 'date-holidays';
import { type EpochDay, isoDate, MINUTES_A_DAY, parseDate } from '../calendar';
import type { HolidayRule } from '../hours';
import type { LocalInterval } from '../recurrence/span-dates';

export type NamedInterval = LocalInterval & { readonly name: string };

/** date-holidays doubles the time that the app takes to load, so it is loaded by the first record that names a country. */
const library = () => {
  const Holidays = require('date-holidays') as typeof import('date-holidays')['default'];
  return Holidays;
};

const MS_A_MINUTE = 60_000;
/** No public holiday lasts longer. */
const LONGEST_DAYS = 16;

/** The closed days of one country, or of one region of it, year by year. */
export const countryHolidays = (rule: HolidayRule & { readonly country: string }) => {
  const Holidays = library();
  const [state, region] = (rule.region ?? '').split('.');
  const calendar = new Holidays(rule.country, state ?? '', region ?? '', { languages: ['en'] });
  const types: ReadonlySet<string> = new Set(rule.types ?? ['public']);
  const years = new Map<number, readonly HolidaysTypes.Holiday[]>();
  const ofYear = (year: number): readonly HolidaysTypes.Holiday[] => {
    const known = years.get(year) ?? (calendar.getHolidays(year) || []).filter(holiday => types.has(holiday.type));
    years.set(year, known);
    return known;
  };
  return {
    /** Every name of the given years, in the calendar's order. */
    namesIn: (...of: readonly number[]): string[] => [...new Set(of.flatMap(year => ofYear(year).map(h => h.name)))],
    /** What touches the days from `from` up to, not including, `to`; those in `except` are left out. */
    between: (from: EpochDay, to: EpochDay): NamedInterval[] => {
      // A holiday of several days may have begun in the year before.
      const [first, last] = [yearOf(from - LONGEST_DAYS), yearOf(to)];
      const all = Array.from({ length: last - first + 1 }, (_, index) => ofYear(first + index)).flat();
      return all
        .filter(holiday => !rule.except?.includes(holiday.name))
        .map(toInterval)
        .filter(time => time.from < to * MINUTES_A_DAY && time.to > from * MINUTES_A_DAY);
    },
  };
};

const yearOf = (day: EpochDay): number => Number(isoDate(day).slice(0, 4));

/** Whole days are taken as dates, so that a holiday's length never depends on a change of the clock. */
const toInterval = (holiday: HolidaysTypes.Holiday): NamedInterval => {
  const day = parseDate(holiday.date.slice(0, 10)) ?? 0;
  const [hours, minutes] = holiday.date.slice(11, 16).split(':').map(Number) as [number, number];
  const from = day * MINUTES_A_DAY + hours * 60 + minutes;
  const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / MS_A_MINUTE);
  const isWholeDays = hours === 0 && minutes === 0;
  const whole = Math.max(1, Math.round(length / MINUTES_A_DAY)) * MINUTES_A_DAY;
  return { from, to: from + (isWholeDays ? whole : length), name: holiday.name };
};

/** @returns a sentence when the country or region is not known, with what could be meant */
export const unknownPlace = (
  country: string,
  region: string | undefined,
): { path: 'country' | 'region'; message: string } | undefined => {
  const Holidays = library();
  const known = new Holidays();
  if (known.getCountries()?.[country] === undefined) {
    const upper = country.toUpperCase();
    const hint =
      known.getCountries()?.[upper] === undefined ? "write its ISO 3166 code, such as 'US'" : `write ${upper}`;
    return { path: 'country', message: `No holidays are known for the country ${country}: ${hint}.` };
  }
  if (region === undefined) return undefined;
  const [state = '', part] = region.split('.');
  const states = known.getStates(country) ?? {};
  const parts = states[state] === undefined ? {} : (known.getRegions(country, state) ?? {});
  if (states[state] !== undefined && (part === undefined || parts[part] !== undefined)) return undefined;
  const could = Object.keys(states[state] === undefined ? states : parts);
  const hint = could.length === 0 ? 'it has none, leave "region" out' : `it has ${could.join(', ')}`;
  return { path: 'region', message: `${country} has no region ${region} with holidays of its own: ${hint}.` };
};
