import { z } from 'zod';
import { DAYS, type Day, parseDate, parseLocal, parseTime } from './calendar';
import { refuse } from './refuse';

/** What was found, as a person wrote it, short. */
export const found = (input: unknown): string => {
  if (input === undefined) return 'nothing';
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const expected = (what: string) => (issue: { input?: unknown }) => `Expected ${what}, found ${found(issue.input)}.`;

/**
 * A text that `check` accepts; anything else gets one sentence with what was expected and what was found. It aborts, so
 * that no later check meets what was refused here.
 */
const text = (what: string, check: (value: string) => boolean) =>
  z.string({ error: expected(what) }).refine(check, { error: expected(what), abort: true });

export const name = (what: string) => text(`${what} of 1 to 100 characters`, value => /^\S(.{0,98}\S)?$/su.test(value));

export const time = (side: 'from' | 'to') =>
  text(side === 'from' ? "a time such as '08:00'" : "a time such as '17:00', up to '24:00'", value => {
    const minutes = parseTime(value);
    return minutes !== undefined && (side === 'to' || minutes < 1_440);
  }).transform(value => value.padStart(5, '0'));

export const date = text('a date such as 2026-12-24, from 1970 to 2199', value => parseDate(value) !== undefined);

export const local = (side: 'from' | 'to') =>
  text('a date such as 2026-12-24, or with a time 2026-12-24T13:00', value => parseLocal(value, side) !== undefined);

/** `mon-fri`, `sat`, or a list of these; kept as a list of days in the week's order, each once. */
export const days = z
  .union([z.string(), z.array(z.string())], { error: expected('days such as [mon, tue] or mon-fri') })
  .superRefine((value, context) => {
    if (Array.isArray(value) && value.length === 0)
      refuse(context, [], `Expected at least one day, found ${found(value)}.`);
    for (const [index, item] of [value].flat().entries()) {
      const path = Array.isArray(value) ? [index] : [];
      if (daysOf(item) === undefined) {
        refuse(context, path, `Expected a day (${DAYS.join(', ')}) or a range such as mon-fri, found ${found(item)}.`);
      }
    }
  })
  .transform(value => {
    const named = new Set([value].flat().flatMap(item => daysOf(item) ?? []));
    return DAYS.filter(day => named.has(day));
  });

const daysOf = (value: string): Day[] | undefined => {
  const [first = '', last = first, ...rest] = value.toLowerCase().split('-');
  const names: readonly string[] = DAYS;
  const [from, to] = [names.indexOf(first), names.indexOf(last)];
  if (from < 0 || to < 0 || rest.length > 0) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => DAYS[(from + index) % 7] as Day);
};

export const timeZone = text(
  "an IANA time zone such as 'America/Chicago' (not EST or -06:00, which know no daylight saving)",
  value => {
    if (value !== 'UTC' && !/^[A-Z][A-Za-z_]+\/[A-Za-z_+\-/0-9]+$/.test(value)) return false;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== undefined;
    } catch {
      return false;
    }
  },
);

export const recordId = text('an id of lower-case letters, digits and hyphens, at most 60', value =>
  /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(value),
);

export const flag = z.boolean({ error: expected('true or false') });

export const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: expected(values.join(' or ')) });

/** An object in which a key that nobody knows is named, with those that could be meant. */
export const record = <T extends z.ZodRawShape>(what: string, shape: T) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `${what} has no ${(issue.keys as string[]).join(', ')}: it can have ${Object.keys(shape).join(', ')}.`
        : `Expected ${what.toLowerCase()}, found ${found(issue.input)}.`,
  });

export const list = <T extends z.ZodType>(what: string, item: T, max: number) =>
  z.array(item, { error: expected(`a list of ${what}`) }).max(max, { error: `Expected at most ${max} ${what}.` });
