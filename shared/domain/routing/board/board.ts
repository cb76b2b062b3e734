import type { Presence } from '../../config/routing/assignment-rules';
import type { Priority } from '../../config/routing/routing-rules';
import type { Because } from '../../values/because';
import type { Generation } from '../../values/generation';
import type { PresenceReason } from '../model/agent-state';
import { newAgent } from '../model/agent-state';
import type { Item } from '../model/item';
import { NO_LOAD } from '../model/pool-index';
import type { PoolState } from '../model/state';

const iso = (time: number): string => new Date(time).toISOString();

/** What concerns an agent. `consult` with `asked`: their advice is wanted, and they haven't answered. */
export type InboxItem = {
  readonly conversation: string;
  readonly state: 'offered' | 'transfer-offered' | 'held' | 'released' | 'consult' | 'monitor' | 'join';
  readonly queue: string;
  /** Since when it is so (ISO). */
  readonly since: string;
  readonly generation: Generation;
  readonly language: string;
  readonly priority: Priority;
  /** The record that the customer is linked with. */
  readonly customer?: Item['customer'];
  readonly expiresAt?: string;
  readonly asked?: boolean;
  /** Who hands it over or asks, and their note. */
  readonly from?: string;
  readonly note?: string;
  readonly urgent?: Because;
};
export type Inbox = {
  readonly agent: string;
  readonly presence: Presence;
  /** Why they have it: chosen, or set by capacity, a missed offer, a lost connection. */
  readonly presenceReason: PresenceReason;
  /** Since when (ISO); nothing of who never came on. */
  readonly presenceSince?: string;
  readonly items: readonly InboxItem[];
  /** Offers that ran out on them since they last chose their presence, the newest last. */
  readonly missed: readonly { readonly conversation: string; readonly queue: string; readonly at: string }[];
};

/** What an agent is offered and what they have. Costs what concerns this agent. */
export const inboxOf = (state: PoolState, agent: string): Inbox => {
  const items: InboxItem[] = [];
  for (const [, conversation] of state.index.byAgent.under(`${agent}/`)) {
    const item = state.items.get(conversation);
    const listed = item === undefined ? undefined : listedFor(item, agent);
    if (item !== undefined && listed !== undefined) {
      const { queue, generation, language, priority, customer } = item;
      const known = { ...(customer && { customer }), ...urgentOf(item) };
      items.push({ conversation, queue, generation, language, priority, ...known, ...listed });
    }
  }
  const known = state.agents.get(agent);
  const { presence, reason, missed = [] } = known ?? newAgent(agent);
  const ranOut = missed.map(({ conversation, queue, at }) => ({ conversation, queue, at: iso(at) }));
  const since = known && { presenceSince: iso(known.since) };
  return { agent, presence, presenceReason: reason, ...since, items, missed: ranOut };
};

type Listed = Pick<InboxItem, 'state' | 'since' | 'expiresAt' | 'asked' | 'from' | 'note'> & {
  readonly generation?: Generation;
};
const listedFor = (item: Item, agent: string): Listed | undefined => {
  if (item.status === 'offered' && item.agent === agent)
    return { state: 'offered', since: iso(item.offeredAt), expiresAt: iso(item.expiresAt) };
  if (item.status === 'held' && item.agent === agent) return { state: 'held', since: iso(item.heldSince) };
  if (item.status === 'released' && item.agent === agent) return { state: 'released', since: iso(item.releasedAt) };
  if (item.status === 'held' && item.transfer?.agent === agent) {
    const { offeredAt, expiresAt, by, note, generation } = item.transfer;
    const said = note === undefined ? {} : { note };
    return {
      state: 'transfer-offered',
      since: iso(offeredAt),
      expiresAt: iso(expiresAt),
      from: by,
      generation,
      ...said,
    };
  }
  const guest = item.guests.find(each => each.agent === agent);
  if (guest === undefined) return undefined;
  const { asked } = guest;
  if (asked === undefined) return { state: guest.mode, since: iso(guest.since) };
  const said = asked.note === undefined ? {} : { note: asked.note };
  return {
    state: guest.mode,
    since: iso(guest.since),
    asked: true,
    expiresAt: iso(asked.until),
    from: asked.by,
    ...said,
  };
};

