import { firstMessage } from '../../auto-messages/heard-at';
import type { Channel } from '../../config/channel';
import { isOpen } from '../../operating-hours/schedule';
import type { Decision } from '../actions/decision';
import { hoursOf, say } from '../actions/say';
import { ongoing } from '../model/state';

/**
 * Who writes on while we are closed hears it, once a closing: whatever they were told before it counts no more. Not from a bot's
 * conversation, for the bot answers; not while their agent is still at work; and never to who may be in danger.
 */
export const tellClosed = (decision: Decision, channel: Channel): void => {
  const { state, now } = decision;
  const current = ongoing(state);
  const schedule = hoursOf(decision, channel);
  const hours = isOpen(schedule, now);
  if (current === undefined || current.status === 'bot' || hours.open) return;
  if (state.sender?.crisis?.conversation === current.id) return;
  /** Two instants of one closing have the same next opening. */
  const isInThisClosing = (at: string | undefined): boolean => {
    if (at === undefined) return false;
    const then = isOpen(schedule, Date.parse(at));
    return !then.open && then.until === hours.until;
  };
  if (isInThisClosing(state.closedToldAt) || isInThisClosing(current.lastFromAgentAt)) return;
  say(decision, channel, firstMessage(hours), { because: hours.because });
};
