import type { Config } from '../../../config/config';
import { AUTO_CLOSE } from '../../../config/time-rules';
import { because } from '../../../values/because';
import { assertNever } from '../../../values/never';
import { closeConversation } from '../../ending/end-conversation';
import { type Ongoing, ongoing } from '../../model/state';
import { lastArrival } from '../../model/who-spoke-last';
import type { TimeRuleOf } from '../time-rule';

/** Nothing has happened for long: the conversation closes by itself. */
export const autoCloseRule: TimeRuleOf = {
  deadline: (state, config) => {
    const current = ongoing(state);
    if (current === undefined) return undefined;
    const { minutes, since } = autoCloseMinutes(current, config);
    return { at: Date.parse(since) + minutes * 60_000, because: because('auto-close.inactive', { minutes }) };
  },
  act: decision => {
    const current = ongoing(decision.state);
    if (current === undefined) return;
    closeConversation(decision, 'system', because('auto-close.inactive', { status: current.status }));
  },
};

/** When an ongoing conversation closes by itself: so many minutes since its last activity. */
const autoCloseMinutes = (current: Ongoing, config: Config): { readonly minutes: number; readonly since: string } => {
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