export type QueueRow = {
  readonly queue: string;
  readonly waiting: number;
  /** Of those, given by hand only: nobody is left, or it is pick work. */
  readonly byHand: number;
  /** Since when the one waits that waits longest (ISO). */
  readonly oldest?: string;
};

/** What waits in each queue, queues by id. Costs the number of classes, not of items. */
export const queueRows = (state: PoolState): readonly QueueRow[] => {
  const rows = new Map<string, { waiting: number; byHand: number; oldest: number }>();
  for (const { queue, how, waiting } of state.index.classes.values()) {
    const row = rows.get(queue) ?? { waiting: 0, byHand: 0, oldest: Infinity };
    row.waiting += waiting.size;
    if (how === 'hand') row.byHand += waiting.size;
    const first = waiting.first();
    const item = first && state.items.get(first[1]);
    if (item?.status === 'waiting') row.oldest = Math.min(row.oldest, item.since);
    rows.set(queue, row);
  }
  return [...rows].map(([queue, { waiting, byHand, oldest }]) => ({ queue, waiting, byHand, oldest: iso(oldest) }));
};

export type AgentRow = {
  readonly agent: string;
  readonly presence: Presence;
  readonly since: string;
  readonly reason: string;
  readonly held: number;
  readonly offered: number;
  readonly units: number;
};

/** Everybody who has ever come on, by id. */
export const agentRows = (state: PoolState): readonly AgentRow[] =>
  [...state.agents.values()].map(({ id, presence, since, reason }) => {
    const { held, offered, units } = state.index.loads.get(id) ?? NO_LOAD;
    return { agent: id, presence, since: iso(since), reason, held, offered, units };
  });

export type ItemRow = {
  readonly conversation: string;
  readonly status: Item['status'];
  readonly queue: string;
  readonly agent?: string;
  /** A bot has it, which takes nobody's capacity. */
  readonly bot?: { readonly id: string; readonly name: string };
  readonly channel: string;
  readonly workstream: string;
  readonly language: string;
  readonly priority: Priority;
  readonly customer?: Item['customer'];
  /** The customer's number, masked. */
  readonly number?: string;
  readonly since: string;
  readonly declines: number;
  readonly byHand?: Because;
  readonly notBefore?: string;
  /** Somebody may be in danger, and why we think so. */
  readonly urgent?: Because;
};

const urgentOf = ({ urgent }: Item): { readonly urgent?: Because } => (urgent === undefined ? {} : { urgent });

/** Everything open, as a supervisor's board shows it: what is urgent, then those that wait, the oldest first. */
export const itemRows = (state: PoolState): readonly ItemRow[] =>
  [...state.items.values()]
    .map(itemRow)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));

/** What is urgent comes first, then what waits. */
export const rankOf = (row: Pick<ItemRow, 'urgent' | 'status'>): number =>
  (row.urgent === undefined ? 2 : 0) + (row.status === 'waiting' ? 0 : 1);
/** One item as a board shows it. */
export const itemRow = (item: Item): ItemRow => {
  const { conversation, status, queue, channel, workstream, language, priority, customer, number } = item;
  const declines = Object.values(item.declines).reduce((sum, { count }) => sum + count, 0);
  const common = {
    conversation,
    status,
    queue,
    channel,
    workstream,
    language,
    priority,
    ...(customer && { customer }),
    ...(number !== undefined && { number }),
    since: iso(item.since),
    declines,
    ...urgentOf(item),
  };
  if (item.status === 'held' && item.bot !== undefined) return { ...common, bot: item.bot };
  if (item.status !== 'waiting') return { ...common, agent: item.agent };
  return {
    ...common,
    ...(item.byHand === undefined ? {} : { byHand: item.byHand }),
    ...(item.notBefore === undefined ? {} : { notBefore: iso(item.notBefore) }),
  };
};
