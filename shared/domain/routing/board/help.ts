import type { Agent } from '../../config/routing/workstream';
import type { Help } from '../../desk/help';
import { newAgent } from '../model/agent-state';
import type { Item } from '../model/item';
import { NO_LOAD } from '../model/pool-index';
import { type PoolState, withAgent, withItem } from '../model/state';
import { roomFor } from '../rules/capacity';
import { type Compiled, compileConfiguration, type RoutingConfig } from '../rules/configuration';
import { waysOf } from '../rules/distribution';
import { type Asks, type RuledOut, ruledOut } from '../rules/eligibility';

/** The pool, the configuration and the moment that a change is made in. */
export type Scene = { readonly state: PoolState; readonly config: RoutingConfig; readonly now: number };

const ORDER: readonly Help['kind'][] = ['pick', 'presence', 'time', 'room', 'open', 'language', 'skill', 'member'];
/** As many as a person reads; and as many agents as are tried for it. */
const MOST = 8;
const MOST_TRIED = 60;

/** Whether somebody could have a waiting item now: `by` alone, or anybody of its queue. */
export const isAssignable = ({ state, config: given, now }: Scene, item: Item, by?: string): boolean => {
  const config = compileConfiguration(given);
  if (isClosed(state, config, item).length > 0) return false;
  const ways = waysOf(config, item, now);
  const members = by === undefined ? config.members(item.queue) : [by];
  return members.some(id => ways.some(way => ruledOut(state, config, item, id, way.asks, now) === undefined));
};

/**
 * The smallest changes that would let somebody have a waiting item, the easiest first: each is made in a copy, and told only where
 * it alone is enough.
 *
 * @param among the agents to think of; all of the pool where it is left out
 */
export const whatWouldHelp = (scene: Scene, conversation: string, among?: readonly string[]): readonly Help[] => {
  const { state, now } = scene;
  const item = state.items.get(conversation);
  if (item?.status !== 'waiting') return [];
  const config = compileConfiguration(scene.config);
  if (item.notBefore !== undefined && item.notBefore > now) return [];
  const helps: Help[] = [];
  for (const { of, hours } of isClosed(state, config, item)) {
    const open: Help = { kind: 'open', of, hours: { id: hours, name: config.operatingHours[hours]?.name ?? hours } };
    const then = changed(scene, open, item);
    if (among === undefined && isAssignable(then, item)) helps.push(open);
  }
  for (const id of (among ?? Object.keys(config.agents)).slice(0, MOST_TRIED))
    for (const each of changesFor(scene, config, item, id)) {
      if (each.kind === 'pick') {
        if (mayPick(scene, config, item, id)) helps.push(each);
        continue;
      }
      if (item.byHand !== undefined) continue;
      if (!isAssignable(scene, item, id) && isAssignable(changed(scene, each, item), item, id)) helps.push(each);
    }
  return helps.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).slice(0, MOST);
};

/** The scene after a change, and nothing else changed. */
export const changed = (scene: Scene, help: Help, item: Item): Scene => {
  const { state, config, now } = scene;
  const withOwn = (id: string, change: (agent: Agent) => Agent): Scene => {
    const agent = config.agents[id];
    return agent === undefined
      ? scene
      : { ...scene, config: { ...config, agents: { ...config.agents, [id]: change(agent) } } };
  };
  switch (help.kind) {
    case 'presence': {
      const known = state.agents.get(help.agent.id) ?? newAgent(help.agent.id);
      return { ...scene, state: withAgent(state, { ...known, presence: help.presence }) };
    }
    case 'time':
      return { ...scene, now: Math.max(now, Date.parse(help.at)) };
    case 'room': {
      const known = state.agents.get(help.agent.id);
      // Who is full can't be disturbed for that alone, and is busy once there is room.
      const follows = known?.reason === 'capacity' ? withAgent(state, { ...known, presence: 'busy' }) : state;
      return { ...withOwn(help.agent.id, agent => withRoom(agent, help)), state: follows };
    }
    case 'language':
      return withOwn(help.agent.id, agent => ({ ...agent, languages: [...agent.languages, help.language] }));
    case 'skill':
      return withOwn(help.agent.id, agent => ({
        ...agent,
        skills: [...agent.skills.filter(({ id }) => id !== help.skill), { id: help.skill, rating: help.rating }],
      }));
    case 'member': {
      const queue = config.queues[help.queue.id];
      if (queue === undefined || queue.agents === 'all') return scene;
      const joined = { ...queue, agents: [...queue.agents, help.agent.id] };
      return { ...scene, config: { ...config, queues: { ...config.queues, [queue.id]: joined } } };
    }
    case 'open': {
      const openNow = { ...state.head.openNow, [help.hours.id]: true };
      return { ...scene, state: { ...state, head: { ...state.head, openNow } } };
    }
    case 'pick': {
      const { byHand: _, ...automatic } = item.status === 'waiting' ? item : { ...item, byHand: undefined };
      return { ...scene, state: withItem(state, item.conversation, automatic as Item) };
    }
  }
};

