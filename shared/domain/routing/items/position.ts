import type { PoolInput } from '../../messages/to-pool';
import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { isOpenFor } from '../actions/open-now';
import type { Item } from '../model/item';
import { positionOf } from '../model/pool-index';

/** Where a waiting customer stands, and about how long it takes; or why nobody is told: it doesn't wait in a line now. */
export const onPosition = (decision: Decision, input: Extract<PoolInput, { type: 'position' }>): void => {
  const { conversation } = input;
  const item = decision.state.items.get(conversation);
  const position = positionOf(decision.state, conversation);
  const not = whyNot(decision, item);
  if (item === undefined || position === undefined || not !== undefined) {
    const reason = not ?? because('item.unknown', { status: item?.status ?? 'none' });
    decision.record({ kind: 'dropped', what: 'position', conversation, because: reason });
    return;
  }
  const estimatedMinutes = estimate(decision, item.queue, position);
  const reason = because('position.in-queue', { queue: item.queue, position, estimatedMinutes });
  decision.record({ kind: 'position-said', conversation, position, estimatedMinutes, because: reason });
};

const whyNot = (decision: Decision, item: Item | undefined): Because | undefined => {
  if (item === undefined) return because('item.unknown', { status: 'none' });
  const { status } = item;
  if (status !== 'waiting') return because('item.not-waiting', { status });
  if (item.notBefore !== undefined) return because('item.kept-for-later', { status });
  return isOpenFor(decision, item) ? undefined : because('hours.closed', { status });
};

/** An estimate needs no more, and its cost stays bounded. */
const MOST_LOOKED_AT = 500;

/**
 * Minutes until it is their turn, from what this queue's agents do now. If the time a conversation lasts is exponential, those
 * that run have on average lasted as long as such a time is, so that of `n` of them one ends every (mean age ÷ n).
 * `null` while nobody of this queue is being helped.
 */
const estimate = (decision: Decision, queue: string, position: number): number | null => {
  let held = 0;
  let age = 0;
  let looked = 0;
  for (const [, conversation] of decision.state.index.byAgent) {
    looked += 1;
    if (looked > MOST_LOOKED_AT) break;
    const item = decision.state.items.get(conversation);
    if (item?.status !== 'held' || item.queue !== queue) continue;
    held += 1;
    age += Math.max(0, decision.now - item.heldSince);
  }
  if (held === 0) return null;
  return Math.round((position * (age / held)) / held / 6_000) / 10;
};
