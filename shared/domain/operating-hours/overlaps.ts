import { DAYS, type EpochDay, isoLocal, MINUTES_A_DAY, parseLocal } from './calendar';
import { closedTimes } from './holidays/closed-times';
import type { OperatingHours, WeeklySpan } from './hours';
import { type LocalInterval, type ReadSpan, readSpan } from './recurrence/span-dates';
import { type CheckContext, refuse } from './refuse';

/** Two parts of one record that want the same time, first seen at `at` (local). */
export type Overlap = {
  readonly path: readonly ['weekly' | 'openings', number];
  readonly other: string;
  readonly at: string;
};

/** Every overlap for which nobody chose what it means; a record with one is refused. */
export const unchosenOverlaps = (hours: OperatingHours): Overlap[] => [
  ...weeklyOverlaps(hours.weekly),
  ...openingOverlaps(hours),
];

export const checkOverlaps = (hours: OperatingHours, context: CheckContext): void => {
  for (const { path, other, at } of unchosenOverlaps(hours)) {
    const choices =
      path[0] === 'weekly'
        ? '"overlap: merge" is open during both, "overlap: replace" lets this one alone stand where the two meet.'
        : '"overlap: replace" lets this opening win, "overlap: merge" adds it to the weekly hours and leaves closed what is closed.';
    refuse(context, path, `This overlaps ${other} (first at ${at}). Say which is meant: ${choices}`);
  }
};

/** The Gregorian calendar's dates and weekdays come again after 28 years. */
const YEARS_LOOKED_AT = 28;

const weeklyOverlaps = (weekly: readonly WeeklySpan[]): Overlap[] => {
  const spans = weekly.map(readSpan);
  return weekly.flatMap((span, later) => {
    if (span.overlap !== undefined) return [];
    for (let earlier = 0; earlier < later; earlier++) {
      if (!canMeet(weekly[earlier] as WeeklySpan, span)) continue;
      const at = firstMeeting(spans[earlier] as ReadSpan, spans[later] as ReadSpan);
      if (at !== undefined) return [{ path: ['weekly', later], other: `weekly.${earlier}`, at: isoLocal(at) } as const];
    }
    return [];
  });
};

/** Two plain spans that don't meet in one week never do. */
const canMeet = (a: WeeklySpan, b: WeeklySpan): boolean => {
  if (a.rrule !== undefined || b.rrule !== undefined) return true;
  const inWeek = (span: WeeklySpan) => {
    const { on } = readSpan({ ...span, startDate: undefined, until: undefined });
    return (span.days ?? DAYS).map(day => on(DAYS.indexOf(day)));
  };
  const week = 7 * MINUTES_A_DAY;
  return inWeek(a).some(x =>
    inWeek(b).some(y => [-week, 0, week].some(shift => meet(x, { from: y.from + shift, to: y.to + shift }))),
  );
};

const firstMeeting = (a: ReadSpan, b: ReadSpan): number | undefined => {
  const begin = finite(Math.max(a.first, b.first), epochDay2024) - 1;
  const end = Math.min(a.last, b.last, begin + YEARS_LOOKED_AT * 366) + 2;
  const mine = b.datesBetween(begin, end).map(b.on);
  const theirs = a.datesBetween(begin, end).map(a.on);
  let next = 0;
  for (const one of mine) {
    while (next < theirs.length && (theirs[next] as LocalInterval).to <= one.from) next += 1;
    const other = theirs[next];
    if (other !== undefined && meet(one, other)) return Math.max(one.from, other.from);
  }
  return undefined;
};

/** Where neither span has a beginning, any week will do: the domain has no clock. */
const epochDay2024: EpochDay = 19_723;

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

const meet = (a: LocalInterval, b: LocalInterval): boolean => a.from < b.to && b.from < a.to;

const openingOverlaps = (hours: OperatingHours): Overlap[] => {
  const open = hours.openings.filter(opening => opening.overlap === undefined);
  if (open.length === 0) return [];
  const spans = hours.weekly.map(readSpan);
  const closed = closedTimes(hours);
  return hours.openings.flatMap((opening, index) => {
    if (opening.overlap !== undefined) return [];
    const times = { from: parseLocal(opening.from, 'from') ?? 0, to: parseLocal(opening.to, 'to') ?? 0 };
    const [first, last] = [Math.floor(times.from / MINUTES_A_DAY), Math.ceil(times.to / MINUTES_A_DAY)];
    const met = [
      ...spans.flatMap((span, weekly) =>
        span.datesBetween(first - 1, last).map(day => ({ ...span.on(day), other: `weekly.${weekly}` })),
      ),
      ...closed.between(first, last).map(({ name, kind, ...rest }) => ({ ...rest, other: `the ${kind} "${name}"` })),
    ].find(other => meet(times, other));
    if (met === undefined) return [];
    return [{ path: ['openings', index], other: met.other, at: isoLocal(Math.max(met.from, times.from)) } as const];
  });
};
