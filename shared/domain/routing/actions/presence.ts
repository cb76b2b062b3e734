import type { Agent } from '../../config/routing/workstream';
import { because } from '../../values/because';
import { NO_LOAD } from '../model/pool-index';
import { roomFor } from '../rules/capacity';
import type { Turn } from './decision';
import { agentIn, setPresence } from './decision';

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
  const presence = load.held === 0 ? 'available' : isFull(turn, configured) ? 'do-not-disturb' : 'busy';
  if (presence === agent.presence) return;
  setPresence(
    turn,
    id,
    presence,
    'capacity',
    because('presence.capacity', { held: load.held, capacity: configured.capacity }),
  );
};

/** By units, or, where what they hold counts by profiles, no room left in any of these. What is only offered makes nobody busy. */
const isFull = (turn: Turn, agent: Agent): boolean => {
  let units = 0;
  const profiles = new Set<string>();
  for (const [, conversation] of turn.state.index.byAgent.under(`${agent.id}/`)) {
    const item = turn.state.items.get(conversation);
    if (item?.status !== 'held' || item.agent !== agent.id) continue;
    units += item.units;
    for (const profile of item.profiles) profiles.add(profile);
  }
  if (units > 0) return units >= agent.capacity;
  const hasRoom = (profile: string) => roomFor(turn.state, turn.config, agent, { units: 0, profiles: [profile] }) > 0;
  return profiles.size > 0 && ![...profiles].some(hasRoom);
};
