import { Temporal } from 'temporal-polyfill';
import type { Condition } from '../../config/routing/conditions';
import { ConditionError, compileCondition, type Subject } from './conditions';

/** One comparison of a condition, with what was found; a group says whether it holds, and its own stand behind it, one deeper. */
export type Comparison = {
  readonly field: string;
  readonly operator: string;
  readonly wanted: string;
  readonly found?: string;
  readonly holds: boolean;
  readonly depth: number;
};

export type RuleResult = 'fits' | 'fits-not' | 'not-reached' | 'error';

/** Whether a condition holds, by what decides about real work. Without one it always does. */
export const resultOf = (condition: Condition | undefined, subject: Subject): 'fits' | 'fits-not' | 'error' => {
  try {
    return condition === undefined || compileCondition(condition)(subject) ? 'fits' : 'fits-not';
  } catch (error) {
    if (error instanceof ConditionError) return 'error';
    throw error;
  }
};

/** What a condition compared. Each part is held against the subject by itself. */
export const compared = (condition: Condition | undefined, subject: Subject, depth = 0): readonly Comparison[] => {
  if (condition === undefined) return [];
  const holds = resultOf(condition, subject) === 'fits';
  const group = condition.all ?? condition.any;
  if (group === undefined) return [{ ...leafOf(condition, subject), holds, depth }];
  const [field, operator] = condition.all === undefined ? ['any', 'any of'] : ['all', 'all of'];
  const inner = (group as readonly Condition[]).flatMap(each => compared(each, subject, depth + 1));
  return [{ field, operator, wanted: String(group.length), holds, depth }, ...inner];
};

type Leaf = Pick<Comparison, 'field' | 'operator' | 'wanted' | 'found'>;

const leafOf = (condition: Condition, subject: Subject): Leaf => {
  const { keywords, language, channel, firstContact, time } = condition;
  if (keywords !== undefined) {
    const there = [keywords].flat().filter(keyword => resultOf({ keywords: keyword }, subject) === 'fits');
    return leaf('keywords', 'any of', keywords, there.length === 0 ? undefined : there);
  }
  if (language !== undefined) return leaf('language', 'any of', language, subject.language);
  if (channel !== undefined) return leaf('channel', 'any of', channel, subject.channel);
  if (firstContact !== undefined) return leaf('firstContact', 'is', firstContact, subject.firstContact);
  if (time !== undefined) return timeLeaf(time, subject.now);
  const { field = '', is, isNot, oneOf, contains, startsWith, exists, atLeast, atMost } = condition;
  const found = subject.field(field);
  if (is !== undefined) return leaf(field, 'is', is, found);
  if (isNot !== undefined) return leaf(field, 'is not', isNot, found);
  if (oneOf !== undefined) return leaf(field, 'one of', oneOf, found);
  if (contains !== undefined) return leaf(field, 'contains', contains, found);
  if (startsWith !== undefined) return leaf(field, 'starts with', startsWith, found);
  if (exists !== undefined) return leaf(field, exists ? 'is known' : 'is not known', '', found);
  return atLeast !== undefined ? leaf(field, 'at least', atLeast, found) : leaf(field, 'at most', atMost, found);
};

const timeLeaf = ({ from, to, days, zone }: NonNullable<Condition['time']>, now: number): Leaf => {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][local.dayOfWeek - 1];
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const on = days === undefined ? '' : `, ${days.join(', ')}`;
  return leaf('time', 'between', `${from} and ${to}${on} (${zone})`, `${clock}, ${day}`);
};

/** A customer's words are bounded; what a person reads of them is enough to know them by. */
const LONGEST = 200;
const inWords = (value: unknown): string =>
  (Array.isArray(value) ? value.map(String).join(', ') : String(value)).slice(0, LONGEST);
const leaf = (field: string, operator: string, wanted: unknown, found: unknown): Leaf => ({
  ...{ field, operator, wanted: inWords(wanted) },
  ...(found !== undefined && { found: inWords(found) }),
});
