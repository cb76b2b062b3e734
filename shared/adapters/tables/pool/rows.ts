import { storedAgent, storedHead, storedItem } from '../../../domain/routing/evolve/upcast';
import type { AgentState } from '../../../domain/routing/model/agent-state';
import type { Item } from '../../../domain/routing/model/item';
import { homeOf, type Place, placesOf } from '../../../domain/routing/model/places';
import { agentsOf } from '../../../domain/routing/model/pool-index';
import { type PoolHead, type PoolState, poolFrom } from '../../../domain/routing/model/state';
import type { Stored } from '../../../domain/values/versions';
import { HEAD } from '../keys';

/**
 * How a pool lies in rows, besides its head: what waits under `waiting_`, oldest first; all that has to do with an agent under
 * `agent_<agent>_`. There stand the agent, what they hold, are offered or are listed with, and a copy of each item whose transfer
 * is offered to them or whose guest they are. So one range has all that an agent's desk shows, whatever the pool holds.
 */
export const AGENTS = 'agent_';
export const WAITING = 'waiting_';
export const rowsOfAgent = (agent: string): string => `${AGENTS}${agent}_`;

const rowOf = (place: Place, conversation: string): string =>
  'desk' in place ? `${rowsOfAgent(place.desk)}${conversation}` : `${WAITING}${place.inLine}`;

/** Every row that holds an item: its home, then its copies. */
export const rowKeysOf = (item: Item): readonly string[] =>
  placesOf(item).map(place => rowOf(place, item.conversation));

type Data = AgentState | Item;
/** One row to write, or to delete (`data` absent). */
export type RowChange =
  | { readonly row: string; readonly data?: never }
  | { readonly row: string; readonly data: PoolHead | Data; readonly stored: Stored };

/** The rows that differ between two states of one pool, the head always among them, each once. Costs the number of differences. */
export const changedRows = (before: PoolState, after: PoolState): readonly RowChange[] => {
  const rows: RowChange[] = [{ row: HEAD, data: after.head, stored: storedHead.toStored(after.head) }];
  for (const { key, after: agent } of before.agents.differences(after.agents)) {
    const row = rowsOfAgent(key);
    rows.push(agent === undefined ? { row } : { row, data: agent, stored: storedAgent.toStored(agent) });
  }
  for (const { before: was, after: is } of before.items.differences(after.items)) {
    const written = new Set(is && rowKeysOf(is));
    for (const row of was === undefined ? [] : rowKeysOf(was)) if (!written.has(row)) rows.push({ row });
    if (is === undefined) continue;
    const stored = storedItem.toStored(is);
    for (const row of written) rows.push({ row, data: is, stored });
  }
  return rows;
};

/** A row as it was read. */
export type StoredRow = { readonly row: string; readonly data: Stored };

const isItem = ({ data }: StoredRow): boolean => 'conversation' in data;

/** A pool from all its rows; copies, and what stands in no row's place, are left out. */
export const poolFromRows = (head: PoolHead, rows: Iterable<StoredRow>): PoolState => {
  const agents: AgentState[] = [];
  const items: Item[] = [];
  for (const each of rows)
    if (isItem(each)) {
      const item = storedItem.fromStored(each.data);
      if (each.row === rowOf(homeOf(item), item.conversation)) items.push(item);
    } else {
      const agent = storedAgent.fromStored(each.data);
      if (each.row === rowsOfAgent(agent.id)) agents.push(agent);
    }
  return poolFrom(head, agents, items);
};

/** A pool as far as it concerns one agent, from the rows under `rowsOfAgent`. It equals `concerning` of the whole. */
export const agentFromRows = (head: PoolHead, agent: string, rows: Iterable<StoredRow>): PoolState => {
  const own: AgentState[] = [];
  const items: Item[] = [];
  for (const each of rows)
    if (isItem(each)) {
      const item = storedItem.fromStored(each.data);
      if (agentsOf(item).includes(agent)) items.push(item);
    } else own.push(storedAgent.fromStored(each.data));
  return poolFrom(head, own, items);
};
