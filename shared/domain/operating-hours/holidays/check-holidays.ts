import type { HolidayRule } from '../hours';
import { type CheckContext, refuse as refuseAt } from '../refuse';
import { countryHolidays, unknownPlace } from './country-holidays';
import { readIcal } from './ical-holidays';

/** The keys that belong to each of the three sources. */
const SOURCES = {
  country: ['country', 'region', 'types', 'except'],
  ical: ['ical'],
  from: ['from', 'to', 'reason'],
} as const;

/** A holiday has one source, and the source is one that can be read. */
export const checkHolidays = (holiday: HolidayRule, context: CheckContext): void => {
  const refuse: Refuse = (path, message) => refuseAt(context, path, message);
  const given = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).filter(key => holiday[key] !== undefined);
  const [source] = given;
  if (source === undefined || given.length > 1) {
    const found = given.length === 0 ? 'none of them' : given.join(' and ');
    refuse([], `Expected one of "country", "ical" or "from" with "reason", found ${found}.`);
    return;
  }
  const stranger = Object.keys(holiday).find(key => !SOURCES[source].some(own => own === key));
  if (stranger !== undefined) {
    refuse([stranger], `"${stranger}" can't stand beside "${source}": a holiday has one source.`);
    return;
  }
  if (source === 'country') checkCountry({ ...holiday, country: holiday.country ?? '' }, refuse);
  else if (source === 'ical') checkIcal(holiday.ical ?? '', refuse);
  else checkRange(holiday, refuse);
};

type Refuse = (path: (string | number)[], message: string) => void;

/** Years in which a name that `except` lists must stand at least once: holidays come and go by law. */
const YEARS_OF_NAMES = Array.from({ length: 20 }, (_, index) => 2020 + index);

const checkCountry = (holiday: HolidayRule & { country: string }, refuse: Refuse): void => {
  const wrong = unknownPlace(holiday.country, holiday.region);
  if (wrong !== undefined) refuse([wrong.path], wrong.message);
  if (wrong !== undefined || holiday.except === undefined) return;
  const known = countryHolidays(holiday).namesIn(...YEARS_OF_NAMES);
  for (const [index, name] of holiday.except.entries()) {
    if (!known.includes(name)) {
      refuse(['except', index], `${holiday.country} has no holiday "${name}": it has ${known.join(', ')}.`);
    }
  }
};

const checkIcal = (text: string, refuse: Refuse): void => {
  const read = readIcal(text, 'UTC');
  if (!read.ok) refuse(['ical'], read.message);
};

const checkRange = (holiday: HolidayRule, refuse: Refuse): void => {
  if (holiday.reason === undefined) refuse(['reason'], 'Expected a "reason": what the closed days are called.');
  if (holiday.to !== undefined && holiday.from !== undefined && holiday.to < holiday.from) {
    refuse(['to'], `"to" (${holiday.to}) is before "from" (${holiday.from}).`);
  }
};
