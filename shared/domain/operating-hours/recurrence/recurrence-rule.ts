import { DAYS, type EpochDay, parseDate } from '../calendar';
import type { Frequency, Recurrence } from './recurrence';

export type ParsedRecurrence =
  | { readonly ok: true; readonly rule: Recurrence }
  | { readonly ok: false; readonly message: string };

const WEEKDAYS: readonly string[] = DAYS.map(day => day.slice(0, 2).toUpperCase());

/** Reads `FREQ=MONTHLY;BYDAY=1MO`, with or without a leading `RRULE:`. Says what is wrong with what it can't read. */
export const parseRecurrence = (text: string): ParsedRecurrence => {
  const parts = new Map<string, string>();
  for (const part of text
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [name = '', value, ...rest] = part.split('=');
    if (value === undefined || value === '' || rest.length > 0) return bad(`expected NAME=VALUE, found "${part}"`);
    if (parts.has(name)) return bad(`${name} stands in it twice`);
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ') ?? '';
  if (!isFrequency(frequency)) {
    return bad(
      `expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, found ${frequency === '' ? 'no FREQ' : `FREQ=${frequency}`}`,
    );
  }
  for (const name of parts.keys()) {
    if (!KNOWN_PARTS.has(name))
      return bad(`${name} can't be used here: a rule gives dates, "from" and "to" give the times`);
  }
  return readParts(frequency, parts);
};

const KNOWN_PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTHDAY BYMONTH BYYEARDAY BYWEEKNO BYSETPOS'.split(' '),
);

const isFrequency = (text: string): text is Frequency => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(text);

const bad = (message: string): ParsedRecurrence => ({ ok: false, message: `The rule can't be read: ${message}.` });

const readParts = (frequency: Frequency, parts: ReadonlyMap<string, string>): ParsedRecurrence => {
  const numbers = (name: string, max: number, isSigned: boolean): number[] | string => {
    const found = (parts.get(name)?.split(',') ?? []).map(item => (/^[+-]?\d{1,3}$/.test(item) ? Number(item) : 0));
    const isGood = found.every(n => Math.abs(n) >= 1 && Math.abs(n) <= max && (isSigned || n > 0));
    return isGood ? found : `expected ${name} from 1 to ${max}, found ${parts.get(name)}`;
  };
  const whole = (name: string): number | undefined | string => {
    const value = parts.get(name);
    if (value === undefined) return undefined;
    return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : `expected ${name} from 1 to 99999, found ${value}`;
  };
  const read = {
    interval: whole('INTERVAL') ?? 1,
    count: whole('COUNT'),
    until: readUntil(parts.get('UNTIL')),
    byDay: readByDay(parts.get('BYDAY'), frequency, parts.has('BYWEEKNO')),
    byMonthDay: numbers('BYMONTHDAY', 31, true),
    byMonth: numbers('BYMONTH', 12, false),
    byYearDay: numbers('BYYEARDAY', 366, true),
    byWeekNo: numbers('BYWEEKNO', 53, true),
    bySetPos: numbers('BYSETPOS', 366, true),
    weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO'),
  };
  const wrong = Object.values(read).find(value => typeof value === 'string');
  if (typeof wrong === 'string') return bad(wrong);
  if (read.weekStart < 0) return bad(`expected WKST to be a day such as MO, found ${parts.get('WKST')}`);
  if (read.count !== undefined && read.until !== undefined) return bad('it has COUNT and UNTIL: keep one of them');
  const misplaced = misplacedPart(frequency, parts);
  if (misplaced !== undefined) return bad(misplaced);
  return { ok: true, rule: { frequency, ...(read as Omit<Recurrence, 'frequency'>) } };
};

/** RFC 5545, 3.3.10: which BY… part may stand with which frequency. */
const misplacedPart = (frequency: Frequency, parts: ReadonlyMap<string, string>): string | undefined => {
  if (parts.has('BYWEEKNO') && frequency !== 'YEARLY') return 'BYWEEKNO needs FREQ=YEARLY';
  if (parts.has('BYYEARDAY') && frequency !== 'YEARLY') return 'BYYEARDAY needs FREQ=YEARLY';
  if (parts.has('BYMONTHDAY') && frequency === 'WEEKLY') return "BYMONTHDAY can't stand with FREQ=WEEKLY";
  const others = ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYYEARDAY', 'BYWEEKNO'].some(name => parts.has(name));
  return parts.has('BYSETPOS') && !others ? 'BYSETPOS picks from another BY… part, and there is none' : undefined;
};

const readUntil = (text: string | undefined): EpochDay | undefined | string => {
  if (text === undefined) return undefined;
  const date = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text);
  const day = date === null ? undefined : parseDate(date.slice(1).join('-'));
  return day ?? `expected UNTIL as a date such as 20261231, found ${text}`;
};

const readByDay = (text: string | undefined, frequency: Frequency, hasWeeks: boolean): Recurrence['byDay'] | string => {
  const days: { weekday: number; nth?: number }[] = [];
  for (const item of text?.split(',') ?? []) {
    const [, nth, name = ''] = /^([+-]?[1-9]\d?)?([A-Z]{2})$/.exec(item) ?? [];
    const weekday = WEEKDAYS.indexOf(name);
    if (weekday < 0) return `expected BYDAY with days such as MO or 1MO, found ${item}`;
    if (nth === undefined) days.push({ weekday });
    else if ((frequency === 'MONTHLY' || frequency === 'YEARLY') && !hasWeeks) days.push({ weekday, nth: Number(nth) });
    else return `${item} counts days of a month or year: use FREQ=MONTHLY, or write ${name}`;
  }
  return days;
};
