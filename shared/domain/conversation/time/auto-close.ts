import type { Config } from '../../config/config';
import { assertNever } from '../../values/never';
import type { Ongoing } from '../model/state';

/**
 * After how many minutes without activity a conversation closes by itself, unless the channel says otherwise. These are the
 * defaults that Dynamics 365 documents for SMS (open and active 30 days, wrap-up one day); `waiting`, which it leaves to the
 * workstream, is eight hours.
 */
export const AUTO_CLOSE = {
  openMinutes: 43_200,
  activeMinutes: 43_200,
  waitingMinutes: 480,
  wrapUpMinutes: 1_440,
} as const;

/** When an ongoing conversation closes by itself: so many minutes since its last activity. */
export const autoCloseMinutes = (
  current: Ongoing,
  config: Config,
): { readonly minutes: number; readonly since: string } => {
  const limits = config.channels[current.channel]?.autoClose ?? AUTO_CLOSE;
  const lastText = latest(current.lastFromCustomerAt, current.lastFromAgentAt);
  switch (current.status) {
    case 'open':
      return { minutes: limits.openMinutes, since: latest(current.waitingSince, lastText) };
    case 'active':
      return { minutes: limits.activeMinutes, since: latest(current.activeSince, lastText) };
    case 'bot':
      return { minutes: limits.activeMinutes, since: latest(current.botSince, lastText) };
    case 'waiting':
      return { minutes: limits.waitingMinutes, since: current.waitingSince };
    case 'wrap-up':
      return { minutes: limits.wrapUpMinutes, since: current.endedAt };
    default:
      return assertNever(current, 'status of a conversation');
  }
};

const latest = (one: string, other: string | undefined): string => (other === undefined || one > other ? one : other);
