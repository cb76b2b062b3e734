import { type Due, dueOf } from '../../desk/due';
import type { Item } from '../model/item';
import type { PoolState } from '../model/state';
import type { RoutingConfig } from '../rules/configuration';
import { type ItemRow, itemRow, rankOf } from './board';

export type LiveItem = Omit<ItemRow, 'notBefore'> & {
  readonly notBefore?: string;
  readonly number?: string;
  readonly heldSince?: string;
  readonly due?: { readonly at: string; readonly because: Due['because'] };
  readonly guests: readonly { readonly agent: string; readonly mode: 'consult' | 'monitor' | 'join' }[];
  readonly because?: Item['why'][number];
};

const iso = (time: number): string => new Date(time).toISOString();

/** By when an item that waits is promised an answer: only the first of all is promised by its queue. */
export const dueOfItem = (item: Item, config: Pick<RoutingConfig, 'queues' | 'workstreams'>): Due | undefined => {
  if ((item.status !== 'waiting' && item.status !== 'offered') || item.hadAgent === true) return undefined;
  const { serviceLevelSeconds } = config.queues[item.queue] ?? {};
  if (serviceLevelSeconds === undefined) return undefined;
  return dueOf(
    { queue: item.queue, serviceLevelSeconds, timeOuts: [] },
    { since: item.since, newest: item.since, answeredBefore: false },
  );
};

const made = new WeakMap<object, WeakMap<Item, LiveItem>>();

/** One item's row: the same object for the same item and configuration, so that what changed is told by looking. */
export const liveItem = (item: Item, config: RoutingConfig): LiveItem => {
  const rows = made.get(config) ?? new WeakMap<Item, LiveItem>();
  made.set(config, rows);
  const known = rows.get(item) ?? rowOf(item, config);
  rows.set(item, known);
  return known;
};

const rowOf = (item: Item, config: RoutingConfig): LiveItem => {
  const due = dueOfItem(item, config);
  const last = item.why.at(-1);
  return {
    ...itemRow(item),
    ...(item.number !== undefined && { number: item.number }),
    ...(item.status === 'held' && { heldSince: iso(item.heldSince) }),
    ...(due !== undefined && { due: { at: iso(due.at), because: due.because } }),
    guests: item.guests.map(({ agent, mode }) => ({ agent, mode })),
    ...(last !== undefined && { because: last }),
  };
};

/** Everything open, at most so many: what is urgent, then what waits, the oldest first. */
export const liveItems = (state: PoolState, config: RoutingConfig, most: number): readonly LiveItem[] =>
  [...state.items.values()]
    .map(item => liveItem(item, config))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .slice(0, most);
