import { parseTimeSpan } from '../configuration/timespan';

/** When a timer fires. Times are UTC, in epoch milliseconds. */
export type Schedule = { readonly next: (after: number) => number };

/** The schedule can't be read; the message says what was expected. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
}

type Field = { readonly name: string; readonly min: number; readonly max: number; readonly names?: readonly string[] };

const fields: readonly Field[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  {
    name: 'month',
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of week', min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const fieldValue = (text: string, field: Field): number => {
  const named = field.names?.indexOf(text.slice(0, 3).toLowerCase()) ?? -1;
  const value = named >= 0 ? named + field.min : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= field.min && value <= field.max) return value;
  throw new ScheduleError(`"${text}" is not a ${field.name} (${field.min} to ${field.max}).`);
};

const parseField = (text: string, field: Field): ReadonlySet<number> => {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1)
      throw new ScheduleError(`"${part}" has no whole step for the ${field.name}.`);
    const [from = '', to] = range.split('-');
    const low = from === '*' ? field.min : fieldValue(from, field);
    const high =
      from === '*' || (to === undefined && stepText !== undefined)
        ? field.max
        : to === undefined
          ? low
          : fieldValue(to, field);
    if (high < low) throw new ScheduleError(`"${range}" runs backwards for the ${field.name}.`);
    for (let value = low; value <= high; value += step) values.add(value);
  }
  return values;
};

const dayMs = 86_400_000;
/** No date that exists is further away: 29 February on a given weekday comes within 40 years. */
const horizonDays = 366 * 40;

const cron = (text: string, parts: readonly string[]): Schedule => {
  const [seconds, minutes, hours, days, months, weekdays] = parts.map((part, at) => parseField(part, fields[at]!)) as [
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
  ];
  /** The first time of a day at or after `from` (milliseconds into it). */
  const timeFrom = (from: number): number | undefined => {
    for (const hour of [...hours].sort((a, b) => a - b)) {
      if ((hour + 1) * 3_600_000 <= from) continue;
      for (const minute of [...minutes].sort((a, b) => a - b)) {
        if ((hour * 60 + minute + 1) * 60_000 <= from) continue;
        for (const second of [...seconds].sort((a, b) => a - b)) {
          const at = ((hour * 60 + minute) * 60 + second) * 1000;
          if (at >= from) return at;
        }
      }
    }
    return undefined;
  };
  return {
    next: after => {
      const start = Math.floor(after / 1000) * 1000 + 1000;
      const firstDay = Math.floor(start / dayMs) * dayMs;
      for (let day = firstDay, left = horizonDays; left > 0; day += dayMs, left--) {
        const date = new Date(day);
        // Day of month and day of week must both fit: so NCrontab has it, unlike cron.
        if (!months.has(date.getUTCMonth() + 1) || !days.has(date.getUTCDate()) || !weekdays.has(date.getUTCDay()))
          continue;
        const time = timeFrom(day === firstDay ? start - day : 0);
        if (time !== undefined) return day + time;
      }
      throw new ScheduleError(`"${text}" never comes.`);
    },
  };
};

/** Reads an NCRONTAB expression (`{second} {minute} {hour} {day} {month} {day of week}`, or without the seconds) or a TimeSpan. */
export const parseSchedule = (text: string): Schedule => {
  const parts = text.trim().split(/\s+/);
  if (parts.length === 6) return cron(text, parts);
  if (parts.length === 5) return cron(text, ['0', ...parts]);
  const span = text.includes(':') ? parseTimeSpan(text) : undefined;
  if (span && span > 0) return { next: after => after + span };
  throw new ScheduleError(
    `"${text}" is not a schedule: expected six fields (second minute hour day month day-of-week) or a time span (hh:mm:ss).`,
  );
};
