import type { AgentState } from './agent-state';
import type { Item, Waiting } from './item';
import { orderKey } from './item';
import { OrderedMap } from './ordered-map';

/** What an agent has: computed from the items, kept in memory, never stored. */
export type Load = {
  /** Units of what they hold and are offered. */
  readonly units: number;
  /** Per profile, the same. */
  readonly profiles: Readonly<Record<string, number>>;
  /** Per profile, what is only offered. */
  readonly pending: Readonly<Record<string, number>>;
  readonly held: number;
  readonly offered: number;
};
export const NO_LOAD: Load = { units: 0, profiles: {}, pending: {}, held: 0, offered: 0 };

/**
 * Ways to find things in a pool, derived from its agents and items, changed along with them.
 *
 * Waiting items that no rule can tell apart stand in one class, oldest first: whoever can't have the first can't have the
 * rest, so a decision looks at classes, however many wait.
 */
export type PoolIndex = {
  readonly classes: OrderedMap<WaitingClass>;
  /** Per preferred agent, what waits for them, oldest first. */
  readonly preferred: OrderedMap<OrderedMap<string>>;
  /** `agent/conversation` of everything that concerns an agent: offered, held, listed, asked, watched. */
  readonly byAgent: OrderedMap<string>;
  readonly loads: OrderedMap<Load>;
  /** `bot/conversation` of what bots have. */
  readonly withBots: OrderedMap<string>;
  /** What must be looked at when, the earliest first. */
  readonly due: OrderedMap<Due>;
};

/** Conversations that wait, oldest first, and that no rule can tell apart; `how` they are given out: by the pool, by hand, later. */
export type WaitingClass = {
  readonly queue: string;
  readonly how: 'auto' | 'hand' | 'later';
  readonly waiting: OrderedMap<string>;
};

/** `at`: epoch ms. An item, or an agent whose connection is lost. */
export type Due = { readonly at: number } & (
  | { readonly conversation: string; readonly agent?: never }
  | { readonly agent: string; readonly conversation?: never }
);

export const emptyIndex: PoolIndex = {
  classes: OrderedMap.empty(),
  preferred: OrderedMap.empty(),
  byAgent: OrderedMap.empty(),
  loads: OrderedMap.empty(),
  withBots: OrderedMap.empty(),
  due: OrderedMap.empty(),
};

const howOf = (item: Waiting): WaitingClass['how'] =>
  item.byHand !== undefined ? 'hand' : item.notBefore !== undefined ? 'later' : 'auto';

/** Items of one class differ in nothing that a rule compares, their own declines and preferred agent aside. */
export const classKeyOf = (item: Waiting): string => {
  const skills = item.skills.map(skill => `${skill.id}:${skill.rating}`).join(',');
  const urgent = item.urgent === undefined ? '' : ';urgent';
  const compared = item.matches === undefined ? '' : `;${JSON.stringify(item.matches)}`;
  const needs = `${item.units};${item.profiles.join(',')};${skills};${item.rules.join(',')}${urgent}${compared}`;
  return `${item.queue}/${howOf(item)}/${item.channel}/${item.workstream}/${item.bucket}/${item.priority}/${item.language}/${needs}`;
};

const withoutWaiting = (index: PoolIndex, item: Waiting): PoolIndex => {
  const key = classKeyOf(item);
  const order = orderKey(item.since, item.conversation);
  const left = (index.classes.get(key)?.waiting ?? OrderedMap.empty<string>()).delete(order);
  return {
    ...index,
    classes: left.size === 0 ? index.classes.delete(key) : index.classes.set(key, classOf(item, left)),
    preferred: changed(index.preferred, item.preferredAgent, waiting => waiting.delete(order)),
  };
};
const withWaiting = (index: PoolIndex, item: Waiting): PoolIndex => {
  const key = classKeyOf(item);
  const order = orderKey(item.since, item.conversation);
  const more = (index.classes.get(key)?.waiting ?? OrderedMap.empty<string>()).set(order, item.conversation);
  return {
    ...index,
    classes: index.classes.set(key, classOf(item, more)),
    preferred: changed(index.preferred, item.preferredAgent, waiting => waiting.set(order, item.conversation)),
  };
};

const classOf = (item: Waiting, waiting: OrderedMap<string>): WaitingClass => ({
  queue: item.queue,
  how: howOf(item),
  waiting,
});

/** What waits for one agent, changed; an agent for whom nothing waits any more is left out. */
const changed = (
  preferred: PoolIndex['preferred'],
  agent: string | undefined,
  change: (waiting: OrderedMap<string>) => OrderedMap<string>,
): PoolIndex['preferred'] => {
  if (agent === undefined) return preferred;
  const waiting = change(preferred.get(agent) ?? OrderedMap.empty<string>());
  return waiting.size === 0 ? preferred.delete(agent) : preferred.set(agent, waiting);
};

