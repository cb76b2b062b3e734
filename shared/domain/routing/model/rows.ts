import { isId } from '../../values/id-and-name';
import type { AgentState } from './agent-state';
import type { Item } from './item';
import { orderKey } from './item';
import { agentsOf } from './pool-index';
import { type PoolHead, type PoolState, poolFrom } from './state';

/**
 * How a pool lies in rows, besides its head: what waits under `waiting_`, oldest first; all that has to do with an agent under
 * `agent_<agent>_`. There stand the agent, what they hold, are offered or are listed with, and a copy of each item whose transfer
 * is offered to them or whose guest they are. So one range has all that an agent's desk shows, whatever the pool holds.
 */
export const AGENTS = 'agent_';
export const WAITING = 'waiting_';
export const rowsOfAgent = (agent: string): string => `${AGENTS}${agent}_`;

/** The row that an item stands in, and is read from with its pool. */
const placeOf = (item: Item): string =>
  item.status === 'waiting'
    ? `${WAITING}${orderKey(item.since, item.conversation)}`
    : `${rowsOfAgent(item.agent)}${item.conversation}`;

/** Every row that holds an item: its place, then its copies. A supervisor who is no agent has no desk, and needs none. */
export const rowKeysOf = (item: Item): readonly string[] => {
  const desks = agentsOf(item).filter(isId);
  return [...new Set([placeOf(item), ...desks.map(agent => `${rowsOfAgent(agent)}${item.conversation}`)])];
};

type Data = AgentState | Item;
/** One row to write, or to delete (`data` absent). */
export type RowChange = { readonly row: string; readonly data?: PoolHead | Data };

/**
 * The rows that differ between two states of one pool, the head always among them, each once. Costs the number of differences.
 */
export const changedRows = (before: PoolState, after: PoolState): readonly RowChange[] => {
  const rows: RowChange[] = [{ row: 'head', data: after.head }];
  for (const { key, after: agent } of before.agents.differences(after.agents))
    rows.push(agent === undefined ? { row: rowsOfAgent(key) } : { row: rowsOfAgent(key), data: agent });
  for (const { before: was, after: is } of before.items.differences(after.items)) {
    const written = new Set(is && rowKeysOf(is));
    for (const row of was === undefined ? [] : rowKeysOf(was)) if (!written.has(row)) rows.push({ row });
    if (is !== undefined) for (const row of written) rows.push({ row, data: is });
  }
  return rows;
};

/** How many rows an item's change may touch at most: a transaction has room for so many. */
export const rowsOfChange = (before: Item | undefined, after: Item | undefined): number =>
  new Set([...(before ? rowKeysOf(before) : []), ...(after ? rowKeysOf(after) : [])]).size;

export type StoredRow = { readonly row: string; readonly data: Data };

const isItem = (data: Data): data is Item => 'conversation' in data;

/** A pool from all its rows; copies, and what stands in no row's place, are left out. */
export const poolFromRows = (head: PoolHead, rows: Iterable<StoredRow>): PoolState => {
  const agents: AgentState[] = [];
  const items: Item[] = [];
  for (const { row, data } of rows)
    if (isItem(data)) {
      if (row === placeOf(data)) items.push(data);
    } else if (row === rowsOfAgent(data.id)) agents.push(data);
  return poolFrom(head, agents, items);
};

/** A pool as far as it concerns one agent, from the rows under `rowsOfAgent`. It equals `concerning` of the whole. */
export const agentFromRows = (head: PoolHead, agent: string, rows: Iterable<StoredRow>): PoolState => {
  const own: AgentState[] = [];
  const items: Item[] = [];
  for (const { data } of rows)
    if (!isItem(data)) own.push(data);
    else if (agentsOf(data).includes(agent)) items.push(data);
  return poolFrom(head, own, items);
};

/**
 * The part of a pool that concerns one agent: the head, the agent, and each item that they have, are offered, or are a guest of.
 * What it says of this agent is what the whole says; of others it knows next to nothing. Costs what concerns this agent.
 */
export const concerning = (state: PoolState, agent: string): PoolState => {
  const own = state.agents.get(agent);
  const items = [...state.index.byAgent.under(`${agent}/`)].flatMap(
    ([, conversation]) => state.items.get(conversation) ?? [],
  );
  return poolFrom(state.head, own === undefined ? [] : [own], items);
};
