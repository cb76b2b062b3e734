import type { Config } from '../../config/config';
import { type SendingTime, whenToSend } from '../../consent/quiet-hours';
import { customerTimeZone } from '../../operating-hours/customer-zone/customer-time-zone';
import { scheduleOf } from '../../operating-hours/hours-of';
import { because } from '../../values/because';
import type { ThreadState } from '../model/state';

/** A message that nobody waits for is of no use when it would come later than this. */
const USEFUL_HOURS = 72;

/**
 * When a message that nobody waits for (a survey, a reminder) may leave: outside the channel's quiet hours by the customer's
 * clock, and under its caps; later, or never, with the reason. Where the number tells no time zone, the channel's hours do, else
 * UTC. A channel that sets neither lets it go at any time.
 *
 * @param at ISO 8601: when it would leave
 */
export const quietTime = (state: ThreadState, config: Config, at: string): SendingTime => {
  const channel = Object.values(config.channels).find(({ number }) => number === state.business);
  const { quietHours, proactivePerDay: perDay, proactivePerWeek: perWeek } = channel ?? {};
  if (quietHours === undefined && perDay === undefined && perWeek === undefined)
    return { kind: 'now', because: because('proactive.no-limits') };
  return whenToSend({
    now: at,
    timeZone:
      customerTimeZone(state.customer).timeZone ?? scheduleOf(config.operatingHours, channel?.operatingHours).timeZone,
    ...(quietHours !== undefined && { quietHours }),
    caps: { ...(perDay !== undefined && { perDay }), ...(perWeek !== undefined && { perWeek }) },
    sentAt: state.sender?.proactive ?? [],
    expiresAt: new Date(Date.parse(at) + USEFUL_HOURS * 3_600_000).toISOString(),
  });
};