/** Every agent whom an item concerns; a bot is none. */
export const agentsOf = (item: Item): readonly string[] => {
  const guests = item.guests.map(guest => guest.agent);
  if (item.status === 'waiting') return guests;
  if (item.status === 'held' && item.bot !== undefined) return guests;
  const transfer = item.status === 'held' && item.transfer !== undefined ? [item.transfer.agent] : [];
  return [item.agent, ...transfer, ...guests];
};

const loadOf = (index: PoolIndex, items: OrderedMap<Item>, agent: string): Load => {
  let units = 0;
  let held = 0;
  let offered = 0;
  const profiles: Record<string, number> = {};
  const pending: Record<string, number> = {};
  for (const [, conversation] of index.byAgent.under(`${agent}/`)) {
    const item = items.get(conversation);
    const takes = item === undefined ? undefined : howItTakes(item, agent);
    if (item === undefined || takes === undefined) continue;
    units += item.units;
    if (takes === 'held') held += 1;
    else offered += 1;
    for (const profile of item.profiles) {
      profiles[profile] = (profiles[profile] ?? 0) + 1;
      if (takes === 'offered') pending[profile] = (pending[profile] ?? 0) + 1;
    }
  }
  return { units, profiles, pending, held, offered };
};
const howItTakes = (item: Item, agent: string): 'held' | 'offered' | undefined => {
  if (item.status === 'offered') return item.agent === agent ? 'offered' : undefined;
  if (item.status !== 'held') return undefined;
  if (item.agent === agent) return 'held';
  return item.transfer?.agent === agent ? 'offered' : undefined;
};

const botKeyOf = (item: Item | undefined): string | undefined =>
  item?.status === 'held' && item.bot !== undefined ? `${item.bot.id}/${item.conversation}` : undefined;

/** The index after one item changed. `items` already holds the change. */
export const indexItem = (
  index: PoolIndex,
  items: OrderedMap<Item>,
  before: Item | undefined,
  after: Item | undefined,
): PoolIndex => {
  if (before === after) return index;
  let next = index;
  if (before?.status === 'waiting') next = withoutWaiting(next, before);
  if (after?.status === 'waiting') next = withWaiting(next, after);

  let due = next.due;
  if (before?.due !== undefined) due = due.delete(orderKey(before.due, before.conversation));
  if (after?.due !== undefined)
    due = due.set(orderKey(after.due, after.conversation), { at: after.due, conversation: after.conversation });

  const hadBot = botKeyOf(before);
  const hasBot = botKeyOf(after);
  let withBots = next.withBots;
  if (hadBot !== undefined && hadBot !== hasBot) withBots = withBots.delete(hadBot);
  if (hasBot !== undefined && after !== undefined) withBots = withBots.set(hasBot, after.conversation);

  const were = before === undefined ? [] : agentsOf(before);
  const are = after === undefined ? [] : agentsOf(after);
  let byAgent = next.byAgent;
  for (const agent of were) if (before !== undefined) byAgent = byAgent.delete(`${agent}/${before.conversation}`);
  for (const agent of are)
    if (after !== undefined) byAgent = byAgent.set(`${agent}/${after.conversation}`, after.conversation);
  next = { ...next, due, byAgent, withBots };

  let loads = next.loads;
  for (const agent of new Set([...were, ...are])) {
    const load = loadOf(next, items, agent);
    loads = load.held + load.offered === 0 ? loads.delete(agent) : loads.set(agent, load);
  }
  return { ...next, loads };
};

/** The index after one agent changed. */
export const indexAgent = (index: PoolIndex, before: AgentState | undefined, after: AgentState): PoolIndex => {
  if (before?.lost?.until === after.lost?.until) return index;
  let due = index.due;
  if (before?.lost !== undefined) due = due.delete(orderKey(before.lost.until, `@${before.id}`));
  if (after.lost !== undefined)
    due = due.set(orderKey(after.lost.until, `@${after.id}`), { at: after.lost.until, agent: after.id });
  return { ...index, due };
};

/** Its place in its queue, 1 for the next; `undefined` when it doesn't wait there any more. Costs the number of classes. */
export const positionOf = (
  { items, index }: { readonly items: OrderedMap<Item>; readonly index: PoolIndex },
  conversation: string,
): number | undefined => {
  const item = items.get(conversation);
  if (item?.status !== 'waiting') return undefined;
  const before = orderKey(item.since, conversation);
  let ahead = 0;
  for (const [, { waiting }] of index.classes.under(`${item.queue}/`)) ahead += waiting.rank(before);
  return ahead + 1;
};
