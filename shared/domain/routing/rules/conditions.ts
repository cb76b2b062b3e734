import { Temporal } from 'temporal-polyfill';
import type { Condition } from '../../config/routing/conditions';
import type { PlainText } from '../../text/plain-words';
import { plainWords } from '../../text/plain-words';

export type FieldValue = string | number | boolean | undefined;

/** What a condition reads: one work item at one instant. `field` answers for the names that a condition may use. */
export type Subject = {
  readonly plain: PlainText;
  readonly words: ReadonlySet<string>;
  readonly language: string;
  readonly channel: string;
  readonly firstContact: boolean;
  readonly field: (name: string) => FieldValue;
  readonly now: number;
};
export type CompiledCondition = (subject: Subject) => boolean;

/** A condition that can't be answered: it compares a number with what is none. The item goes to the fallback queue. */
export class ConditionError extends Error {
  readonly field: string;
  constructor(field: string, expected: string, found: FieldValue) {
    super(`Expected "${field}" to be ${expected} for the comparison in its rule, found ${typeof found}.`);
    this.name = 'ConditionError';
    this.field = field;
  }
}

/** A condition as a function: keywords are folded and zones read once, not for every text. */
export const compileCondition = (condition: Condition): CompiledCondition => {
  if (condition.all !== undefined) {
    const each = condition.all.map(inner => compileCondition(inner));
    return subject => each.every(holds => holds(subject));
  }
  if (condition.any !== undefined) {
    const each = condition.any.map(inner => compileCondition(inner));
    return subject => each.some(holds => holds(subject));
  }
  if (condition.keywords !== undefined) return keywords([condition.keywords].flat());
  if (condition.language !== undefined) return language([condition.language].flat());
  if (condition.channel !== undefined) return oneOf([condition.channel].flat(), subject => subject.channel);
  if (condition.firstContact !== undefined) return subject => subject.firstContact === condition.firstContact;
  if (condition.time !== undefined) return time(condition.time);
  return comparison(condition);
};

const keywords = (phrases: readonly string[]): CompiledCondition => {
  const folded = phrases.map(phrase => plainWords(phrase)).filter(({ words }) => words.length > 0);
  const single = folded.filter(({ words }) => words.length === 1).map(({ text }) => text);
  const several = folded.filter(({ words }) => words.length > 1).map(({ text }) => ` ${text} `);
  return subject =>
    single.some(word => subject.words.has(word)) ||
    (several.length > 0 && several.some(phrase => ` ${subject.plain.text} `.includes(phrase)));
};

/** `es` is every Spanish; `es-MX` is that one only. */
const language = (wanted: readonly string[]): CompiledCondition => {
  const lower = wanted.map(each => each.toLowerCase());
  return subject => {
    const spoken = subject.language.toLowerCase();
    return lower.some(each => each === spoken || spoken.startsWith(`${each}-`));
  };
};

const oneOf = (wanted: readonly FieldValue[], of: (subject: Subject) => FieldValue): CompiledCondition => {
  const folded = new Set(wanted.map(fold));
  return subject => folded.has(fold(of(subject)));
};
const fold = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.trim().toLowerCase() : value);

const comparison = (condition: Condition): CompiledCondition => {
  const name = condition.field ?? '';
  const read = (subject: Subject) => subject.field(name);
  if (condition.is !== undefined) return oneOf([condition.is], read);
  if (condition.isNot !== undefined) {
    const is = oneOf([condition.isNot], read);
    return subject => !is(subject);
  }
  if (condition.oneOf !== undefined) return oneOf(condition.oneOf, read);
  if (condition.exists !== undefined) return subject => (read(subject) !== undefined) === condition.exists;
  if (condition.contains !== undefined) {
    const part = condition.contains.toLowerCase();
    return subject => textOf(name, read(subject))?.includes(part) ?? false;
  }
  if (condition.startsWith !== undefined) {
    const start = condition.startsWith.toLowerCase();
    return subject => textOf(name, read(subject))?.startsWith(start) ?? false;
  }
  const { atLeast = -Infinity, atMost = Infinity } = condition;
  return subject => {
    const value = numberOf(name, read(subject));
    return value !== undefined && value >= atLeast && value <= atMost;
  };
};
const textOf = (name: string, value: FieldValue): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ConditionError(name, 'a text', value);
  return value.toLowerCase();
};
const numberOf = (name: string, value: FieldValue): number | undefined => {
  if (value === undefined || typeof value === 'number') return value;
  throw new ConditionError(name, 'a number', value);
};

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** A span that runs over midnight belongs to the day on which it began. */
const time = ({ from, to, days, zone }: NonNullable<Condition['time']>): CompiledCondition => {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const onDay = (day: number) => days === undefined || days.includes(DAYS[(day + 6) % 7] as (typeof DAYS)[number]);
  return subject => {
    const local = Temporal.Instant.fromEpochMilliseconds(subject.now).toZonedDateTimeISO(zone);
    const minute = local.hour * 60 + local.minute;
    if (start <= end) return minute >= start && minute < end && onDay(local.dayOfWeek);
    return (minute >= start && onDay(local.dayOfWeek)) || (minute < end && onDay(local.dayOfWeek - 1));
  };
};
