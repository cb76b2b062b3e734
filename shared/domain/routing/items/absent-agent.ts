import type { Item } from '../item';
import { unassign } from '../time';
import type { Turn } from '../turn';
import { agentIn } from '../turn';

/** Who is away from their desk, or signed off; who is busy, or do not disturb, is there and reads. */
export const isAbsent = (turn: Turn, agent: string): boolean => {
  const { presence } = agentIn(turn, agent);
  return presence === 'offline' || presence === 'away' || presence === 'inactive';
};

/** Somebody may be in danger, and the agent who has it is not there: it waits again, before all others, for whoever is. */
export const takeFromAbsent = (turn: Turn, item: Item | undefined): void => {
  if (item?.status !== 'held' || item.bot !== undefined || !isAbsent(turn, item.agent)) return;
  unassign(turn, item, 'urgent.agent-absent');
};
