import { type Because, because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { nextGeneration } from '../actions/decision';
import { isAbsent } from '../actions/presence';
import { dueWhileWaiting } from '../actions/queueing';
import type { Held, Item } from '../model/item';
import type { PoolOutcome } from '../model/outcomes';
import { holderOf } from './bots';

/** What an agent has, and could give back. */
export const heldBy = (turn: Turn, agent: string): readonly Held[] => {
  const held: Held[] = [];
  for (const [, conversation] of turn.state.index.byAgent.under(`${agent}/`)) {
    const item = turn.state.items.get(conversation);
    if (item?.status === 'held' && item.agent === agent) held.push(item);
  }
  return held;
};

type ItemUnassigned = Extract<PoolOutcome, { kind: 'item-unassigned' }>;

/** Back into its queue, where it waits from now on; its agent is first in line for it. */
export const unassign = (
  turn: Turn,
  item: Held,
  reason: Because,
  how: Pick<ItemUnassigned, 'givenBack' | 'connectionLost'> = {},
): void => {
  const waiting = { ...item, status: 'waiting' as const, since: turn.now, queuedAt: turn.now };
  turn.record({
    kind: 'item-unassigned',
    conversation: item.conversation,
    agent: holderOf(turn, item),
    generation: nextGeneration(item),
    at: turn.now,
    due: dueWhileWaiting(turn, waiting),
    ...how,
    because: reason,
  });
};

/** Somebody may be in danger, and the agent who has it is not there: it waits again, before all others, for whoever is. */
export const takeFromAbsent = (turn: Turn, item: Item | undefined): void => {
  if (item?.status !== 'held' || item.bot !== undefined || !isAbsent(turn, item.agent)) return;
  unassign(turn, item, because('urgent.agent-absent', { agent: item.agent }));
};
