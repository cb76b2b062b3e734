import { CATALOGUE, type Value } from './catalogue';
import { FIGURES, type FigureId, type Split } from './catalogue-ids';
import type { DaySums, GroupedBy } from './day-sums';
import { plus, type Sums } from './sums';

/** A day of a period and what it comes to. */
export type Day = { readonly day: string; readonly sums: DaySums };

/** Of one queue, agent, channel or language alone. */
export type Only = { readonly kind: GroupedBy; readonly id: string } | undefined;

export type Values = Readonly<Record<FigureId, Value>>;

/** Every figure of some sums. */
export const valuesOf = (sums: Sums): Values =>
  Object.fromEntries(FIGURES.map(figure => [figure, CATALOGUE[figure].of(sums)])) as Values;

const sumsOn = ({ sums }: Day, only: Only): Sums => (only === undefined ? sums.all : (sums[only.kind][only.id] ?? {}));

export const totalOf = (days: readonly Day[], only: Only): Sums =>
  days.reduce<Sums>((sum, day) => plus(sum, sumsOn(day, only)), {});

/** The Monday of a day's week, ISO. */
export const weekOf = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
};

/**
 * The sums of a period, split. Days and weeks are those of the whole period, also where nothing happened; other names are those to
 * which something happened.
 *
 * @param only with a split by day or week alone
 */
export const splitBy = (days: readonly Day[], by: Split, only: Only): ReadonlyMap<string, Sums> => {
  const rows = new Map<string, Sums>();
  const into = (key: string, sums: Sums) => rows.set(key, plus(rows.get(key) ?? {}, sums));
  for (const day of days) {
    if (by === 'day') into(day.day, sumsOn(day, only));
    else if (by === 'week') into(weekOf(day.day), sumsOn(day, only));
    else for (const [key, sums] of Object.entries(day.sums[by])) into(key, sums);
  }
  return rows;
};

/** Days from one to another, both included, ISO. */
export const daysFrom = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};
export const DAY_MS = 86_400_000;
