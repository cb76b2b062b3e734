import { isoDate, MINUTES_A_DAY } from './calendar';
import { type LocalClock, localClock } from './local-clock';

const clocks = new Map<string, LocalClock>();
/** There are some six hundred zones; whoever asks for more asks at random. */
const MOST = 1_000;

/** The day that a wall in this time zone shows at an instant (epoch ms), ISO. */
export const localDay = (timeZone: string, at: number): string => {
  const clock = clocks.get(timeZone) ?? localClock(timeZone);
  if (clocks.size >= MOST) clocks.clear();
  clocks.set(timeZone, clock);
  return isoDate(Math.floor(clock.minuteAt(at) / MINUTES_A_DAY));
};
