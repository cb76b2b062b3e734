/** Days of the week as configuration writes them, Monday first (ISO 8601). */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** A calendar date as whole days since 1970-01-01. No zone, no clock. */
export type EpochDay = number;

/** A wall-clock time as whole minutes since 1970-01-01 00:00 on the same wall. No zone: adding one gives an instant. */
export type LocalMinute = number;

export const MINUTES_A_DAY = 1_440;
const MS_A_DAY = 86_400_000;

/** Years that hours may speak of. What lies outside is refused when it is saved, so that no date runs off the calendar. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: EpochDay): number => modulo(day + 3, 7);

/** `year` in full, `month` 1–12, `date` 1–31, in the proleptic Gregorian calendar (ISO 8601). */
export const civilOf = (day: EpochDay): { year: number; month: number; date: number } => {
  const utc = new Date(day * MS_A_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
};

/** Day 0 of a month is the last day of the month before, as `Date.UTC` has it; months run over into years likewise. */
export const epochDay = (year: number, month: number, date: number): EpochDay =>
  Math.floor(Date.UTC(year, month - 1, date) / MS_A_DAY);

export const isoDate = (day: EpochDay): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** @returns `undefined` when it is no date between 1970 and 2199 written `2026-12-24` (30 February is none) */
export const parseDate = (text: string): EpochDay | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const day = epochDay(year, month, date);
  return isoDate(day) === text ? day : undefined;
};

/** Minutes since midnight of `08:00` or `8:00`, up to `24:00`. */
export const parseTime = (text: string): number | undefined => {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [hours, minutes] = parts.slice(1).map(Number) as [number, number];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= MINUTES_A_DAY ? total : undefined;
};

/**
 * A local date and time (`2026-12-24T13:00`, a space instead of `T` will do), or a date alone: as a beginning its first
 * minute, as an end its last (`to: 2026-12-26` is open or closed through the 26th).
 */
export const parseLocal = (text: string, side: 'from' | 'to'): LocalMinute | undefined => {
  const [date = '', time, ...rest] = text.split(/[T ]/);
  const day = parseDate(date);
  const minutes = time === undefined ? (side === 'to' ? MINUTES_A_DAY : 0) : parseTime(time);
  return day === undefined || minutes === undefined || rest.length > 0 ? undefined : day * MINUTES_A_DAY + minutes;
};

/** `2026-12-24T13:00` */
export const isoLocal = (minute: LocalMinute): string => new Date(minute * 60_000).toISOString().slice(0, 16);

export const modulo = (value: number, by: number): number => ((value % by) + by) % by;
