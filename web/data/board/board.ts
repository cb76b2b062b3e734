import type {
  BoardAgent,
  BoardItem,
  BoardPart,
  BoardQueue,
  BoardStrip,
} from '../../../shared/api/supervisor/live-board';

type Rows<T> = ReadonlyMap<string, T>;
export type PoolKnown = {
  readonly queues: Rows<BoardQueue>;
  readonly agents: Rows<BoardAgent>;
  readonly items: Rows<BoardItem>;
  readonly open: number;
};
/** The board as this window knows it. */
export type BoardKnown = { readonly strip?: BoardStrip; readonly pools: Rows<PoolKnown> };

export const NOTHING_KNOWN: BoardKnown = { pools: new Map() };
const EMPTY_POOL: PoolKnown = { queues: new Map(), agents: new Map(), items: new Map(), open: 0 };

const merged = <T>(was: Rows<T>, rows: readonly T[], gone: readonly string[], idOf: (row: T) => string): Rows<T> => {
  // What is as it was stays the same object: nothing that shows it is drawn again.
  if (rows.length === 0 && gone.length === 0) return was;
  const now = new Map(was);
  for (const id of gone) now.delete(id);
  for (const row of rows) now.set(idOf(row), row);
  return now;
};

/** What is known after a part of the feed came. A pool that nothing was told of is as it was. */
export const withPart = (known: BoardKnown, { strip, pools, gonePools }: BoardPart): BoardKnown => {
  const now = new Map(known.pools);
  for (const pool of gonePools) now.delete(pool);
  for (const { pool, whole, queues, agents, items, gone, open } of pools) {
    const was = whole ? EMPTY_POOL : (now.get(pool) ?? EMPTY_POOL);
    now.set(pool, {
      queues: merged(was.queues, queues, gone.queues, ({ queue }) => queue),
      agents: merged(was.agents, agents, gone.agents, ({ agent }) => agent),
      items: merged(was.items, items, gone.items, ({ conversation }) => conversation),
      open,
    });
  }
  return { ...known, pools: now, ...(strip !== undefined && { strip }) };
};

const all = <T>(known: BoardKnown, of: (pool: PoolKnown) => Rows<T>): readonly T[] =>
  [...known.pools.values()].flatMap(pool => [...of(pool).values()]);

const queuesOf = (known: BoardKnown): readonly BoardQueue[] => all(known, ({ queues }) => queues);
const itemsOf = (known: BoardKnown): readonly BoardItem[] => all(known, ({ items }) => items);

/** An agent may be in several pools, and is one person: what they have there is added up. */
const agentsOf = (known: BoardKnown): readonly BoardAgent[] => {
  const by = new Map<string, BoardAgent>();
  for (const agent of all(known, ({ agents }) => agents)) {
    const other = by.get(agent.agent);
    by.set(agent.agent, other === undefined ? agent : together(other, agent));
  }
  return [...by.values()];
};

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const together = (a: BoardAgent, b: BoardAgent): BoardAgent => {
  const { longest: _l, noWork, ...rest } = a;
  const longest = earlier(a.longest, b.longest);
  return {
    ...rest,
    units: a.units + b.units,
    held: a.held + b.held,
    offered: a.offered + b.offered,
    missed: a.missed + b.missed,
    declined: a.declined + b.declined,
    queues: [...new Set([...a.queues, ...b.queues])],
    ...(longest !== undefined && { longest }),
    // Work in one pool is work.
    ...(noWork !== undefined && b.noWork !== undefined && { noWork }),
  };
};

export type BoardLists = {
  readonly queues: readonly BoardQueue[];
  readonly agents: readonly BoardAgent[];
  readonly items: readonly BoardItem[];
};
export const listsOf = (known: BoardKnown): BoardLists => ({
  queues: queuesOf(known),
  agents: agentsOf(known),
  items: itemsOf(known),
});
