import { type Because, because } from '../../values/because';
import type { Origin } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/**
 * The last step before a text leaves: why it may not, or nothing. A text decided before STOP, or before the customer was
 * blocked, is refused here. The one confirmation of an opt-out passes only while that opt-out is the latest.
 */
export const refusedAtTheLast = (state: ThreadState, origin: Origin): Because | undefined => {
  const { consent, sender } = state;
  if (sender?.blocked !== undefined) return because('sender.blocked', { since: sender.blocked.at });
  if (consent.status !== 'out') return undefined;
  if (origin.by === 'consent' && origin.confirms === consent.seq) return undefined;
  return because('consent.opted-out', { since: consent.at ?? null });
};
