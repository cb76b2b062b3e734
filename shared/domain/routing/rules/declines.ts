import type { AgentState } from '../model/agent-state';
import type { Decline, Item } from '../model/item';
import type { OfferEnd } from '../model/outcomes';

const SHORTEST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/** Misses are forgotten once their agent has chosen a presence since, and after a pause in any case; a "no" stays. */
const isForgotten = ({ missed }: Decline, agent: AgentState | undefined, now: number): boolean =>
  missed !== undefined && (now >= missed.until || (agent?.choseAt ?? -Infinity) >= missed.at);

/** How often an agent let an item go, as it counts now. */
export const declinesOf = (item: Pick<Item, 'declines'>, id: string, agent: AgentState | undefined, now: number) => {
  const decline = item.declines[id];
  if (decline === undefined) return 0;
  return isForgotten(decline, agent, now) ? decline.count - (decline.missed?.count ?? 0) : decline.count;
};

/** The agent as the pool knows them, when they answered (epoch ms), and how soon they may be asked again. */
type Answerer = {
  readonly agent: AgentState | undefined;
  readonly now: number;
  readonly reofferSeconds: number;
};

/**
 * What an agent's answer to an offer, or their silence, leaves with the item. The more often they missed it, the longer until they
 * count as somebody who may be asked again: `reofferSeconds` for each miss, a minute at least, at most an hour.
 */
export const declineAfter = (
  item: Pick<Item, 'declines'>,
  id: string,
  how: OfferEnd,
  { agent, now, reofferSeconds }: Answerer,
): Decline => {
  const until = now + reofferSeconds * 1_000;
  const before = item.declines[id] ?? { count: 0, until };
  if (how === 'withdrawn') return { ...before, until };
  const count = declinesOf(item, id, agent, now) + 1;
  const still = isForgotten(before, agent, now) ? 0 : (before.missed?.count ?? 0);
  if (how === 'declined')
    return { count, until, ...(before.missed !== undefined && { missed: { ...before.missed, count: still } }) };
  const all = (before.missed?.all ?? 0) + 1;
  const pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, reofferSeconds * 1_000) * all);
  return { count, until, missed: { count: still + 1, all, at: now, until: now + pause } };
};
