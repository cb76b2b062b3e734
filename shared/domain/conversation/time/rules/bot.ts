import { because } from '../../../values/because';
import { onBotWake } from '../../bot/bot-turn';
import { ongoing } from '../../model/state';
import { lastArrival } from '../../model/who-spoke-last';
import type { TimeRuleOf } from '../time-rule';

/** A bot that was asked must answer; one that isn't yet is asked when the customer's burst is over. */
export const botRule: TimeRuleOf = {
  deadline: (state, config) => {
    const current = ongoing(state);
    if (current?.status !== 'bot') return undefined;
    const { asked, unanswered, bot, channel } = current;
    if (asked !== undefined)
      return { at: Date.parse(asked.until), because: because('bot.must-answer', { bot: bot.id }) };
    // While the customer is asked about opting out, nothing automatic leaves.
    if (unanswered === undefined || state.sender?.optOutAsked?.open === true) return undefined;
    const seconds = config.channels[channel]?.burstSeconds ?? 0;
    const at = Date.parse(lastArrival(current)) + seconds * 1_000;
    return { at, because: because('burst.customer-quiet', { seconds }) };
  },
  act: onBotWake,
};
