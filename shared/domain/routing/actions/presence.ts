import type { Agent } from '../../config/routing/workstream';
import { because } from '../../values/because';
import { NO_LOAD } from '../model/pool-index';
import { roomFor } from '../rules/capacity';
import type { Decision } from './decision';
import { agentIn, setPresence } from './decision';

/**
 * Presence follows what an agent holds, at each item that comes or goes: full is do not disturb, part is busy, nothing is
 * available. Available and busy give way to it; whatever else somebody chose stays until they choose again.
 */
export const presenceByCapacity = (decision: Decision, id: string): void => {
  const agent = agentIn(decision, id);
  const configured = decision.config.agents[id];
  if (configured === undefined) return;
  const follows = agent.presence === 'available' || agent.presence === 'busy' || agent.reason === 'capacity';
  if (!follows) return;
  const load = decision.state.index.loads.get(id) ?? NO_LOAD;
  const presence = load.held === 0 ? 'available' : isFull(decision, configured) ? 'do-not-disturb' : 'busy';
  if (presence === agent.presence) return;
  setPresence(
    decision,
    id,
    presence,
    'capacity',
    because('presence.capacity', { held: load.held, capacity: configured.capacity }),
  );
};

/** Whoever is what capacity made them: it may be another now, by the configuration or by the day. */
export const presencesByCapacity = (decision: Decision): void => {
  for (const { id, reason } of decision.state.agents.values()) {
    if (reason !== 'capacity') continue;
    if (decision.isFull()) return decision.leaveRest();
    presenceByCapacity(decision, id);
  }
};

/** By units, or, where what they hold counts by profiles, no room left in any of these. What is only offered makes nobody busy. */
const isFull = (decision: Decision, agent: Agent): boolean => {
  let units = 0;
  const profiles = new Set<string>();
  for (const [, conversation] of decision.state.index.byAgent.under(`${agent.id}/`)) {
    const item = decision.state.items.get(conversation);
    if (item?.status !== 'held' || item.agent !== agent.id) continue;
    units += item.units;
    for (const profile of item.profiles) profiles.add(profile);
  }
  if (units > 0) return units >= agent.capacity;
  const hasRoom = (profile: string) =>
    roomFor(decision.state, decision.config, agent, { units: 0, profiles: [profile] }) > 0;
  return profiles.size > 0 && ![...profiles].some(hasRoom);
};

/** Who is away from their desk, or signed off; who is busy, or do not disturb, is there and reads. */
export const isAbsent = (decision: Decision, agent: string): boolean => {
  const { presence } = agentIn(decision, agent);
  return presence === 'offline' || presence === 'away' || presence === 'inactive';
};
