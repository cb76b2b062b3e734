import { hashOf } from '../../hash';

/** Every partition and row key is built here. What comes from outside is hashed into it; numbers are padded, so that they sort. */
const padded = (n: number): string => String(n).padStart(10, '0');

export const HEAD = 'head';
/** The partition of `Pools` that lists them; no pool's id has such a sign. */
export const KNOWN_POOLS = '@known';
export const logKey = (seq: number): string => `log_${padded(seq)}`;
export const statusKey = (seq: number): string => `status_${padded(seq)}`;
export const seenKey = (eventId: string): string => `seen_${hashOf(eventId)}`;
export const deadKey = (eventId: string): string => `dead_${hashOf(eventId)}`;
export const laneKey = (lane: string): string => hashOf(lane);
export const SPENT = 'spent_';
export const spentKey = (lane: string): string => `${SPENT}${hashOf(lane)}`;

/** The first key after every key that starts with `prefix`: the open end of a range. */
export const afterPrefix = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
