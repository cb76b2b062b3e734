import type { PoolInput } from '../../messages/to-pool';
import { type Because, because } from '../../values/because';
import { compareGenerations } from '../../values/generation';
import type { Decision } from '../actions/decision';
import { nextGeneration } from '../actions/decision';
import { isAbsent, presenceByCapacity } from '../actions/presence';
import { dueWhileWaiting } from '../actions/queueing';
import type { Held, Item } from '../model/item';
import type { PoolOutcome } from '../model/outcomes';
import { holderOf } from './bots';

/** What an agent has, and could give back. */
export const heldBy = (decision: Decision, agent: string): readonly Held[] => {
  const held: Held[] = [];
  for (const [, conversation] of decision.state.index.byAgent.under(`${agent}/`)) {
    const item = decision.state.items.get(conversation);
    if (item?.status === 'held' && item.agent === agent) held.push(item);
  }
  return held;
};

type ItemUnassigned = Extract<PoolOutcome, { kind: 'item-unassigned' }>;

/** Back into its queue, where it waits from now on; its agent is first in line for it, or isn't asked again before a time (`notBefore`). */
export const unassign = (
  decision: Decision,
  item: Held,
  reason: Because,
  how: Pick<ItemUnassigned, 'givenBack' | 'connectionLost' | 'notBefore'> = {},
): void => {
  const declines =
    how.notBefore === undefined
      ? item.declines
      : { ...item.declines, [item.agent]: { count: 0, until: how.notBefore } };
  const waiting = { ...item, status: 'waiting' as const, since: decision.now, queuedAt: decision.now, declines };
  decision.record({
    kind: 'item-unassigned',
    conversation: item.conversation,
    agent: holderOf(decision, item),
    generation: nextGeneration(item),
    at: decision.now,
    due: dueWhileWaiting(decision, waiting),
    ...how,
    because: reason,
  });
};

/** Somebody may be in danger, and the agent who has it is not there: it waits again, before all others, for whoever is. */
export const takeFromAbsent = (decision: Decision, item: Item | undefined): void => {
  if (item?.status !== 'held' || item.bot !== undefined || !isAbsent(decision, item.agent)) return;
  unassign(decision, item, because('urgent.agent-absent', { agent: item.agent }));
};

/**
 * An agent accepted work and is silent for longer than a rule of the workstream waits: it goes back into its queue, and whoever is
 * free gets it. The silent agent may be asked again after the usual pause, so that nobody waits for ever where there is only one.
 * Only the assignment that the thread names is taken away, and none that is being handed over by hand.
 */
export const onPassOn = (decision: Decision, input: Extract<PoolInput, { type: 'pass-on' }>): void => {
  const { conversation, seq, generation } = input;
  const item = decision.state.items.get(conversation);
  const drop = (reason: Because): void =>
    decision.record({ kind: 'dropped', what: 'pass-on', conversation, because: reason });
  if (item === undefined) return drop(because('item.unknown'));
  if (seq < item.seq) return drop(because('item.older', { seq, heard: item.seq }));
  if (item.status !== 'held' || compareGenerations(item.generation, generation) !== 0) {
    const { seq: heard, n } = item.generation;
    return drop(because('item.other-generation', { status: item.status, seq: heard, n }));
  }
  if (item.transfer !== undefined) return drop(because('pass-on.transfer-pending', { agent: item.agent }));
  const seconds = decision.config.workstreams[item.workstream]?.reofferSeconds ?? 60;
  unassign(decision, item, input.because, { notBefore: decision.now + seconds * 1_000 });
  presenceByCapacity(decision, item.agent);
};
