import type { Item } from '../item';
import { isAbsent } from '../presence';
import { unassign } from '../time';
import type { Turn } from '../turn';

/** Somebody may be in danger, and the agent who has it is not there: it waits again, before all others, for whoever is. */
export const takeFromAbsent = (turn: Turn, item: Item | undefined): void => {
  if (item?.status !== 'held' || item.bot !== undefined || !isAbsent(turn, item.agent)) return;
  unassign(turn, item, 'urgent.agent-absent');
};
