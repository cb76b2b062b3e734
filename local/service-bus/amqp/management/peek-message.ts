import { peek } from '../../engine/browse';
import { encodeDelivery } from '../encoding/encode-delivery';
import { type Operation, toNumber } from './request';

/** An answer stops growing here, but has one message at least. */
const mostBytes = 4 * 1_048_576;

/** Shows messages of any state without locking them. */
export const peekMessage: Operation = ({ entity, body }) => {
  const count = toNumber(body['message-count']);
  const sessionId = typeof body['session-id'] === 'string' ? body['session-id'] : undefined;
  const omitBody = body['omit-message-body'] === true;
  const messages: { message: Buffer }[] = [];
  let bytes = 0;
  for (const one of peek(entity, toNumber(body['from-sequence-number']), count, sessionId)) {
    const message = encodeDelivery(one, undefined, omitBody);
    bytes += message.length;
    if (bytes > mostBytes && messages.length > 0) break;
    messages.push({ message });
  }
  return messages.length > 0 ? { messages } : null;
};
