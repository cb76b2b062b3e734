import { PRIORITIES } from '../../../shared/domain/config/routing/priorities';
import type { Item, Waiting } from '../../../shared/domain/routing/model/item';
import type { PoolState } from '../../../shared/domain/routing/model/state';
import type { RoutingConfig } from '../../../shared/domain/routing/rules/configuration';
import { minute } from './given';

/** Written anew, from the documents, without a look at the pool's own code. */
export const unitsOf = (state: PoolState, id: string): number =>
  [...state.items.values()].filter(item => takes(item, id)).reduce((sum, item) => sum + item.units, 0);
const takes = (item: Item, id: string): boolean =>
  (item.status === 'offered' && item.agent === id) ||
  (item.status === 'held' && (item.agent === id || item.transfer?.agent === id));
const callsOf = (state: PoolState, id: string): number =>
  [...state.items.values()].filter(item => takes(item, id) && item.profiles.includes('calls')).length;

export const mayHave = (state: PoolState, config: RoutingConfig, item: Waiting, id: string, now: number): boolean => {
  const known = config.agents[id];
  const queue = config.queues[item.queue];
  const presence = state.agents.get(id)?.presence ?? 'offline';
  if (known === undefined || queue === undefined || (presence !== 'available' && presence !== 'busy')) return false;
  if (queue.agents !== 'all' && !queue.agents.includes(id)) return false;
  if (queue.operatingHours !== undefined && state.head.openNow[queue.operatingHours] !== true) return false;
  if (!item.skills.every(asked => known.skills.some(own => own.id === asked.id && own.rating >= asked.rating)))
    return false;
  if (unitsOf(state, id) + item.units > known.capacity) return false;
  const limit = known.profiles.find(own => own.id === 'calls')?.limit ?? 1;
  if (item.profiles.includes('calls') && callsOf(state, id) >= limit) return false;
  const decline = item.declines[id];
  return decline === undefined || (decline.count < 3 && now >= decline.until);
};

export const waitingItems = (state: PoolState): readonly Waiting[] =>
  [...state.items.values()].filter(
    (item): item is Waiting => item.status === 'waiting' && item.byHand === undefined && item.notBefore === undefined,
  );

export const isAhead = (config: RoutingConfig, a: Waiting, b: Waiting, now: number): boolean => {
  const rank = (item: Waiting): readonly number[] => {
    const queue = config.queues[item.queue];
    if (now - item.since >= (queue?.patienceMinutes ?? 60) * minute) return [0, item.since];
    return [1, queue?.priority ?? 1, PRIORITIES.indexOf(item.priority), item.since];
  };
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((mark, each) => mark !== right[each]);
  return at >= 0 && (left[at] as number) < (right[at] as number);
};
