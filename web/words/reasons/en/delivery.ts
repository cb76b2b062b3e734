import type { DeliveryReasons } from '../../../../shared/domain/values/reasons/delivery';
import type { WordsFor } from '../../words';

export const delivery: WordsFor<keyof DeliveryReasons> = {
  'channel.closed': 'The number is closed now.',
  'channel.number-not-served': 'Nobody serves this number.',
  'channel.plan-does-not-receive': 'This number’s plan receives nothing.',
  'delivery.failed': 'The text could not be delivered.',
  'deliverability.customer-wrote': 'The customer wrote from this number: it is alive.',
  'deliverability.takes-nothing': 'Several texts in a row did not arrive: the number takes nothing.',
  'deliverability.text-arrived': 'A text arrived: the number takes texts again.',
  'recipient.unreachable': 'Nothing arrives at this number.',
  'retry.conversation-over': 'The conversation was over, so it was not tried again.',
  'retry.due': 'It was time to try again.',
  'retry.may-help': 'Another try may help.',
  'retry.not-for-this-code': 'Another try would not help with this failure.',
  'retry.of-the-moment': 'It was for that moment: later it means nothing.',
  'retry.often-enough': 'It was tried often enough.',
  'retry.survey-has-its-reminder': 'The survey has its own reminder.',
  'retry.talk-went-on': 'The conversation went on without it.',
  'retry.text-unknown': 'The text is not known here.',
  'retry.too-many': 'Too many texts wait for another try.',
  'send.no-text': 'There was nothing to send.',
  'delivery.arrived': 'The phone has it after all.',
  'delivery.arrived-before': 'It had arrived before that report came.',
  'retry.arrived-after-all': 'It arrived after all: another try is not needed.',
};
