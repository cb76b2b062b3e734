import { storedAgent, storedHead, storedItem } from '../../domain/routing/evolve/upcast';
import { type Item, orderKey } from '../../domain/routing/model/item';
import type { AgentState, PoolHead, PoolState } from '../../domain/routing/model/state';
import type { Stored } from '../../domain/values/versions';
import { HEAD } from './keys';

export const AGENT = 'agent_';
export const WAITING = 'waiting_';
export const HELD = 'held_';

/** The row that holds an item. Waiting rows sort oldest first. */
const rowKeyOf = (item: Item): string =>
  item.status === 'waiting'
    ? `${WAITING}${orderKey(item.since, item.conversation)}`
    : `${HELD}${item.agent}_${item.conversation}`;

/** One row to write, or to delete (`data` absent). */
export type RowChange =
  | { readonly row: string; readonly data?: never }
  | { readonly row: string; readonly data: PoolHead | AgentState | Item; readonly stored: Stored };

/** The rows that differ between two states of one pool, the head always among them. Costs the number of differences. */
export const changedRows = (before: PoolState, after: PoolState): readonly RowChange[] => {
  const rows: RowChange[] = [{ row: HEAD, data: after.head, stored: storedHead.toStored(after.head) }];
  for (const { key, after: agent } of before.agents.differences(after.agents))
    rows.push(
      agent === undefined
        ? { row: `${AGENT}${key}` }
        : { row: `${AGENT}${key}`, data: agent, stored: storedAgent.toStored(agent) },
    );
  for (const change of before.items.differences(after.items)) {
    const was = change.before === undefined ? undefined : rowKeyOf(change.before);
    const is = change.after === undefined ? undefined : rowKeyOf(change.after);
    if (was !== undefined && was !== is) rows.push({ row: was });
    if (is !== undefined && change.after !== undefined)
      rows.push({ row: is, data: change.after, stored: storedItem.toStored(change.after) });
  }
  return rows;
};
