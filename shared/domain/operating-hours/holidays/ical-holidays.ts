import type ICAL from 'ical.js';
import { type EpochDay, epochDay, MINUTES_A_DAY } from '../calendar';
import { localClock } from '../local-clock';
import { type Recurrence, recurrenceDates } from '../recurrence/recurrence';
import { parseRecurrence } from '../recurrence/recurrence-rule';
import type { NamedInterval } from './country-holidays';

/** An event as a file has it: its first day and time on its own wall, its length, and the days on which it comes. */
type IcalEvent = {
  readonly uid: string;
  readonly name: string;
  readonly start: { readonly day: EpochDay; readonly minute: number; readonly zone: string | undefined };
  readonly length: number;
  readonly rule?: Recurrence;
  readonly extra: readonly EpochDay[];
  readonly except: readonly EpochDay[];
  /** The day of a series that this event stands in for. */
  readonly replaces?: EpochDay;
};

export type IcalHolidays = { readonly between: (from: EpochDay, to: EpochDay) => readonly NamedInterval[] };

export type ReadIcal =
  | { readonly ok: true; readonly holidays: IcalHolidays }
  | { readonly ok: false; readonly message: string };

/** ical.js is loaded by the first record that has an iCalendar text: few have one, and loading costs every start. */
const library = () => require('ical.js') as typeof ICAL;

/**
 * Reads the events of an iCalendar text (RFC 5545) as closed times.
 *
 * An event of whole days closes those dates on the record's own wall; one with times closes that stretch, turned from its
 * zone (`TZID`, or UTC) into the record's. Repetition, exceptions and moved occurrences count; cancelled events don't.
 */
export const readIcal = (text: string, timeZone: string): ReadIcal => {
  let events: IcalEvent[];
  try {
    const ical = library();
    const calendar = new ical.Component(ical.parse(text));
    events = calendar.getAllSubcomponents('vevent').filter(isHeld).map(readEvent);
  } catch (error) {
    return {
      ok: false,
      message: `The iCalendar text can't be read: ${error instanceof Error ? error.message : error}`,
    };
  }
  if (events.length === 0) return { ok: false, message: 'The iCalendar text has no event (VEVENT) that is held.' };
  return { ok: true, holidays: { between: (from, to) => events.flatMap(eventTimes(events, timeZone, from, to)) } };
};

const isHeld = (event: ICAL.Component): boolean => event.getFirstPropertyValue('status') !== 'CANCELLED';

const eventTimes = (events: readonly IcalEvent[], timeZone: string, from: EpochDay, to: EpochDay) => {
  const home = localClock(timeZone);
  const window = { from: from * MINUTES_A_DAY, to: to * MINUTES_A_DAY };
  return (event: IcalEvent): NamedInterval[] => {
    const moved = events.filter(other => other.uid === event.uid && other !== event).map(other => other.replaces);
    // A long event that began earlier may still reach into the window, and zones differ by up to a day.
    const begin = from - Math.ceil(event.length / MINUTES_A_DAY) - 2;
    return daysOf(event, begin, to + 2)
      .filter(day => !event.except.includes(day) && (event.replaces !== undefined || !moved.includes(day)))
      .map(day => ({ ...placed(event, day), name: event.name }))
      .filter(time => time.from < window.to && time.to > window.from);

    function placed({ start, length }: IcalEvent, day: EpochDay) {
      const wall = day * MINUTES_A_DAY + start.minute;
      const minute = start.zone === undefined ? wall : home.minuteAt(localClock(start.zone).instantOf(wall));
      return { from: minute, to: minute + length };
    }
  };
};

const daysOf = (event: IcalEvent, from: EpochDay, to: EpochDay): EpochDay[] => {
  const days = event.rule === undefined ? [event.start.day] : recurrenceDates(event.rule, event.start.day, from, to);
  return [...new Set([...days, ...event.extra])].filter(day => day >= from && day < to);
};

const readEvent = (event: ICAL.Component): IcalEvent => {
  const name =
    String(event.getFirstPropertyValue('summary') ?? 'Holiday')
      .trim()
      .slice(0, 100) || 'Holiday';
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
  if (start === null) throw new Error(`the event "${name}" has no beginning (DTSTART).`);
  const rrule = event.getFirstPropertyValue('rrule');
  const rule = rrule === null ? undefined : parseRecurrence(String(rrule));
  if (rule?.ok === false) throw new Error(`the event "${name}": ${rule.message}`);
  const replaces = event.getFirstPropertyValue('recurrence-id') as ICAL.Time | null;
  return {
    uid: String(event.getFirstPropertyValue('uid') ?? ''),
    name,
    start: {
      day: dayOf(start),
      minute: start.isDate ? 0 : start.hour * 60 + start.minute,
      zone: zoneOf(event, start, name),
    },
    length: lengthOf(event, start, name),
    rule: rule?.rule,
    extra: timesOf(event, 'rdate'),
    except: timesOf(event, 'exdate'),
    replaces: replaces === null ? undefined : dayOf(replaces),
  };
};

const dayOf = (time: ICAL.Time): EpochDay => epochDay(time.year, time.month, time.day);

const timesOf = (event: ICAL.Component, property: string): EpochDay[] =>
  event
    .getAllProperties(property)
    .flatMap(found => found.getValues() as (ICAL.Time | ICAL.Period)[])
    .map(value => dayOf('start' in value ? value.start : value));

const zoneOf = (event: ICAL.Component, start: ICAL.Time, name: string): string | undefined => {
  if (start.isDate) return undefined;
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  if (tzid === undefined)
    return String(event.getFirstProperty('dtstart')?.toJSON()[3]).endsWith('Z') ? 'UTC' : undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tzid }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`the event "${name}" is in the time zone ${tzid}: expected an IANA name such as America/Chicago.`);
  }
};

/** Minutes. Without an end an event of dates lasts a day, one with a time no time at all (RFC 5545, 3.6.1). */
const lengthOf = (event: ICAL.Component, start: ICAL.Time, name: string): number => {
  const end = event.getFirstPropertyValue('dtend') as ICAL.Time | null;
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  const seconds = end?.subtractDateTz(start).toSeconds() ?? duration?.toSeconds() ?? (start.isDate ? 86_400 : 0);
  if (seconds <= 0) throw new Error(`the event "${name}" has no length: it needs an end (DTEND) after its beginning.`);
  return Math.round(seconds / 60);
};
