import { type EpochDay, isoDate, MINUTES_A_DAY } from './calendar';
import type { OperatingHours } from './hours';
import { localClock } from './local-clock';
import { timelineOf } from './timeline';

/** A local day, and when it is open, in minutes of that day. */
export type ShownDay = {
  readonly date: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** What it is closed for, where that is a holiday. */
  readonly holiday?: string;
};
/** A day on which the clock of the zone is put forward (positive) or back. */
export type ClockChange = { readonly date: string; readonly minutes: number };

/** Days one after the other, as these hours make them, and the changes of the clock among them. @param first local */
export const daysOf = (
  hours: OperatingHours,
  first: EpochDay,
  days: number,
): { readonly days: readonly ShownDay[]; readonly clockChanges: readonly ClockChange[] } => {
  const clock = localClock(hours.timeZone);
  const bounds = Array.from({ length: days + 1 }, (_, at) => clock.instantOf((first + at) * MINUTES_A_DAY));
  const segments = timelineOf(hours).between(bounds[0] ?? 0, bounds[days] ?? 0);
  const ends = [...segments.slice(1).map(({ from }) => from), bounds[days] ?? 0];
  const shown: { date: string; spans: (readonly [number, number])[]; holiday?: string }[] = bounds
    .slice(0, days)
    .map((_, at) => ({ date: isoDate(first + at), spans: [] }));
  for (const [at, segment] of segments.entries()) {
    const [from, to] = [clock.minuteAt(segment.from), clock.minuteAt((ends[at] ?? 0) - 1) + 1];
    const last = Math.floor((to - 1) / MINUTES_A_DAY);
    for (let day = Math.floor(from / MINUTES_A_DAY); day <= last; day++) {
      const its = shown[day - first];
      if (its === undefined) continue;
      const start = day * MINUTES_A_DAY;
      if (segment.open) its.spans.push([Math.max(0, from - start), Math.min(MINUTES_A_DAY, to - start)]);
      else if (segment.holiday === true) its.holiday ??= String(segment.because.facts?.holiday ?? '');
    }
  }
  const clockChanges = bounds.slice(0, days).flatMap((from, at) => {
    const minutes = MINUTES_A_DAY - ((bounds[at + 1] ?? from) - from) / 60_000;
    return minutes === 0 ? [] : [{ date: isoDate(first + at), minutes }];
  });
  return { days: shown.map(day => ({ ...day, spans: joined(day.spans) })), clockChanges };
};

/** Spans of one day that touch are one. */
const joined = (spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  const all: [number, number][] = [];
  for (const [from, to] of spans) {
    const before = all.at(-1);
    if (before !== undefined && before[1] >= from) before[1] = Math.max(before[1], to);
    else all.push([from, to]);
  }
  return all;
};
