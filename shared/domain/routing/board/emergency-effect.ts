import type { Item } from '../model/item';
import type { PoolState } from '../model/state';
import type { RoutingConfig } from '../rules/configuration';

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
