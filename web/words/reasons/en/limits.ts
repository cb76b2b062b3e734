import type { LimitsReasons } from '../../../../shared/domain/values/reasons/limits';
import type { WordsFor } from '../../words';

export const limits: WordsFor<keyof LimitsReasons> = {
  'budget.spent': 'This number’s automated texts of the hour are used up.',
  'limit.day': 'The customer got as many automated texts today as they may.',
  'limit.day-with-agents': 'The customer got as many texts today as they may before automated ones stop.',
  'limit.hour': 'The customer got as many automated texts in an hour as they may.',
  'limit.own': 'This kind of text was sent as often as it may be.',
  'sender.costly-range': 'Texts to that kind of number cost much: they are never sent by themselves.',
  'sender.from-elsewhere': 'The number is from a country that this channel doesn’t serve by itself.',
  'sender.no-phone': 'A short code or a name can’t be answered.',
  'sender.taken-up': 'A person took them up: they are answered like everybody.',
};
