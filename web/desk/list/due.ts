import type { WorkRow } from '../../data/list/row';

/** How a row stands against its promise. `share` of the time that is used up, 0 to 1, for the ring. */
export type Due =
  | { readonly is: 'in-time'; readonly inMs: number; readonly share: number }
  | { readonly is: 'soon'; readonly inMs: number; readonly share: number }
  | { readonly is: 'late'; readonly byMs: number; readonly share: 1 };

/** The last fifth of the time is soon, and the last minute always. */
const SOON_SHARE = 0.8;
const SOON_MS = 60_000;

/** Nothing where nothing is promised, or nobody waits. */
export const dueOf = (
  { dueAt, waitingSince }: Pick<WorkRow, 'dueAt' | 'waitingSince'>,
  now: number,
): Due | undefined => {
  if (dueAt === undefined) return undefined;
  if (now >= dueAt) return { is: 'late', byMs: now - dueAt, share: 1 };
  const inMs = dueAt - now;
  const whole = waitingSince === undefined ? 0 : dueAt - waitingSince;
  const share = whole <= 0 ? 0 : Math.min(1, Math.max(0, 1 - inMs / whole));
  return { is: inMs <= SOON_MS || share >= SOON_SHARE ? 'soon' : 'in-time', inMs, share };
};
