import { isoDate, MINUTES_A_DAY } from '../calendar';
import { type LocalClock, localClock } from '../local-clock';

type Zone = { readonly clock: LocalClock; readonly days: Map<number, string> };
const zones = new Map<string, Zone>();
/** There are some six hundred zones; whoever asks for more, or for more quarters of an hour in one, asks at random. */
const MOST = 1_000;
/** Since 1970 every zone has been off by whole quarters of an hour, and changed by them: within one the day stays the same. */
const QUARTER_MS = 15 * 60_000;

/** The day that a wall in this time zone shows at an instant (epoch ms), ISO. */
export const localDay = (timeZone: string, at: number): string => {
  const { clock, days } = zoneOf(timeZone);
  const quarter = Math.floor(at / QUARTER_MS);
  const known = days.get(quarter) ?? isoDate(Math.floor(clock.minuteAt(at) / MINUTES_A_DAY));
  if (days.size >= MOST) days.clear();
  days.set(quarter, known);
  return known;
};

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone) ?? { clock: localClock(timeZone), days: new Map<number, string>() };
  if (zones.size >= MOST) zones.clear();
  zones.set(timeZone, known);
  return known;
};
