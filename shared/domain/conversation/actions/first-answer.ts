import type { Channel } from '../../config/channel';
import { openBetween } from '../../operating-hours/counting/open-time';
import { scheduleOf } from '../../operating-hours/hours-of';
import type { Decision } from './decision';

/** How many open hours passed until a person answers for the first time, and within what their queue promises it; else nothing. */
export const firstAnswer = (
  { state: { tally, current }, config, now }: Decision,
  channel: Channel,
): { readonly openMs: number; readonly promisedMs?: number } | undefined => {
  if (tally?.firstSince === undefined || current.status === 'idle') return undefined;
  const schedule = scheduleOf(config.operatingHours, channel.operatingHours);
  const promised = config.queues[current.queue?.id ?? '']?.serviceLevelSeconds;
  return {
    openMs: openBetween(schedule, Date.parse(tally.firstSince), now),
    ...(promised !== undefined && { promisedMs: promised * 1_000 }),
  };
};
