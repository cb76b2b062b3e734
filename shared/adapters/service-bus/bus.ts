import type { ServiceBusClient, ServiceBusSender } from '@azure/service-bus';
import { type QueueName, sessionOf } from '../../domain/messages/queues';
import type { Bus, FaultPoint } from '../../ports';
import { traceparentOf } from '../../telemetry/spans';
import { checkMessage, fromBusFailure } from './bus-failure';

/**
 * Queues over the SDK: the output binding can set neither a session nor a message id. The body is a JSON object, never a bare
 * string; ids stand in it, for metadata is not to be trusted.
 */
export const createBus = (client: ServiceBusClient, fault: FaultPoint): Bus => {
  const senders = new Map<QueueName, ServiceBusSender>();
  const senderOf = (queue: QueueName): ServiceBusSender => {
    const known = senders.get(queue) ?? client.createSender(queue);
    senders.set(queue, known);
    return known;
  };
  return {
    send: async (queue, body, { notBefore } = {}) => {
      const session = sessionOf(queue, body);
      // What is scheduled begins a trace of its own: a trace over days tells nobody anything.
      const traceparent = notBefore === undefined ? traceparentOf() : undefined;
      await fault(`before ${queue}`);
      const message = {
        body,
        messageId: body.id,
        contentType: 'application/json',
        ...(session !== undefined && { sessionId: session }),
        ...(notBefore !== undefined && { scheduledEnqueueTimeUtc: new Date(notBefore) }),
        ...(traceparent !== undefined && { applicationProperties: { traceparent } }),
      };
      checkMessage(message);
      try {
        await senderOf(queue).sendMessages(message);
      } catch (error) {
        throw fromBusFailure(queue, error);
      }
      await fault(`after ${queue}`);
    },
  };
};
