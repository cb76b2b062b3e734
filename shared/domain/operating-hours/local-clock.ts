import { Temporal } from 'temporal-polyfill';
import { type EpochDay, type LocalMinute, MINUTES_A_DAY } from './calendar';

const MS_A_MINUTE = 60_000;
/** Midnights kept per zone: about ten years. More means that somebody asks at random, and then forgetting is right. */
const KEPT_MIDNIGHTS = 4_000;

/** Turns the wall clock of one zone into instants and back. */
export type LocalClock = {
  readonly timeZone: string;
  /**
   * The instant (epoch ms) of a wall-clock minute. Where the clock goes back and a time comes twice, it is the first
   * (RFC 5545, 3.3.5). Where the clock goes forward and a time is skipped, it is the moment of the jump, so that
   * "open from 02:00 to 03:15" is open exactly while the wall shows a time between the two.
   */
  readonly instantOf: (minute: LocalMinute) => number;
  /** The wall-clock minute at an instant, rounded down. */
  readonly minuteAt: (instant: number) => LocalMinute;
};

export const localClock = (timeZone: string): LocalClock => {
  const midnights = new Map<EpochDay, number>();
  const midnightOf = (day: EpochDay): number => {
    const known = midnights.get(day);
    if (known !== undefined) return known;
    if (midnights.size >= KEPT_MIDNIGHTS) midnights.clear();
    const midnight = exactInstant(timeZone, day * MINUTES_A_DAY);
    midnights.set(day, midnight);
    return midnight;
  };
  return {
    timeZone,
    instantOf: minute => {
      const day = Math.floor(minute / MINUTES_A_DAY);
      const midnight = midnightOf(day);
      // A day of 24 hours has no change of the clock: plain arithmetic gives what Temporal would, a hundred times faster.
      return midnightOf(day + 1) - midnight === MINUTES_A_DAY * MS_A_MINUTE
        ? midnight + (minute - day * MINUTES_A_DAY) * MS_A_MINUTE
        : exactInstant(timeZone, minute);
    },
    minuteAt: instant => {
      const offset = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds;
      return Math.floor((instant + offset / 1e6) / MS_A_MINUTE);
    },
  };
};

const exactInstant = (timeZone: string, minute: LocalMinute): number => {
  const wall = Temporal.Instant.fromEpochMilliseconds(minute * MS_A_MINUTE)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds;
  // Skipped: read with the offset after the jump, it lies before it.
  const jump = first.getTimeZoneTransition('next');
  return jump === null ? first.epochMilliseconds : jump.epochMilliseconds;
};
