import type { DayRow } from '../domain/figures/day-row';
import { daySums } from '../domain/figures/day-sums';
import { DAY_MS, type Day, daysFrom } from '../domain/figures/report';
import type { Clock, DayTotals, Projections } from '../ports';

type Deps = { readonly projections: Pick<Projections, 'list'>; readonly totals: DayTotals; readonly clock: Clock };

/**
 * A day counts as over so long after it ended in UTC: the last zone has ended it half a day later, and an outage may hold a thread's
 * rows back for as long as its messages wait.
 */
const OVER_AFTER_DAYS = 3;
/** So many days are read at a time. */
const AT_ONCE = 8;

/** The conversations of one day, those aside that were erased. */
export const rowsOfDay = async ({ projections }: Pick<Deps, 'projections'>, day: string): Promise<readonly DayRow[]> =>
  (await projections.list('day-figures', { day })).flatMap(({ row }) => row ?? []);

const isOver = (day: string, now: number): boolean => Date.parse(day) + OVER_AFTER_DAYS * DAY_MS <= now;

/** Sums a day up, and keeps that once it is over. */
const sumUp = async (deps: Deps, day: string): Promise<Day> => {
  const sums = daySums(await rowsOfDay(deps, day));
  if (isOver(day, deps.clock.now())) await deps.totals.keep(day, sums);
  return { day, sums };
};

/** What each day of a period comes to. Costs its days, and the conversations of those alone that aren't over. */
export const daysOfFigures = async (deps: Deps, from: string, to: string): Promise<readonly Day[]> => {
  const known = new Map((await deps.totals.between(from, to)).map(day => [day.day, day]));
  const days = daysFrom(from, to);
  const found: Day[] = [];
  for (let at = 0; at < days.length; at += AT_ONCE)
    found.push(...(await Promise.all(days.slice(at, at + AT_ONCE).map(day => known.get(day) ?? sumUp(deps, day)))));
  return found;
};

/** Reports look back a year, and compare with the year before. */
const LOOKED_BACK_DAYS = 2 * 366;
/** So many days without a conversation in a row: there is no history before them. */
const NOTHING_BEFORE_DAYS = 31;
/** So many days are looked at in one go, one after the other: whoever routes texts meanwhile waits for no day but one. */
const LOOKED_AT_ONCE = 8;

/** What an instance has looked at: the days above `next`, up to `newest`; so many of them in a row, at the old end, were empty. */
type Looked = { readonly newest: number; readonly next: number; readonly empty: number };
const looked = new WeakMap<DayTotals, Looked>();

/**
 * Sums up what is over and isn't yet, a few days each minute: those that have just ended, then further back. So a report finds its days
 * summed up, those too that were over before this was deployed, or while nothing ran.
 */
export const sumUpWhatIsOver = async (deps: Deps): Promise<void> => {
  const over = Math.floor(deps.clock.now() / DAY_MS) - OVER_AFTER_DAYS;
  const { newest, next, empty } = looked.get(deps.totals) ?? { newest: over, next: over, empty: 0 };
  if (newest < over) {
    const last = Math.min(over, newest + LOOKED_AT_ONCE);
    await summedUp(deps, newest + 1, last);
    looked.set(deps.totals, { newest: last, next, empty });
  } else if (empty < NOTHING_BEFORE_DAYS && newest - next < LOOKED_BACK_DAYS) {
    const days = await summedUp(deps, next - LOOKED_AT_ONCE + 1, next);
    const emptyBefore = days.findIndex(({ sums }) => Object.keys(sums.all).length > 0);
    const emptyNow = emptyBefore < 0 ? empty + days.length : emptyBefore;
    looked.set(deps.totals, { newest, next: next - LOOKED_AT_ONCE, empty: emptyNow });
  }
};

const summedUp = async (deps: Deps, first: number, last: number): Promise<readonly Day[]> => {
  const name = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
  const known = new Map((await deps.totals.between(name(first), name(last))).map(day => [day.day, day]));
  const days: Day[] = [];
  for (const day of daysFrom(name(first), name(last))) days.push(known.get(day) ?? (await sumUp(deps, day)));
  return days;
};
