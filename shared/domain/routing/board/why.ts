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
import { type Scene, whatWouldHelp } from './help';

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

/** The way that an item goes, in its order. */
const STAGES = ['classified', 'routed', 'queued', 'held-back', 'agents'] as const;
type StageName = (typeof STAGES)[number];

export type Stage = {
  readonly stage: StageName;
  /** The item is past it, stands in it, or hasn't come to it. */
  readonly is: 'past' | 'here' | 'ahead';
  readonly because: readonly Because[];
};

/** Where each decision was made, for the picture alone: nothing is decided by it. */
const stageOf = ({ rule }: Because): Exclude<StageName, 'held-back' | 'agents'> => {
  if (rule.startsWith('classification.')) return 'classified';
  if (rule.startsWith('queue.') || rule.startsWith('workstream.')) return 'routed';
  return 'queued';
};

/**
 * Why an item stands where it stands, as the stages of its way: what was read of it, which queue it came to, how it fared there, what
 * keeps it from being given out at all, and then the agents. While it waits it stands in the first stage that holds it back.
 */
export const stagesOf = ({ status, decisions, heldBack }: WhyItem): readonly Stage[] => {
  const here = STAGES.indexOf(status === 'waiting' && heldBack.length > 0 ? 'held-back' : 'agents');
  return STAGES.map((stage, at) => ({
    stage,
    is: at < here ? 'past' : at === here ? 'here' : 'ahead',
    because: stage === 'held-back' ? heldBack : decisions.filter(each => stageOf(each) === stage),
  }));
};

/** Of the oldest items of a queue, what keeps one agent from each. */
export type QueueForAgent = {
  readonly queue: { readonly id: string; readonly name: string };
  readonly waiting: number;
  readonly open: boolean;
  /** How many of those that were looked at this rules the agent out for. `by-hand`: they are taken, not given. `hours`: closed now. */
  readonly ruledOut: readonly { readonly by: RuledOut | 'by-hand' | 'hours'; readonly items: number }[];
};
export type WhyNoWork = {
  readonly queues: readonly QueueForAgent[];
  /** Changes about this agent, and how many items each would bring into their reach. */
  readonly helps: readonly { readonly help: Help; readonly conversation: string; readonly items: number }[];
};

/** So many of a queue's oldest are looked at: whoever gets none of these, gets none of the rest. */
const MOST_LOOKED_AT = 20;

/** Why an agent gets no work: what waits in each of their queues, what rules them out for it, and which single changes would end that. */
export const whyNoWork = (scene: Scene, agent: string): WhyNoWork => {
  const { state, now } = scene;
  const config = compileConfiguration(scene.config);
  const mine = Object.values(config.queues).filter(
    ({ id, pool }) => pool === state.head.id && config.placeIn(id, agent) !== undefined,
  );
  const helps = new Map<string, { readonly help: Help; readonly conversation: string; items: number }>();
  const queues = mine.map(({ id, name, operatingHours }): QueueForAgent => {
    const waiting = waitingIn(scene, id);
    const counts = new Map<QueueForAgent['ruledOut'][number]['by'], number>();
    const open = operatingHours === undefined || state.head.openNow[operatingHours] !== false;
    for (const item of waiting.slice(0, MOST_LOOKED_AT)) {
      const by = open ? ruledOutFor(scene, item, agent) : 'hours';
      if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
      for (const help of whatWouldHelp({ ...scene, now }, item.conversation, [agent])) {
        const key = JSON.stringify(help.kind === 'pick' ? [help, item.conversation] : help);
        const known = helps.get(key) ?? { help, conversation: item.conversation, items: 0 };
        known.items += 1;
        helps.set(key, known);
      }
    }
    const ruled = [...counts].map(([by, items]) => ({ by, items }));
    return { queue: { id, name }, waiting: waiting.length, open, ruledOut: ruled };
  });
  return { queues, helps: [...helps.values()].sort((a, b) => b.items - a.items) };
};

const waitingIn = ({ state }: Scene, queue: string): readonly Item[] => {
  const items: Item[] = [];
  for (const each of state.index.classes.values()) {
    if (each.queue !== queue) continue;
    for (const conversation of each.waiting.values()) {
      const item = state.items.get(conversation);
      if (item !== undefined) items.push(item);
    }
  }
  return items.sort((a, b) => a.since - b.since);
};

const ruledOutFor = (
  { state, config: given, now }: Scene,
  item: Item,
  agent: string,
): RuledOut | 'by-hand' | undefined => {
  if (item.status === 'waiting' && item.byHand !== undefined) return 'by-hand';
  const config = compileConfiguration(given);
  const reasons = waysOf(config, item, now).map(({ asks }) => ruledOut(state, config, item, agent, asks, now));
  return reasons.includes(undefined) ? undefined : reasons.at(-1);
};
