import { limitOf, numberTypes, type OwnedNumber } from '../numbers';

const windowMs = 60_000;

/**
 * Requests and message units of the last 60 seconds, by number (alphanumeric: by resource). A refused call counts as a
 * request too, so a client that doesn't wait stays refused.
 */
export const createRateLimits = () => {
  const lanes = new Map<string, { requests: number[]; units: number[] }>();
  return {
    /** Seconds to wait, or `undefined` if the call may go on and is counted with its `units`. */
    take: (owned: OwnedNumber, units: number, now: number): number | undefined => {
      const key = numberTypes[owned.type].sharedLimit ? owned.type : owned.number;
      const lane = lanes.get(key) ?? { requests: [], units: [] };
      lanes.set(key, lane);
      const limit = limitOf(owned);
      const recent = (times: number[]) => times.filter(time => now - time < windowMs);
      lane.requests = recent(lane.requests);
      lane.units = recent(lane.units);
      const wait = Math.max(waitFor(lane.requests, 1, limit, now), waitFor(lane.units, units, limit, now));
      lane.requests.push(now);
      if (wait > 0) return Math.ceil(wait / 1000);
      for (let unit = 0; unit < units; unit += 1) lane.units.push(now);
      return undefined;
    },
  };
};

/** Milliseconds until `more` fit into the window; a call larger than the limit waits for an empty one. */
const waitFor = (times: readonly number[], more: number, limit: number, now: number): number => {
  const tooMany = times.length + more - limit;
  if (tooMany <= 0 || times.length === 0) return 0;
  const last = times[Math.min(tooMany, times.length) - 1] ?? now;
  return Math.max(1, last + windowMs - now);
};
