import type { Because } from '../values/because';
import { because } from '../values/because';
import { type EpochDay, isoDate, MINUTES_A_DAY, parseLocal } from './calendar';
import { type ClosedTime, closedTimes } from './holidays/closed-times';
import type { OperatingHours, OverlapChoice } from './hours';
import { type LocalClock, localClock } from './local-clock';
import { type LocalInterval, readSpan } from './recurrence/span-dates';

/** A stretch of time in which the answer and its reason stay the same; it lasts until the next one begins. */
export type Segment = {
  readonly from: number;
  readonly open: boolean;
  /** It is closed for a holiday. */
  readonly holiday?: true;
  readonly because: Because;
};

export type Timeline = {
  /** In order, without a gap, the first beginning at `from`, for the instants from `from` up to `to` (epoch ms). */
  readonly between: (from: number, to: number) => readonly Segment[];
};

/** Ordered by who wins: the first layer that covers an instant decides. */
type Layer = {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly open: boolean;
  readonly holiday?: true;
  readonly because: Because;
};

const RANK = { emergency: 0, replacingOpening: 1, holiday: 2, closure: 3, opening: 4, weekly: 5 } as const;

/**
 * The answers of one record over a window.
 *
 * An emergency wins over all; then an opening that replaces, holidays, closures, other openings, and the week. A span of
 * the week that "replaces" stands alone where it meets one listed before it, and so does an opening over the week.
 */
export const timelineOf = (hours: OperatingHours): Timeline => {
  const clock = localClock(hours.timeZone);
  const week = weekOf(hours);
  const closed = closedTimes(hours);
  const openings = hours.openings.map(openingTime);
  const emergency = emergencyLayer(hours, clock);
  const otherwise = because('hours.closed', { hours: hours.id });
  const reasons = hours.weekly.map((_, span) => because('hours.open', { hours: hours.id, span: `weekly.${span}` }));
  return {
    between: (from, to) => {
      const first = Math.floor(clock.minuteAt(from) / MINUTES_A_DAY);
      const last = Math.floor(clock.minuteAt(to) / MINUTES_A_DAY) + 1;
      const shifts = week(first - 2, last);
      const layers = [
        ...emergency,
        ...openings.map(opening => openingLayer(hours.id, opening, clock)),
        ...afterShifts(closed.between(first - 2, last), shifts).map(time => closedLayer(hours.id, time, clock)),
        ...shifts.map(span => layer(clock, span, RANK.weekly, true, reasons[span.span] as Because)),
      ];
      return sweep(layers, from, to, otherwise);
    },
  };
};

/**
 * A holiday begins when the shift ends that began the day before, unless the holiday says otherwise, or that day was one
 * itself. Several holidays in a row are one: the shift before the first of them goes on, and no other.
 */
const afterShifts = (closed: readonly ClosedTime[], shifts: readonly WeeklyTime[]): readonly ClosedTime[] => {
  const isHoliday = (minute: number): boolean =>
    closed.some(({ kind, from, to }) => kind === 'holiday' && from <= minute && minute < to);
  return closed.map(time => {
    if (time.endsShifts) return time;
    const ends = shifts
      .filter(shift => shift.from < time.from && shift.to > time.from && !isHoliday(shift.from))
      .map(shift => shift.to);
    return { ...time, from: Math.min(time.to, Math.max(time.from, ...ends)) };
  });
};

type WeeklyTime = LocalInterval & { readonly span: number; readonly overlap: OverlapChoice | undefined };
type OpeningTime = LocalInterval & { readonly reason: string; readonly overlap: OverlapChoice | undefined };

const openingTime = (opening: OperatingHours['openings'][number]): OpeningTime => ({
  from: parseLocal(opening.from, 'from') ?? 0,
  to: parseLocal(opening.to, 'to') ?? 0,
  reason: opening.reason,
  overlap: opening.overlap,
});

/** The week's spans that begin between two days, without those that another one replaces. */
const weekOf = (hours: OperatingHours) => {
  const spans = hours.weekly.map(readSpan);
  const openings = hours.openings.map(openingTime).filter(opening => opening.overlap === 'replace');
  return (from: EpochDay, to: EpochDay): WeeklyTime[] => {
    // One day more on each side: a span that replaces may itself begin outside the window.
    const times = spans.flatMap((span, index) =>
      span
        .datesBetween(from - 1, to + 1)
        .map(day => ({ ...span.on(day), span: index, overlap: hours.weekly[index]?.overlap })),
    );
    const replacing = times.filter(time => time.overlap === 'replace');
    return times.filter(
      time =>
        !replacing.some(other => other.span > time.span && meet(other, time)) &&
        !openings.some(opening => meet(opening, time)),
    );
  };
};

const meet = (a: LocalInterval, b: LocalInterval): boolean => a.from < b.to && b.from < a.to;

const layer = (clock: LocalClock, time: LocalInterval, rank: number, open: boolean, why: Because): Layer => ({
  from: clock.instantOf(time.from),
  to: clock.instantOf(time.to),
  rank,
  open,
  because: why,
});

const openingLayer = (id: string, time: OpeningTime, clock: LocalClock): Layer =>
  layer(
    clock,
    time,
    time.overlap === 'replace' ? RANK.replacingOpening : RANK.opening,
    true,
    because('hours.opening', { hours: id, reason: time.reason }),
  );

const closedLayer = (id: string, time: ClosedTime, clock: LocalClock): Layer =>
  time.kind === 'holiday'
    ? {
        ...layer(
          clock,
          time,
          RANK.holiday,
          false,
          because('hours.holiday', {
            hours: id,
            holiday: time.name,
            date: isoDate(Math.floor(time.from / MINUTES_A_DAY)),
          }),
        ),
        holiday: true,
      }
    : layer(clock, time, RANK.closure, false, because('hours.closure', { hours: id, reason: time.name }));

const emergencyLayer = ({ id, emergency }: OperatingHours, clock: LocalClock): Layer[] => {
  if (emergency?.closed !== true) return [];
  const since = emergency.since === undefined ? undefined : parseLocal(emergency.since, 'from');
  const until = emergency.until === undefined ? undefined : parseLocal(emergency.until, 'to');
  return [
    {
      from: since === undefined ? Number.NEGATIVE_INFINITY : clock.instantOf(since),
      to: until === undefined ? Number.POSITIVE_INFINITY : clock.instantOf(until),
      rank: RANK.emergency,
      open: false,
      because: because('hours.emergency', { hours: id, reason: emergency.reason }),
    },
  ];
};

/** Cuts the window wherever a layer begins or ends, and lets the strongest layer answer in each piece. */
const sweep = (layers: readonly Layer[], from: number, to: number, otherwise: Because): Segment[] => {
  const here = layers.filter(l => l.from < l.to && l.from < to && l.to > from).sort((a, b) => a.from - b.from);
  const cuts = new Set([from, ...here.flatMap(l => [l.from, l.to]).filter(at => at > from && at < to)]);
  const segments: Segment[] = [];
  let running: Layer[] = [];
  let next = 0;
  for (const at of [...cuts].sort((a, b) => a - b)) {
    running = running.filter(l => l.to > at);
    for (; next < here.length && (here[next] as Layer).from <= at; next++) running.push(here[next] as Layer);
    const strongest = running.reduce<Layer | undefined>(
      (best, l) => (best && best.rank <= l.rank ? best : l),
      undefined,
    );
    const { open, because: why, holiday } = strongest ?? { open: false, because: otherwise };
    const before = segments.at(-1);
    if (before !== undefined && before.because === why) continue;
    segments.push({ from: at, open, ...(holiday && { holiday }), because: why });
  }
  return segments;
};
