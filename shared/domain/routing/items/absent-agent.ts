import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { isAbsent } from '../actions/presence';
import type { Item } from '../model/item';
import { unassign } from '../time/time';

/** Somebody may be in danger, and the agent who has it is not there: it waits again, before all others, for whoever is. */
export const takeFromAbsent = (turn: Turn, item: Item | undefined): void => {
  if (item?.status !== 'held' || item.bot !== undefined || !isAbsent(turn, item.agent)) return;
  unassign(turn, item, because('urgent.agent-absent', { agent: item.agent }));
};
