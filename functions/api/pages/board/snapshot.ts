import type { BoardAgent, BoardItem, BoardQueue, BoardStrip } from '../../../../shared/api/supervisor/live-board';
import { MOST_DUES, MOST_ITEMS } from '../../../../shared/api/supervisor/live-board';
import type { App } from '../../../../shared/app';
import { poolsOf } from '../../../../shared/domain/config/config';
import type { Sums } from '../../../../shared/domain/figures/sums';
import { hasRoom, isPresent, type LivePool, livePool } from '../../../../shared/domain/routing/board/live';
import { hashOf } from '../../../../shared/hash';
import { type Today, todaysFigures } from '../../../../shared/views/todays-figures';

/** Who looks: staff, or a wallboard with or without names. */
export type Reader = 'staff' | 'wall' | 'wall-with-names';

type Rows<Row> = ReadonlyMap<string, Row>;
export type PoolSnapshot = {
  readonly open: number;
  readonly queues: Rows<BoardQueue>;
  readonly agents: Rows<BoardAgent>;
  readonly items: Rows<BoardItem>;
};
/** A board as it stands in one moment. Its place is a hash of its content: the same on every instance. */
export type Snapshot = {
  readonly place: string;
  readonly strip: BoardStrip;
  readonly pools: ReadonlyMap<string, PoolSnapshot>;
  /** When it was first seen (epoch ms). */
  readonly at: number;
};

const inTime = ({ promised = 0, inTime: kept = 0, givenUp = 0 }: Sums) => ({
  answered: promised,
  inTime: kept,
  givenUp,
});

export const readSnapshot = async (app: App, reader: Reader, before: Snapshot | undefined): Promise<Snapshot> => {
  const config = await app.config.current();
  const now = app.clock.now();
  const ids = [...new Set([...poolsOf(config), ...(await app.pools.known())])];
  const [today, ...live] = await Promise.all([
    todaysFigures(app),
    ...ids.map(async id => {
      const { state } = await app.pools.load(id);
      return livePool(state, { now, config, items: reader === 'staff' ? MOST_ITEMS : 1, dues: MOST_DUES });
    }),
  ]);
  const pools = new Map(
    live.map((pool, at) => [ids[at] ?? '', toSnapshot(pool, today, reader, before?.pools.get(ids[at] ?? ''))]),
  );
  const strip = stripOf(live, today, { reader, isOn: agent => isPresent(config, agent) });
  const place = placeOf(strip, pools);
  return before?.place === place ? before : { place, strip, pools, at: now };
};

const toSnapshot = (live: LivePool, today: Today, reader: Reader, before: PoolSnapshot | undefined): PoolSnapshot => ({
  open: live.open,
  queues: byId(
    live.queues.map(row => ({ ...row, today: inTime(today.byQueue.get(row.queue) ?? {}) })),
    ({ queue }) => queue,
    before?.queues,
  ),
  agents: byId(reader === 'wall' ? [] : live.agents, ({ agent }) => agent, before?.agents),
  // An item's row is the same object as long as the item is the same.
  items: new Map(reader === 'staff' ? live.items.map(row => [row.conversation, row]) : []),
});

/** Rows by their ids; one that says the same as before is the same object as before. */
const byId = <Row extends object>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  before: Rows<Row> | undefined,
): Rows<Row> =>
  new Map(
    rows.map(row => {
      const id = idOf(row);
      const was = before?.get(id);
      return [id, was !== undefined && tokenOf(was) === tokenOf(row) ? was : row];
    }),
  );

const tokens = new WeakMap<object, string>();
const tokenOf = (row: object): string => {
  const token = tokens.get(row) ?? hashOf(JSON.stringify(row), 12);
  tokens.set(row, token);
  return token;
};

const placeOf = (strip: BoardStrip, pools: Snapshot['pools']): string => {
  const parts = [JSON.stringify(strip)];
  for (const [id, { open, queues, agents, items }] of pools) {
    parts.push(id, `${open}`);
    for (const rows of [queues, agents, items]) for (const [key, row] of rows) parts.push(key, tokenOf(row));
  }
  return hashOf(parts.join(' '), 24);
};

type Strip = { readonly reader: Reader; readonly isOn: (agent: LivePool['agents'][number]) => boolean };
const stripOf = (pools: readonly LivePool[], { all }: Today, { reader, isOn }: Strip): BoardStrip => {
  // An agent of several pools is one person, with one capacity in each.
  const agents = new Map(pools.flatMap(pool => pool.agents).map(agent => [agent.agent, agent]));
  const on = [...agents.values()].filter(isOn);
  const queues = pools.flatMap(pool => pool.queues);
  const oldest = queues.flatMap(({ oldest: since }) => since ?? []).sort()[0];
  const longest = pools
    .flatMap(pool => pool.items)
    .find(({ status, since }) => status === 'waiting' && since === oldest);
  const who = reader === 'staff' && longest !== undefined && { conversation: longest.conversation };
  return {
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    ...(oldest !== undefined && { longest: { since: oldest, ...who } }),
    agents: {
      on: on.length,
      free: on.filter(({ held, offered }) => held + offered === 0).length,
      room: on.filter(hasRoom).reduce((sum, { capacity, units }) => sum + capacity - units, 0),
    },
    today: {
      ...inTime(all),
      textsIn: all.textsIn ?? 0,
      textsOut: (all.outAgent ?? 0) + (all.outBot ?? 0) + (all.outAuto ?? 0),
      failed: all.failed ?? 0,
    },
  };
};