const withRoom = (agent: Agent, { units, profile }: Extract<Help, { kind: 'room' }>): Agent => {
  if (units !== undefined) return { ...agent, capacity: agent.capacity + units };
  if (profile === undefined) return agent;
  const own = agent.profiles.find(({ id }) => id === profile);
  const others = agent.profiles.filter(({ id }) => id !== profile);
  // One more than there is: whatever they use of it now.
  return { ...agent, profiles: [...others, { id: profile, limit: (own?.limit ?? 0) + 1_000 }] };
};

type Closed = { readonly of: 'queue' | 'channel'; readonly hours: string };
const isClosed = (state: PoolState, config: Compiled, item: Item): readonly Closed[] => {
  const closed = (of: Closed['of'], hours: string | undefined): readonly Closed[] =>
    hours !== undefined && state.head.openNow[hours] === false ? [{ of, hours }] : [];
  const [queue, channel] = [config.queues[item.queue]?.operatingHours, config.channels[item.channel]?.operatingHours];
  const both = [...closed('queue', queue), ...closed('channel', channel)];
  return queue === channel ? both.slice(0, 1) : both;
};

const mayPick = ({ state }: Scene, config: Compiled, item: Item, id: string): boolean => {
  const agent = config.agents[id];
  if (agent === undefined || item.status !== 'waiting' || config.placeIn(item.queue, id) === undefined) return false;
  const isByHand = item.byHand !== undefined || config.workstreams[item.workstream]?.pickFromPush === true;
  return isByHand && roomFor(state, config, agent, item) > 0;
};

/** What could be changed about one agent, by what rules them out. */
const changesFor = ({ state, now }: Scene, config: Compiled, item: Item, id: string): readonly Help[] => {
  const configured = config.agents[id];
  if (configured === undefined) return [];
  const agent = { id, name: configured.name };
  const helps: Help[] = [{ kind: 'pick', agent }];
  for (const { asks } of waysOf(config, item, now)) {
    const reason = ruledOut(state, config, item, id, asks, now);
    if (reason !== undefined) helps.push(...changesAgainst(reason, asks, { state, config, item, agent, configured }));
  }
  return helps.filter((help, at) => helps.findIndex(each => JSON.stringify(each) === JSON.stringify(help)) === at);
};

type About = {
  readonly state: PoolState;
  readonly config: Compiled;
  readonly item: Item;
  readonly agent: { readonly id: string; readonly name: string };
  readonly configured: Agent;
};
const changesAgainst = (reason: RuledOut, asks: Asks, about: About): readonly Help[] => {
  const { state, config, item, agent, configured } = about;
  switch (reason) {
    case 'presence':
      if (state.agents.get(agent.id)?.reason === 'capacity') return roomMissing(about);
      return CHOICES.filter(presence => asks.presences.includes(presence))
        .slice(0, 1)
        .map(presence => ({ kind: 'presence', agent, presence }));
    case 'capacity':
      return roomMissing(about);
    case 'language':
      return [{ kind: 'language', agent, language: item.language }];
    case 'skills':
      return item.skills
        .map(({ id: skill, rating }) => ({ skill, rating: asks.rating ?? rating }))
        .filter(({ skill, rating }) => (configured.skills.find(own => own.id === skill)?.rating ?? 0) < rating)
        .map(missing => ({ kind: 'skill', agent, ...missing }));
    case 'not-in-queue': {
      const { queue } = item;
      return [{ kind: 'member', agent, queue: { id: queue, name: config.queues[queue]?.name ?? queue } }];
    }
    case 'declined':
    case 'declined-just-now': {
      const { until = 0, missed } = item.declines[agent.id] ?? {};
      return [{ kind: 'time', agent, at: new Date(Math.max(until, missed?.until ?? 0)).toISOString() }];
    }
    default:
      return [];
  }
};
const CHOICES = ['available', 'busy', 'do-not-disturb', 'away'] as const;

const roomMissing = ({ state, config, item, agent, configured }: About): readonly Help[] => {
  const { units } = state.index.loads.get(agent.id) ?? NO_LOAD;
  const missing = item.units - (configured.capacity - units);
  const ofUnits: readonly Help[] = item.units > 0 && missing > 0 ? [{ kind: 'room', agent, units: missing }] : [];
  const full = item.profiles.filter(
    profile => roomFor(state, config, configured, { units: 0, profiles: [profile] }) <= 0,
  );
  return [...ofUnits, ...full.map((profile): Help => ({ kind: 'room', agent, profile }))];
};
