import type { Config } from '../domain/config/config';
import { type Part, plus, type Sums } from '../domain/figures/sums';
import { localDay } from '../domain/operating-hours/counting/local-day';
import { scheduleOf } from '../domain/operating-hours/hours-of';
import type { Clock, Desks, Projections } from '../ports';

type Deps = {
  readonly config: { readonly current: () => Promise<Config> };
  readonly projections: Pick<Projections, 'list'>;
  readonly clock: Clock;
  /** One an instance: what is kept is kept beside it. */
  readonly desks: Desks;
};

/** What happened today, by the clock of each channel: in all, and in each queue. */
export type Today = { readonly all: Sums; readonly byQueue: ReadonlyMap<string, Sums> };

/** The figures of today are at most this old: a board shows what waits at once, and how the day goes a little later. */
const FRESH_MS = 10_000;
const kept = new WeakMap<Desks, { readonly at: number; readonly today: Promise<Today> }>();

/** The day that it is at each channel. */
export const daysNow = ({ channels, operatingHours }: Config, now: number): ReadonlyMap<string, string> =>
  new Map(
    Object.values(channels).map(channel => [
      channel.id,
      localDay(scheduleOf(operatingHours, channel.operatingHours).timeZone, now),
    ]),
  );

/** Read once for all boards of an instance, at most every ten seconds: one range a day that it is somewhere. */
export const todaysFigures = (app: Deps): Promise<Today> => {
  const at = app.clock.now();
  const there = kept.get(app.desks);
  if (there !== undefined && at - there.at < FRESH_MS && at >= there.at) return there.today;
  const today = read(app, at);
  kept.set(app.desks, { at, today });
  today.catch(() => kept.delete(app.desks));
  return today;
};

const read = async (app: Pick<Deps, 'config' | 'projections'>, now: number): Promise<Today> => {
  const days = daysNow(await app.config.current(), now);
  const lists = await Promise.all([...new Set(days.values())].map(day => app.projections.list('day-figures', { day })));
  const parts: Part[] = lists
    .flat()
    .flatMap(({ key, row }) => (row !== undefined && days.get(row.channel) === key.day ? row.parts : []));
  const byQueue = new Map<string, Sums>();
  let all: Sums = {};
  for (const { queue, sums } of parts) {
    all = plus(all, sums);
    if (queue !== null) byQueue.set(queue, plus(byQueue.get(queue) ?? {}, sums));
  }
  return { all, byQueue };
};
