import type { ServiceBusMessage } from '@azure/service-bus';
import type { QueueName } from '../../domain/messages/queues';
import { kindsOf } from '../../failure-words';
import { LONGEST_ID } from '../../hash';
import { insideOf, isBusFault, Outage } from '../../outage';

/**
 * What no bus would ever take is our own mistake, and is told before anything is sent: whatever fails after it lies with the bus.
 *
 * @throws RangeError for an id that is too long, TypeError for a body that is no JSON
 */
export const checkMessage = ({ messageId, sessionId, body }: ServiceBusMessage): void => {
  JSON.stringify(body);
  for (const [name, id] of Object.entries({ messageId, sessionId })) {
    const { length } = String(id ?? '');
    if (length > LONGEST_ID)
      throw new RangeError(`A message's ${name}: expected at most ${LONGEST_ID} characters, found ${length}.`);
  }
};

/**
 * Which kind a failure to send is; the SDK doesn't show it. After its own tries it throws a bare `AggregateError` of whatever it was
 * told (server-busy, time-outs, detached links, refused tokens), and where a gateway takes the connection and cuts it, a plain
 * `Error` without a code. So everything is an outage, but a message that is too large.
 */
export const fromBusFailure = (queue: QueueName, error: unknown): unknown => {
  const fault = insideOf(error).find(isBusFault);
  return fault ?? new Outage(`Service Bus took no message for ${queue}: ${kindsOf(error)}.`, { cause: error });
};
