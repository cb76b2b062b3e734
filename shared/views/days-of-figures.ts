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

const lastSummed = new WeakMap<DayTotals, string>();

/** Sums up the newest day that is over, once: then nobody who asks for a report waits for it. */
export const sumUpNewest = async (deps: Deps): Promise<void> => {
  const day = new Date(deps.clock.now() - OVER_AFTER_DAYS * DAY_MS).toISOString().slice(0, 10);
  if (lastSummed.get(deps.totals) === day) return;
  if ((await deps.totals.between(day, day)).length === 0) await sumUp(deps, day);
  lastSummed.set(deps.totals, day);
};
