import { type Because, because } from '../values/because';
import { FIRST_YEAR, LAST_YEAR } from './calendar';
import type { OperatingHours } from './hours';
import { type Segment, timelineOf } from './timeline';

/** Open or closed at an instant, why, and when that flips (epoch ms); `until` is `null` when not within the horizon. */
export type HoursAnswer = {
  readonly open: boolean;
  /** It is closed for a holiday: the customer hears another message than after the day's work. */
  readonly holiday?: true;
  readonly because: Because;
  readonly until: number | null;
};

/** An instant at which open and closed change places. */
export type HoursChange =
  | { readonly at: number; readonly open: boolean; readonly because: Because }
  | { readonly at: null; readonly because: Because };

/** An operating-hours record, ready to be asked. Its windows are computed once each, when an instant in them is asked for. */
export type Schedule = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** @throws RangeError for what is no instant from 1970 to 2199 */
  readonly answerAt: (at: number) => HoursAnswer;
};

/** How far a change is looked for. Hours that stay as they are for five years are said never to change. */
export const HORIZON_DAYS = 5 * 366;

const MS_A_DAY = 86_400_000;
/** Windows lie on a fixed grid: long enough that one answers for weeks, short enough to be computed in milliseconds. */
const WINDOW = 64 * MS_A_DAY;
const WINDOWS_TO_HORIZON = Math.ceil((HORIZON_DAYS * MS_A_DAY) / WINDOW);
/** More than a look to the horizon needs; questions at random instants can't fill the memory. */
const KEPT_WINDOWS = 256;
const EARLIEST = Date.UTC(FIRST_YEAR, 0, 1);
const LATEST = Date.UTC(LAST_YEAR + 1, 0, 1);

type Window = { readonly starts: Float64Array; readonly answers: readonly HoursAnswer[] };

/** Pure in what it answers: the same record and instant give the same answer; only what is already computed is kept. */
export const compileHours = (hours: OperatingHours): Schedule => {
  const timeline = timelineOf(hours);
  const rows = remembered((index: number) => timeline.between(index * WINDOW, (index + 1) * WINDOW));
  const windows = remembered((index: number) => windowOf(rows, index));
  let latest: Window | undefined;
  let latestIndex = Number.NaN;
  return {
    id: hours.id,
    name: hours.name,
    timeZone: hours.timeZone,
    answerAt: at => {
      const index = Math.floor(at / WINDOW);
      if (latest === undefined || index !== latestIndex) {
        requireInstant(at);
        latest = windows(index);
        latestIndex = index;
      }
      return latest.answers[lastNotAfter(latest.starts, at)] as HoursAnswer;
    },
  };
};

/** A schedule without hours: open at every instant (checklist rows 8 and 19). */
export const alwaysOpen: Schedule = {
  id: 'always-open',
  name: 'Always open',
  timeZone: 'UTC',
  answerAt: at => {
    requireInstant(at);
    return ALWAYS_OPEN;
  },
};

const ALWAYS_OPEN: HoursAnswer = { open: true, because: because('hours.always-open'), until: null };

/** Open or closed at an instant (epoch ms), why, and until when. */
export const isOpen = (schedule: Schedule, at: number): HoursAnswer => schedule.answerAt(at);

/** The first instant after `at` at which open and closed change places, and the reason that holds from then on. */
export const nextChange = (schedule: Schedule, at: number): HoursChange => {
  const { until } = schedule.answerAt(at);
  if (until === null) {
    return { at: null, because: because('hours.no-change', { hours: schedule.id, horizonDays: HORIZON_DAYS }) };
  }
  const { open, because: why } = schedule.answerAt(until);
  return { at: until, open, because: why };
};

/** `at` itself when it is open then, else the next opening; `null` when there is none within the horizon. */
export const nextOpening = (schedule: Schedule, at: number): number | null => {
  const { open, until } = schedule.answerAt(at);
  return open ? at : until;
};

/** `NaN` fails both comparisons, so it is refused too. */
const requireInstant = (at: number): void => {
  if (at >= EARLIEST && at < LATEST) return;
  throw new RangeError(`Expected an instant from ${FIRST_YEAR} to ${LAST_YEAR} in epoch milliseconds, found ${at}.`);
};

const windowOf = (rows: (index: number) => readonly Segment[], index: number): Window => {
  const own = rows(index);
  const answers: HoursAnswer[] = [];
  const last = own.at(-1) as Segment;
  let until = flipAfter(rows, index, last.open);
  for (const [position, segment] of [...own.entries()].reverse()) {
    const after = own[position + 1];
    if (after !== undefined && after.open !== segment.open) until = known(after.from);
    const { open, holiday, because: why } = segment;
    answers.unshift({ open, ...(holiday && { holiday }), because: why, until });
  }
  return { starts: Float64Array.from(own, segment => segment.from), answers };
};

/** The first flip after a window that ends open or closed. */
const flipAfter = (rows: (index: number) => readonly Segment[], index: number, open: boolean): number | null => {
  const end = Math.min(index + WINDOWS_TO_HORIZON, Math.floor(LATEST / WINDOW));
  for (let next = index + 1; next <= end; next++) {
    const flip = rows(next).find(segment => segment.open !== open);
    if (flip !== undefined) return known(flip.from);
  }
  return null;
};

/** A change that lies beyond the last instant that may be asked for is not told. */
const known = (instant: number): number | null => (instant < LATEST ? instant : null);

/** The position of the last start that is not after `at`; the first start never is. */
const lastNotAfter = (starts: Float64Array, at: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

const remembered = <T>(compute: (index: number) => T): ((index: number) => T) => {
  const computed = new Map<number, T>();
  return index => {
    const before = computed.get(index);
    if (before !== undefined) return before;
    if (computed.size >= KEPT_WINDOWS) computed.clear();
    const value = compute(index);
    computed.set(index, value);
    return value;
  };
};
