import type { Presence } from '../../config/routing/assignment-rules';
import type { Help } from '../../desk/help';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Item } from '../model/item';
import type { PoolState } from '../model/state';
import type { RoutingConfig } from '../rules/configuration';
import { compileConfiguration } from '../rules/configuration';
import { waysOf } from '../rules/distribution';
import type { RuledOut } from '../rules/eligibility';
import { ruledOut } from '../rules/eligibility';
import { whatWouldHelp } from './help';

/** What stands between an agent and an item, by each of the ways in which its queue gives it out now. */
export type AgentConsidered = {
  readonly agent: string;
  readonly name: string;
  readonly presence: Presence;
  /** Nothing: they could have it now. */
  readonly ruledOutBy?: RuledOut | undefined;
};

export type WhyItem = {
  readonly conversation: string;
  readonly status: Item['status'];
  readonly queue: string;
  /** Rules, hours and queues in the order in which they were considered. */
  readonly decisions: readonly Because[];
  /** What keeps the pool from giving it out at all, whoever is there. */
  readonly heldBack: readonly Because[];
  /** Members of its queue, and what rules each out; only while it waits. */
  readonly agents: readonly AgentConsidered[];
  /** Changes of which each alone would let somebody have it; only while it waits. */
  readonly helps: readonly Help[];
};

/**
 * Why an item is where it is, and why not with somebody: the rules, hours, queues and agents considered, and what rules each
 * out at this moment. Nothing when the pool doesn't know the conversation. Costs the number of agents in its queue.
 */
export const whyItem = (
  state: PoolState,
  conversation: string,
  given: { readonly now: number; readonly config: RoutingConfig },
): WhyItem | undefined => {
  const item = state.items.get(conversation);
  if (item === undefined) return undefined;
  const { status, queue, why: decisions } = item;
  const common = { conversation, status, queue, decisions };
  if (item.status !== 'waiting') return { ...common, heldBack: [], agents: [], helps: [] };
  const config = compileConfiguration(given.config);
  const heldBack = [...closed(state, config, item)];
  if (item.byHand !== undefined) heldBack.push(item.byHand);
  if (item.notBefore !== undefined)
    heldBack.push(because('item.not-before', { notBefore: new Date(item.notBefore).toISOString() }));
  const ways = waysOf(config, item, given.now);
  const agents = config.members(queue).map(id => {
    const reasons = ways.map(way => ruledOut(state, config, item, id, way.asks, given.now));
    const known = state.agents.get(id);
    const one = { agent: id, name: config.agents[id]?.name ?? id, presence: known?.presence ?? 'offline' };
    return reasons.includes(undefined) && ways.length > 0 ? one : { ...one, ruledOutBy: reasons.at(-1) };
  });
  return { ...common, heldBack, agents, helps: whatWouldHelp({ state, ...given }, conversation) };
};

function* closed(state: PoolState, config: RoutingConfig, item: Item): Generator<Because> {
  const queueHours = config.queues[item.queue]?.operatingHours;
  const channelHours = config.channels[item.channel]?.operatingHours;
  if (queueHours !== undefined && state.head.openNow[queueHours] === false)
    yield because('queue.closed', { queue: item.queue, hours: queueHours });
  if (channelHours !== undefined && state.head.openNow[channelHours] === false)
    yield because('channel.closed', { channel: item.channel, hours: channelHours });
}
