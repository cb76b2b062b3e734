import { types } from 'rhea';
import { enqueue, type Incoming } from '../../engine/enqueue';
import { isRefusal, refusals } from '../../engine/refusals';
import { readIncoming } from '../sender';
import type { Operation } from './request';

/** Takes messages for later, and tells the numbers by which they can be cancelled. */
export const scheduleMessage: Operation = ({ entity, body, largestMessage }) => {
  if (entity.isDeadLetter) return refusals.deadLetterTarget;
  const { messages } = body;
  if (!Array.isArray(messages) || messages.length === 0)
    return refusals.argument("Expected a list of one or more messages in 'messages'.");
  const incoming: Incoming[] = [];
  for (const { message } of messages as { message?: unknown }[]) {
    if (!Buffer.isBuffer(message)) return refusals.argument("Expected an encoded message in 'message'.");
    if (message.length > largestMessage) return refusals.messageTooLarge(message.length, largestMessage);
    const one = readIncoming(message);
    if (isRefusal(one)) return one;
    incoming.push(one);
  }
  const numbers = enqueue(entity.queue, incoming);
  if (isRefusal(numbers)) return numbers;
  return { 'sequence-numbers': types.wrap_array(numbers, 0x81, undefined) };
};
