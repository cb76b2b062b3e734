import { Temporal } from 'temporal-polyfill';
import type { Agent, CapacityProfile } from '../../config/routing/workstream';
import type { AgentState } from '../model/agent-state';
import type { Item } from '../model/item';
import type { Load } from '../model/pool-index';
import { NO_LOAD } from '../model/pool-index';
import type { PoolState } from '../model/state';
import type { Compiled } from './configuration';

export type Needs = Pick<Item, 'units' | 'profiles'>;

/** What of a profile an agent uses: what they have, or, where it is reset at the end of the day, what they were given today. */
const usedOf = (
  profile: CapacityProfile,
  agent: AgentState | undefined,
  load: Load,
  days: PoolState['head']['days'],
): number => {
  if (profile.reset === 'immediate') return load.profiles[profile.id] ?? 0;
  const used = agent?.used[profile.id];
  const today = used !== undefined && used.day === days[profile.id] ? used.count : 0;
  return today + (load.pending[profile.id] ?? 0);
};

/**
 * How much room an agent has for one more of an item: the units or places left, the least of all that it needs; below one
 * item's worth there is none. Profiles that don't block are counted and leave room for ever.
 */
export const roomFor = (state: PoolState, config: Compiled, agent: Agent, needs: Needs): number => {
  const load = state.index.loads.get(agent.id) ?? NO_LOAD;
  let room = Infinity;
  if (needs.units > 0) {
    const left = agent.capacity - load.units;
    room = left >= needs.units ? left : 0;
  }
  if (needs.profiles.length === 0) return room;
  const known = state.agents.get(agent.id);
  for (const id of needs.profiles) {
    const profile = config.capacityProfiles[id];
    if (profile?.blocks !== true) continue;
    const limit = agent.profiles.find(own => own.id === id)?.limit ?? profile.limit;
    room = Math.min(room, Math.max(0, limit - usedOf(profile, known, load, state.head.days)));
  }
  return room;
};

/** The day it is now for each profile that is reset at the end of the day. */
export const daysAt = (config: Compiled, now: number): Readonly<Record<string, string>> => {
  const days: Record<string, string> = {};
  for (const profile of Object.values(config.capacityProfiles)) {
    if (profile.reset !== 'end-of-day') continue;
    days[profile.id] = Temporal.Instant.fromEpochMilliseconds(now)
      .toZonedDateTimeISO(profile.zone)
      .toPlainDate()
      .toString();
  }
  return days;
};
