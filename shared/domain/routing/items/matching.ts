import { PRIORITIES } from '../../config/routing/priorities';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { isOpenFor } from '../actions/open-now';
import type { Waiting } from '../model/item';
import { orderKey } from '../model/item';
import { placeItem } from '../rules/distribution';
import { giveTo, prefersNow } from './assign';

/** Waiting items to try, in order, each among these agents (all of its queue where none are named). */
type Stream = {
  readonly next: () => Waiting | undefined;
  readonly among: readonly string[] | undefined;
  /** Only the agent who had them before: these go before all others. */
  readonly affinity: boolean;
  item: Waiting | undefined;
};

/**
 * Gives out what can be given out: again and again the first item in order that somebody can have, to the agent whom its
 * queue's method finds.
 *
 * Between events nobody with room could have anything that waits. So only what this event made possible is tried: the items
 * that began to wait, and, for agents who may have room now, the first item of every class that they could have.
 */
export const match = (decision: Decision): void => {
  const streams = streamsOf(decision).filter(stream => advance(stream));
  while (streams.length > 0) {
    if (decision.isFull()) return decision.leaveRest();
    const at = firstInOrder(decision, streams);
    const stream = streams[at] as Stream;
    const blocked = tryOne(decision, stream);
    if (blocked || !advance(stream)) streams.splice(at, 1);
  }
};

/** @returns whether the rest of the stream can't be given out either */
const tryOne = (decision: Decision, stream: Stream): boolean => {
  const item = decision.state.items.get(stream.item?.conversation ?? '');
  if (item?.status !== 'waiting') return false;
  if (!isAutomatic(decision, item)) return !stream.affinity;
  const preferred = prefersNow(decision, item);
  if (preferred !== undefined) {
    giveTo(decision, item, preferred.agent, preferred.because);
    return false;
  }
  if (stream.affinity) return false;
  const placed = placeItem(decision.state, decision.config, item, decision.now, stream.among);
  if (placed.agent !== undefined) {
    giveTo(decision, item, placed.agent, placed.because);
    return false;
  }
  if (stream.among === undefined && decision.freshItems.has(item.conversation)) {
    const failure = decision.config.members(item.queue).length === 0;
    decision.record({
      kind: 'not-assigned',
      conversation: item.conversation,
      failure,
      queue: nameOfQueue(decision, item.queue),
      because: placed.because,
    });
  }
  return placed.forAll;
};

/** Given out by the pool, now: pushed, not by hand, not for later, its channel and its queue both open or it urgent. */
const isAutomatic = (decision: Decision, item: Waiting): boolean =>
  item.byHand === undefined && item.notBefore === undefined && (item.urgent !== undefined || isOpenFor(decision, item));

const advance = (stream: Stream): boolean => {
  stream.item = stream.next();
  return stream.item !== undefined;
};

const streamsOf = (decision: Decision): Stream[] => {
  const streams = decision.everything ? [] : itemStreams(decision);
  const agents = decision.everything
    ? undefined
    : [...decision.freshAgents].filter(id => decision.config.agents[id] !== undefined);
  if (agents?.length === 0) return streams;
  for (const { queue, how, waiting } of decision.state.index.classes.values()) {
    if (how !== 'auto') continue;
    const among = agents?.filter(id => decision.config.placeIn(queue, id) !== undefined);
    if (among?.length === 0) continue;
    streams.push({ next: itemsOf(decision, waiting.entries()), among, affinity: false, item: undefined });
  }
  const { preferred } = decision.state.index;
  for (const agent of agents ?? preferred.keys()) {
    const waiting = preferred.get(agent);
    if (waiting === undefined) continue;
    streams.push({ next: itemsOf(decision, waiting.entries()), among: [agent], affinity: true, item: undefined });
  }
  return streams;
};

const itemStreams = (decision: Decision): Stream[] =>
  [...decision.freshItems].map(conversation => ({
    next: itemsOf(decision, [['', conversation] as const].values()),
    among: undefined,
    affinity: false,
    item: undefined,
  }));

const itemsOf =
  (decision: Decision, waiting: Iterator<readonly [string, string]>): (() => Waiting | undefined) =>
  () => {
    for (let step = waiting.next(); step.done !== true; step = waiting.next()) {
      const item = decision.state.items.get(step.value[1]);
      if (item?.status === 'waiting') return item;
    }
    return undefined;
  };

/** Sorts before another: the order in which items are given out. */
type Rank = readonly [
  urgent: number,
  affinity: number,
  aged: number,
  queue: number,
  bucket: number,
  priority: number,
  order: string,
];

/**
 * What is urgent before everything. Items that go back to the agent who had them, then those that ran out of patience, then by the queue's priority, the
 * bucket, the item's priority, and always the oldest first. Two that ran out of patience: the older first, whatever else.
 */
const rankOf = (decision: Decision, item: Waiting, affinity: boolean): Rank => {
  const queue = decision.config.queues[item.queue];
  const order = orderKey(item.since, item.conversation);
  const first = [item.urgent === undefined ? 1 : 0, affinity ? 0 : 1] as const;
  if (decision.now - item.since >= (queue?.patienceMinutes ?? 60) * 60_000) return [...first, 0, 0, 0, 0, order];
  return [...first, 1, queue?.priority ?? 1, item.bucket, PRIORITIES.indexOf(item.priority), order];
};
const isBefore = (a: Rank, b: Rank): boolean => {
  const at = a.findIndex((mark, each) => mark !== b[each]);
  return at >= 0 && (a[at] as string | number) < (b[at] as string | number);
};

const firstInOrder = (decision: Decision, streams: readonly Stream[]): number => {
  let best = 0;
  let bestRank: Rank | undefined;
  for (const [at, stream] of streams.entries()) {
    const rank = rankOf(decision, stream.item as Waiting, stream.affinity);
    if (bestRank !== undefined && !isBefore(rank, bestRank)) continue;
    best = at;
    bestRank = rank;
  }
  return best;
};
