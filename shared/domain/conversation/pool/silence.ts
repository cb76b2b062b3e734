import { type Because, because } from '../../values/because';
import { jitterOf } from '../../values/jitter';
import type { ThreadState } from '../model/state';
import { ongoing } from '../model/state';

const MINUTE = 60_000;
const FIRST_PAUSE_MS = 10 * MINUTE;
const LONGEST_PAUSE_MS = 24 * 60 * MINUTE;
/** Each customer who waits makes everyone's pauses longer, so that all of a pool ask at most one question a second. */
const PER_WAITING_MS = 2_000;
/** A conversation that somebody has is asked about at most so often, and only when its customer writes. */
const HELD_PAUSE_MS = 60 * MINUTE;

/**
 * How long a thread waits for a sign of the pool before it asks (again) where its item stands: ten minutes, doubled with each
 * question to a day, and up to a quarter more, which follows from the conversation's id.
 */
export const pauseMs = (conversation: string, asks: number, waiting: number): number => {
  const first = FIRST_PAUSE_MS + PER_WAITING_MS * waiting;
  const pause = Math.min(first * 2 ** Math.min(asks, 12), Math.max(LONGEST_PAUSE_MS, first));
  return Math.round(pause * (1 + jitterOf(`${conversation}/${asks}`) / 4));
};

/** While nobody has the conversation: when the pool has been silent for too long. */
export const poolSilence = (state: ThreadState): { readonly at: number; readonly because: Because } | undefined => {
  const current = ongoing(state);
  if (current?.status !== 'open' || state.burst !== undefined) return undefined;
  const { at = current.waitingSince, asks = 0, waiting = 0 } = state.poolSign ?? {};
  return { at: Date.parse(at) + pauseMs(current.id, asks, waiting), because: because('pool.silent', { asks }) };
};

/** Whether the pool has been silent for so long that a text of the customer asks, without waiting for the wake. */
export const isSilentForText = (state: ThreadState, now: number): boolean => {
  const current = ongoing(state);
  const { poolSign } = state;
  if (current === undefined || poolSign === undefined || state.burst !== undefined) return false;
  const pause = current.status === 'open' ? pauseMs(current.id, 0, poolSign.waiting ?? 0) : HELD_PAUSE_MS;
  return now - Date.parse(poolSign.at) >= pause;
};
