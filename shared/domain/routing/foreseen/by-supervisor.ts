import type { Item } from '../model/item';
import type { PoolState } from '../model/state';
import { roomFor } from '../rules/capacity';
import { compileConfiguration, type RoutingConfig } from '../rules/configuration';
import { fitOf } from '../rules/eligibility';

/** What a person's decision goes beyond: the agent has no room, isn't there, or lacks a skill; the queue is closed. */
export type Beyond = 'capacity' | 'presence' | 'skills' | 'closed';

/** What handing an item to an agent or a queue goes beyond, at this moment (epoch ms). Nothing of an item that isn't there. */
export const beyondOf = (
  state: PoolState,
  given: RoutingConfig,
  conversation: string,
  to: { readonly agent: string } | { readonly queue: string },
  now: number,
): readonly Beyond[] => {
  const config = compileConfiguration(given);
  const item = state.items.get(conversation);
  if (item === undefined) return [];
  if ('queue' in to) {
    const hours = config.queues[to.queue]?.operatingHours;
    return hours !== undefined && !config.answerAt(hours, now).open ? ['closed'] : [];
  }
  const agent = config.agents[to.agent];
  if (agent === undefined) return [];
  const allowed = config.workstreams[item.workstream]?.allowedPresences ?? [];
  const presence = state.agents.get(agent.id)?.presence ?? 'offline';
  const queue = config.queues[item.queue];
  const match = queue?.skillMatch ?? config.workstreams[item.workstream]?.skillMatch;
  return [
    ...(allowed.includes(presence) ? [] : (['presence'] as const)),
    ...(roomFor(state, config, agent, item) > 0 ? [] : (['capacity'] as const)),
    ...(match === 'exact' && item.skills.length > 0 && fitOf(agent, item) > 1 ? (['skills'] as const) : []),
  ];
};

/** What of the work keeps some hours, by its channel or by its queue: an item counts once, whatever it keeps. */
export type WorkUnder = { readonly waiting: number; readonly withBots: number; readonly withAgents: number };

/** The work in these pools that closing or opening these hours concerns. Costs the number of items. */
export const workUnder = (
  pools: readonly PoolState[],
  config: Pick<RoutingConfig, 'queues' | 'channels'>,
  hours: ReadonlySet<string>,
): WorkUnder => {
  const keeps = ({ queue, channel }: Item): boolean =>
    hours.has(config.queues[queue]?.operatingHours ?? '') || hours.has(config.channels[channel]?.operatingHours ?? '');
  let [waiting, withBots, withAgents] = [0, 0, 0];
  for (const { items } of pools)
    for (const item of items.values()) {
      if (!keeps(item)) continue;
      if (item.status === 'waiting' || item.status === 'offered') waiting += 1;
      else if (item.status === 'held' && item.bot !== undefined) withBots += 1;
      else withAgents += 1;
    }
  return { waiting, withBots, withAgents };
};
