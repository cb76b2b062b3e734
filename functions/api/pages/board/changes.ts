import type { BoardPart, BoardPool } from '../../../../shared/api/supervisor/live-board';
import type { PoolSnapshot, Snapshot } from './snapshot';

type Rows<Row> = ReadonlyMap<string, Row>;

/** What is different from what the client has; all of it where that isn't known here (any more). */
export const changesSince = (known: Snapshot | undefined, now: Snapshot): BoardPart => ({
  place: now.place,
  ...(known?.strip !== now.strip && { strip: now.strip }),
  pools: [...now.pools].flatMap(([pool, rows]) => poolChanges(pool, known?.pools.get(pool), rows) ?? []),
  gonePools: [...(known?.pools.keys() ?? [])].filter(pool => !now.pools.has(pool)),
});

const EMPTY: PoolSnapshot = { open: 0, queues: new Map(), agents: new Map(), items: new Map() };

const poolChanges = (pool: string, known: PoolSnapshot | undefined, now: PoolSnapshot): BoardPool | undefined => {
  const before = known ?? EMPTY;
  const changes = {
    queues: changed(before.queues, now.queues),
    agents: changed(before.agents, now.agents),
    items: changed(before.items, now.items),
  };
  const gone = {
    queues: left(before.queues, now.queues),
    agents: left(before.agents, now.agents),
    items: left(before.items, now.items),
  };
  const isSame = [...Object.values(changes), ...Object.values(gone)].every(({ length }) => length === 0);
  if (known !== undefined && isSame && before.open === now.open) return undefined;
  return { pool, whole: known === undefined, ...changes, gone, open: now.open };
};

/** Rows that say the same are the same objects. */
const changed = <Row>(before: Rows<Row>, now: Rows<Row>): readonly Row[] =>
  [...now].flatMap(([id, row]) => (before.get(id) === row ? [] : [row]));
const left = (before: Rows<unknown>, now: Rows<unknown>): readonly string[] =>
  [...before.keys()].filter(id => !now.has(id));
