import { contract } from '../../../shared/api/contract';
import { MINUTES_A_DAY, parseLocal } from '../../../shared/domain/operating-hours/calendar';
import { localClock } from '../../../shared/domain/operating-hours/local-clock';
import { compileHours, isOpen } from '../../../shared/domain/operating-hours/schedule';
import { operatingHoursSchema } from '../../../shared/domain/operating-hours/schema';
import { daysOf } from '../../../shared/domain/operating-hours/year';
import { handle } from '../serve';
import { small } from './small';

export const configHours = handle(contract.configHours)(async ({ app, body: { record, days, at } }) => {
  const read = operatingHoursSchema.safeParse(small(record));
  if (!read.success) return { body: { isReadable: false } };
  const { data: hours } = read;
  const clock = localClock(hours.timeZone);
  const today = Math.floor(clock.minuteAt(app.clock.now()) / MINUTES_A_DAY);
  const minute = at === undefined ? undefined : parseLocal(at, 'from');
  const answer = minute === undefined ? undefined : isOpen(compileHours(hours), clock.instantOf(minute));
  return {
    body: {
      isReadable: true,
      timeZone: hours.timeZone,
      ...daysOf(hours, today, days),
      ...(answer !== undefined && {
        at: {
          open: answer.open,
          because: answer.because,
          until: answer.until === null ? null : new Date(answer.until).toISOString(),
        },
      }),
    },
  };
});
