import type { Agent } from '../../config/routing/workstream';
import type { Because } from '../../values/because';
import type { AgentState } from '../model/agent-state';
import { NO_LOAD } from '../model/pool-index';
import type { PoolState } from '../model/state';
import { type Compiled, compileConfiguration, type RoutingConfig } from '../rules/configuration';
import { queueRows } from './board';
import { dueOfItem, type LiveItem, liveItems } from './live-items';
import { type NoWork, noWorkOf, takesWork } from './without-work';

const iso = (time: number): string => new Date(time).toISOString();

export type LiveQueue = {
  readonly queue: string;
  readonly name: string;
  readonly waiting: number;
  readonly byHand: number;
  readonly oldest?: string;
  readonly dues: readonly string[];
  readonly agents: { readonly members: number; readonly present: number; readonly withRoom: number };
  readonly hours?: { readonly open: boolean; readonly because: Because; readonly until: string | null };
  readonly overflowed: number;
};
export type LiveAgent = {
  readonly agent: string;
  readonly name: string;
  readonly capacity: number;
  readonly units: number;
  readonly held: number;
  readonly offered: number;
  readonly presence: AgentState['presence'];
  readonly reason?: AgentState['reason'];
  readonly since?: string;
  readonly queues: readonly string[];
  readonly longest?: string;
  readonly missed: number;
  readonly declined: number;
  readonly noWork?: NoWork;
};
export type LivePool = {
  readonly queues: readonly LiveQueue[];
  readonly agents: readonly LiveAgent[];
  readonly items: readonly LiveItem[];
  readonly open: number;
};

type Given = { readonly now: number; readonly config: RoutingConfig; readonly items: number; readonly dues: number };

/** A pool as a board shows it. Costs the number of its items, and of agents times what waits in classes. */
export const livePool = (state: PoolState, { now, config, items, dues }: Given): LivePool => {
  const compiled = compileConfiguration(config);
  const queues = Object.values(config.queues).filter(({ pool }) => pool === state.head.id);
  const byAgent = new Map<string, string[]>();
  for (const { id } of queues)
    for (const agent of compiled.members(id)) byAgent.set(agent, [...(byAgent.get(agent) ?? []), id]);
  const agents = [...byAgent].flatMap(([id, theirs]) => {
    const agent = compiled.agents[id];
    return agent === undefined ? [] : [liveAgent(state, compiled, agent, theirs, now)];
  });
  const shown = liveItems(state, config, items);
  return {
    queues: liveQueues(state, compiled, agents, { now, dues }),
    agents,
    items: shown,
    open: state.items.size,
  };
};

const liveAgent = (
  state: PoolState,
  config: Compiled,
  agent: Agent,
  queues: readonly string[],
  now: number,
): LiveAgent => {
  const known = state.agents.get(agent.id);
  const { held, offered, units } = state.index.loads.get(agent.id) ?? NO_LOAD;
  const today = known?.today?.day === iso(now).slice(0, 10) ? known.today : undefined;
  const longest = longestHeld(state, agent.id);
  const noWork = noWorkOf(state, config, agent, { queues, now });
  return {
    ...{ agent: agent.id, name: agent.name, capacity: agent.capacity, units, held, offered, queues },
    presence: known?.presence ?? 'offline',
    ...(known !== undefined && { reason: known.reason, since: iso(known.since) }),
    ...(longest !== undefined && { longest: iso(longest) }),
    ...{ missed: today?.missed ?? 0, declined: today?.declined ?? 0 },
    ...(noWork !== undefined && { noWork }),
  };
};

const longestHeld = (state: PoolState, agent: string): number | undefined => {
  let longest: number | undefined;
  for (const [, conversation] of state.index.byAgent.under(`${agent}/`)) {
    const item = state.items.get(conversation);
    if (item?.status === 'held' && item.agent === agent) longest = Math.min(longest ?? Infinity, item.heldSince);
  }
  return longest;
};

/** Whose presence takes work, and who of these has room for one more. */
export const isPresent = (config: RoutingConfig, { presence }: LiveAgent): boolean =>
  takesWork(compileConfiguration(config), presence);
export const hasRoom = ({ capacity, units }: LiveAgent): boolean => units < capacity;

const liveQueues = (
  state: PoolState,
  config: Compiled,
  agents: readonly LiveAgent[],
  { now, dues: most }: { readonly now: number; readonly dues: number },
): readonly LiveQueue[] => {
  const waiting = new Map(queueRows(state).map(row => [row.queue, row]));
  const dues = new Map<string, number[]>();
  const overflowed = new Map<string, number>();
  for (const item of state.items.values()) {
    const due = dueOfItem(item, config);
    if (due !== undefined) {
      const all = dues.get(item.queue);
      if (all === undefined) dues.set(item.queue, [due.at]);
      else all.push(due.at);
    }
    if (item.status === 'waiting' && item.overflowed === true)
      overflowed.set(item.queue, (overflowed.get(item.queue) ?? 0) + 1);
  }
  return Object.values(config.queues)
    .filter(({ pool }) => pool === state.head.id)
    .map(({ id, name, operatingHours }) => {
      const members = agents.filter(({ queues }) => queues.includes(id));
      const present = members.filter(({ presence }) => takesWork(config, presence));
      return {
        ...{ queue: id, name, waiting: 0, byHand: 0, ...waiting.get(id) },
        dues: (dues.get(id) ?? [])
          .sort((a, b) => a - b)
          .slice(0, most)
          .map(iso),
        agents: { members: members.length, present: present.length, withRoom: present.filter(hasRoom).length },
        ...(operatingHours !== undefined && { hours: hoursOf(config, operatingHours, now) }),
        overflowed: overflowed.get(id) ?? 0,
      };
    });
};

const hoursOf = (config: Compiled, hours: string, now: number) => {
  const { open, because, until } = config.answerAt(hours, now);
  return { open, because, until: until === null ? null : iso(until) };
};
