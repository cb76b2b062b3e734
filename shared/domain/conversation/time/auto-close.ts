import type { Config } from '../../config/config';
import { AUTO_CLOSE } from '../../config/time-rules';
import { assertNever } from '../../values/never';
import type { Ongoing } from '../model/state';
import { lastArrival } from '../model/who-spoke-last';

/** When an ongoing conversation closes by itself: so many minutes since its last activity. */
export const autoCloseMinutes = (
  current: Ongoing,
  config: Config,
): { readonly minutes: number; readonly since: string } => {
  const limits = config.channels[current.channel]?.autoClose ?? AUTO_CLOSE;
  const lastText = latest(lastArrival(current), current.lastFromAgentAt);
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
