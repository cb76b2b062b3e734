import { isoDate, parseDate, parseLocal } from '../calendar';
import type { Closure, WeeklySpan } from '../hours';
import { type CheckContext, refuse } from '../refuse';
import { recurrenceDates, recursOn } from './recurrence';
import { parseRecurrence } from './recurrence-rule';
import { readSpan } from './span-dates';

/** What a weekly span needs to mean something: times or `allDay`, days or a rule, and at least one date. */
export const checkWeekly = (span: WeeklySpan, context: CheckContext): void => {
  checkDayTimes(span, context);
  if (span.rrule === undefined ? checkDates(span, context) : checkRule(span, span.rrule, context)) {
    checkHappens(span, context);
  }
};

const checkDayTimes = (span: WeeklySpan, context: CheckContext): void => {
  if (span.allDay === true) {
    if (span.from !== undefined || span.to !== undefined) {
      refuse(
        context,
        ['allDay'],
        'allDay: true is open round the clock: leave out "from" and "to", or leave out allDay.',
      );
    }
  } else if (span.from === undefined) {
    refuse(context, ['from'], 'Expected "from" and "to", or allDay: true, found no "from".');
  } else if (span.to === undefined) {
    refuse(context, ['to'], 'Expected "from" and "to", or allDay: true, found no "to".');
  } else if (span.from === span.to) {
    refuse(context, ['to'], `"from" and "to" are both ${span.to}: for round the clock write allDay: true.`);
  }
};

const checkDates = (span: WeeklySpan, context: CheckContext): boolean => {
  if (span.startDate === undefined || span.until === undefined || span.startDate <= span.until) return true;
  refuse(context, ['until'], `"until" (${span.until}) is before "startDate" (${span.startDate}).`);
  return false;
};

const checkRule = (span: WeeklySpan, rrule: string, context: CheckContext): boolean => {
  if (span.days !== undefined) {
    refuse(context, ['days'], '"days" and "rrule" both say which days: keep one of them.');
    return false;
  }
  const parsed = parseRecurrence(rrule);
  if (!parsed.ok) {
    refuse(context, ['rrule'], parsed.message);
    return false;
  }
  const start = span.startDate === undefined ? undefined : parseDate(span.startDate);
  if (start === undefined) {
    refuse(context, ['startDate'], 'A rule needs "startDate": the first date that it gives.');
    return false;
  }
  if (!recursOn(parsed.rule, start, start)) {
    const [next] = recurrenceDates(parsed.rule, start, start, start + 10 * 366);
    const hint = next === undefined ? 'it gives none in the ten years after' : `the first it gives is ${isoDate(next)}`;
    refuse(context, ['startDate'], `"startDate" (${span.startDate}) is not a date that the rule gives: ${hint}.`);
    return false;
  }
  return checkDates(span, context);
};

const checkHappens = (span: WeeklySpan, context: CheckContext): void => {
  const { first, last, datesBetween } = readSpan(span);
  if (!Number.isFinite(last)) return;
  // Weekdays come again after seven days; beyond that and the dates left out, nothing new is found.
  const begin = Number.isFinite(first) ? first : last - 7 * (2 + (span.except?.length ?? 0));
  if (datesBetween(begin, last + 1).length > 0) return;
  refuse(
    context,
    ['until'],
    `This span never happens: none of its days lies ${span.startDate ? `from ${span.startDate} ` : ''}until ${span.until}.`,
  );
};

/** A closure or opening ends after it begins. */
export const checkClosures = (closure: Closure, context: CheckContext): void => {
  const [from, to] = [parseLocal(closure.from, 'from'), parseLocal(closure.to, 'to')];
  if (from === undefined || to === undefined || from < to) return;
  refuse(context, ['to'], `"to" (${closure.to}) is not after "from" (${closure.from}).`);
};
