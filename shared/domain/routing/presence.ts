import { because } from '../because';
import type { Presence } from './assignment-schema';
import { NO_LOAD } from './pool-index';
import type { Turn } from './turn';
import { agentIn, setPresence } from './turn';

/**
 * Presence follows what an agent holds, at each item that comes or goes: full is do not disturb, part is busy, nothing is
 * available. Available and busy give way to it; whatever else somebody chose stays until they choose again.
 */
export const presenceByCapacity = (turn: Turn, id: string): void => {
  const agent = agentIn(turn, id);
  const configured = turn.config.agents[id];
  if (configured === undefined) return;
  const follows = agent.presence === 'available' || agent.presence === 'busy' || agent.reason === 'capacity';
  if (!follows) return;
  const load = turn.state.index.loads.get(id) ?? NO_LOAD;
  const presence = presenceFor(load.held, heldUnits(turn, id), configured.capacity);
  if (presence === agent.presence) return;
  setPresence(
    turn,
    id,
    presence,
    'capacity',
    because('presence.capacity', { held: load.held, capacity: configured.capacity }),
  );
};

const presenceFor = (held: number, units: number, capacity: number): Presence => {
  if (held === 0) return 'available';
  return units >= capacity ? 'do-not-disturb' : 'busy';
};

/** Units of what an agent holds; what is only offered doesn't make them busy. */
const heldUnits = (turn: Turn, id: string): number => {
  let units = 0;
  for (const [, conversation] of turn.state.index.byAgent.under(`${id}/`)) {
    const item = turn.state.items.get(conversation);
    if (item?.status === 'held' && item.agent === id) units += item.units;
  }
  return units;
};
