import type { MessagesReasons } from '../../../../shared/domain/values/reasons/messages';
import type { WordsFor } from '../../words';

export const messages: WordsFor<keyof MessagesReasons> = {
  'auto-message.chosen': 'An automated message for this occasion.',
  'auto-message.fallback-language': 'There is no text in the customer’s language, so another was taken.',
  'auto-message.inactive': 'The message for this occasion is switched off.',
  'auto-message.no-text': 'There is no message for this occasion.',
  'auto-message.other-recipient': 'The message is meant for somebody else.',
  'auto-messages.off': 'Automated messages are switched off.',
  'loop-breaker.hour': 'Too many automated answers in an hour: two machines may be talking.',
  'loop-breaker.same-text': 'The same text came again and again: a machine may be writing.',
  'notification.built-in': 'The built-in way to show an offer.',
  'notification.of-workstream': 'The workstream says how an offer is shown.',
  'wait.estimate': 'The customer hears how long it may take.',
  'wait.every': 'The customer is told again after a while.',
  'wait.moved-back': 'The place in line went back, so nothing is said.',
  'wait.next-in-line': 'The customer is next.',
  'wait.no-estimate': 'Nobody can tell how long it takes.',
  'wait.not-waiting': 'The customer does not wait.',
  'wait.off': 'Customers are not told their place here.',
  'wait.over': 'The wait is over.',
  'wait.position': 'The customer hears their place in line.',
  'wait.still-next': 'The customer is still next.',
  'wait.too-soon': 'The customer was told not long ago.',
  'wait.unchanged': 'The place in line has not changed.',
  'wait.where-do-they-stand': 'It was asked where the customer stands.',
};
