import { isId } from '../../values/id-and-name';
import { type Item, orderKey } from './item';
import { agentsOf } from './pool-index';
import { type PoolState, poolFrom } from './state';

/** Where an item stands: in line (by its order there), or on the desk of an agent. */
export type Place = { readonly inLine: string } | { readonly desk: string };

/** Where an item is kept, and read from with its pool: in line while it waits, else with whoever has it. */
export const homeOf = (item: Item): Place =>
  item.status === 'waiting' ? { inLine: orderKey(item.since, item.conversation) } : { desk: item.agent };

/**
 * Every place that shows an item, its home first, each once: a transfer's target and guests see it as well. A supervisor who is no
 * agent has no desk, and needs none.
 */
export const placesOf = (item: Item): readonly Place[] => {
  const home = homeOf(item);
  const others = agentsOf(item).filter(agent => isId(agent) && !('desk' in home && home.desk === agent));
  return [home, ...[...new Set(others)].map(desk => ({ desk }))];
};

const nameOf = (place: Place): string => ('desk' in place ? `desk ${place.desk}` : `line ${place.inLine}`);

/** How many places an item's change touches at most: each is a write, and a transaction has room for so many. */
export const placesOfChange = (before: Item | undefined, after: Item | undefined): number =>
  new Set([...(before ? placesOf(before) : []), ...(after ? placesOf(after) : [])].map(nameOf)).size;

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
