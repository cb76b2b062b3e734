import type { HoursReasons } from '../../../../shared/domain/values/reasons/hours';
import type { WordsFor } from '../../words';

export const hours: WordsFor<keyof HoursReasons> = {
  'hours.always-open': 'There are no opening hours: it is always open.',
  'hours.closed': 'It is outside opening hours.',
  'hours.closure': 'It is closed at this time, with a reason.',
  'hours.edit': 'The opening hours were changed.',
  'hours.edit.no-date': 'There is no such date.',
  'hours.edit.no-occurrence': 'It does not occur on that day.',
  'hours.edit.no-span': 'There is no such span.',
  'hours.emergency': 'It is closed because of an emergency.',
  'hours.ended': 'The opening hours have ended.',
  'hours.holiday': 'It is a holiday.',
  'hours.no-change': 'The hours don’t change for a long time.',
  'hours.open': 'It is open.',
  'hours.opening': 'It is open at this time, with a reason.',
  'time-zone.area-code': 'The area code says where the customer is.',
  'time-zone.divided': 'The area code lies in several time zones.',
  'time-zone.majority': 'Most of this area code lies in one time zone.',
  'time-zone.no-area-code': 'The number has no area code.',
  'time-zone.unknown-area-code': 'The area code is not known.',
};
