import { types } from 'rhea';
import { receiveDeferred } from '../../engine/browse';
import { isRefusal, refusals } from '../../engine/refusals';
import { encodeDelivery } from '../encoding/encode-delivery';
import { numbersIn, type Operation, sessionIn, toNumber } from './request';

/** Receives deferred messages: locked (receiver-settle-mode 1), or for good (0). */
export const receiveBySequenceNumber: Operation = request => {
  const { entity, body } = request;
  const numbers = numbersIn(body, 'sequence-numbers');
  if (isRefusal(numbers)) return numbers;
  const session = sessionIn(request);
  if (session && isRefusal(session)) return session;
  if (!session && !entity.isDeadLetter && entity.queue.definition.requiresSession) return refusals.sessionRequired;
  const deletes = toNumber(body['receiver-settle-mode']) === 0;
  const received = receiveDeferred(entity, numbers, session, deletes);
  if ('condition' in received) return received;
  const messages = received.map(({ message, lock }) => ({
    message: encodeDelivery(message, lock),
    ...(lock ? { 'lock-token': types.wrap_uuid(Buffer.from(lock.token, 'hex')) } : {}),
  }));
  return { messages };
};
