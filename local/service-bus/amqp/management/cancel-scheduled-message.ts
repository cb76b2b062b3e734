import { cancelScheduled } from '../../engine/browse';
import { isRefusal } from '../../engine/refusals';
import { numbersIn, type Operation } from './request';

/** Takes scheduled messages back, all or none, before their time. */
export const cancelScheduledMessage: Operation = ({ entity, body }) => {
  const numbers = numbersIn(body, 'sequence-numbers');
  return isRefusal(numbers) ? numbers : cancelScheduled(entity, numbers);
};
