import type { App } from '../../../shared/app';
import { type QueueRow, queueRows } from '../../../shared/domain/routing/board/board';

/** A count of what waits is at most this old: in a flood, to read all of it for each change would be the flood's best ally. */
const FRESH_MS = 5_000;

type Counted = { readonly at: number; readonly rows: Promise<readonly QueueRow[]> };
const counted = new WeakMap<App['desks'], Map<string, Counted>>();

/** How many wait in each queue of a pool: read once for all desks of an instance, at most every five seconds. */
const rowsOf = (app: App, pool: string): Promise<readonly QueueRow[]> => {
  const pools = counted.get(app.desks) ?? new Map<string, Counted>();
  counted.set(app.desks, pools);
  const at = app.clock.now();
  const there = pools.get(pool);
  if (there !== undefined && at - there.at < FRESH_MS) return there.rows;
  const rows = app.pools.load(pool).then(({ state }) => queueRows(state));
  pools.set(pool, { at, rows });
  rows.catch(() => pools.delete(pool));
  return rows;
};

/** How many wait in queues whose member an agent is, with nobody yet. */
export const countWaiting = async (app: App, pools: readonly string[], agent: string): Promise<number> => {
  const { queues } = await app.config.current();
  const isMember = (queue: string): boolean => {
    const members = queues[queue]?.agents;
    return members === 'all' || members?.includes(agent) === true;
  };
  const rows = (await Promise.all(pools.map(pool => rowsOf(app, pool)))).flat();
  return rows.filter(({ queue }) => isMember(queue)).reduce((sum, { waiting }) => sum + waiting, 0);
};
