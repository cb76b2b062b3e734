import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { inQueue } from '../actions/queueing';
import type { Waiting } from '../model/item';

type Place = Pick<Waiting, 'queue' | 'workstream'>;
type Misplaced = {
  readonly because: Because /** Where it waits instead; without one its thread asks anew. */;
  readonly queue?: string;
};

/**
 * Why work can't wait where it waits: the configuration has removed its queue or its workstream, or moved them to another pool.
 * In a queue of this pool it goes on; without a workstream of this pool only its thread knows where else it belongs.
 */
export const misplaced = ({ config, state }: Decision, { queue, workstream: of }: Place): Misplaced | undefined => {
  const { id: pool } = state.head;
  const workstream = config.workstreams[of];
  if (workstream === undefined) return { because: because('workstream.gone', { workstream: of }) };
  if (workstream.pool !== pool)
    return { because: because('workstream.other-pool', { workstream: of, pool: workstream.pool }) };
  const stands = config.queues[queue];
  const fallback = config.queues[workstream.fallbackQueue];
  if (stands?.pool === pool || fallback?.pool !== pool) return undefined;
  const rule = stands === undefined ? 'queue.gone' : 'queue.other-pool';
  return { because: because(rule, { queue, fallback: fallback.id }), queue: fallback.id };
};

/** Into the fallback queue, where it keeps its place by age; or back to its thread, and nobody is offered it meanwhile. */
export const setRight = (decision: Decision, item: Waiting, { queue, because: reason }: Misplaced): void => {
  const { conversation, since, preferredAgent } = item;
  if (queue === undefined) {
    const { version: configVersion } = decision.config;
    return decision.record({ kind: 'item-handed-back', conversation, configVersion, because: reason });
  }
  const keeps = { since, ...(preferredAgent !== undefined && { preferredAgent }) };
  const moved = inQueue(decision, item, queue, keeps, reason);
  const { name: queueName } = nameOfQueue(decision, queue);
  decision.record({ kind: 'item-moved', conversation, item: moved, queueName, by: 'configuration', because: reason });
};

/** All that waits, after a change of configuration. Items of one class stand and fall together. */
export const setAllRight = (decision: Decision): void => {
  for (const { waiting } of decision.state.index.classes.values()) {
    const first = waitingOf(decision, waiting.first()?.[1]);
    if (first === undefined || misplaced(decision, first) === undefined) continue;
    for (const conversation of waiting.values()) if (!setOneRight(decision, conversation)) return;
  }
};

/** What began to wait in this very event: whatever had it, its place may be gone since. */
export const setFreshRight = (decision: Decision): void => {
  for (const conversation of [...decision.freshItems]) if (!setOneRight(decision, conversation)) return;
};

/** @returns whether there is room in this transaction for more */
const setOneRight = (decision: Decision, conversation: string): boolean => {
  const item = waitingOf(decision, conversation);
  // Handed back once for each version of the configuration: its thread has been asked.
  const wrong =
    item === undefined || item.handedBack === decision.config.version ? undefined : misplaced(decision, item);
  if (item === undefined || wrong === undefined) return true;
  if (decision.isFull()) {
    decision.leaveRest();
    return false;
  }
  setRight(decision, item, wrong);
  return true;
};

const waitingOf = (decision: Decision, conversation = ''): Waiting | undefined => {
  const item = decision.state.items.get(conversation);
  return item?.status === 'waiting' ? item : undefined;
};
