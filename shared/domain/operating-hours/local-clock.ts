import { Temporal } from 'temporal-polyfill';
import { type LocalMinute, MINUTES_A_DAY } from './calendar';

const MS_A_MINUTE = 60_000;
const MS_A_DAY = MINUTES_A_DAY * MS_A_MINUTE;
/** Stretches are looked at as a whole. No zone has changed its clock forth and back within ten days since 1970. */
const STRETCH_DAYS = 8;
/** More than a century. Who asks beyond that asks at random, and then forgetting is right. */
const KEPT_STRETCHES = 5_000;

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
  const offsets = new Map<number, number | 'changes'>();
  /** A stretch and a day on each side, so that it holds its wall-clock minutes whatever the zone's offset. */
  const offsetOf = (stretch: number): number | 'changes' => {
    const known = offsets.get(stretch);
    if (known !== undefined) return known;
    if (offsets.size >= KEPT_STRETCHES) offsets.clear();
    const first = offsetAt(timeZone, (stretch * STRETCH_DAYS - 1) * MS_A_DAY);
    const last = offsetAt(timeZone, ((stretch + 1) * STRETCH_DAYS + 1) * MS_A_DAY);
    const offset = first === last ? first : 'changes';
    offsets.set(stretch, offset);
    return offset;
  };
  return {
    timeZone,
    instantOf: minute => {
      const offset = offsetOf(Math.floor(minute / (STRETCH_DAYS * MINUTES_A_DAY)));
      return offset === 'changes' ? exactInstant(timeZone, minute) : minute * MS_A_MINUTE - offset;
    },
    minuteAt: instant => Math.floor((instant + offsetAt(timeZone, instant)) / MS_A_MINUTE),
  };
};

/** Milliseconds that the zone is ahead of UTC. */
const offsetAt = (timeZone: string, instant: number): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;

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
