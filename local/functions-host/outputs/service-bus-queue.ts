import type { ServiceBusClient, ServiceBusSender } from '@azure/service-bus';
import { openClient } from '../service-bus/listener';
import type { RpcTypedData } from '../worker/protocol';
import { toMessages } from './output-value';

/** Writes Service Bus outputs as the Node binding does: a body, and nothing else (no session, no message id). */
export const createServiceBusOutput = () => {
  const clients = new Map<string, ServiceBusClient>();
  const senders = new Map<string, ServiceBusSender>();

  const senderOf = (connection: string, queueName: string): ServiceBusSender => {
    const client = clients.get(connection) ?? openClient(connection);
    clients.set(connection, client);
    const key = `${connection}\n${queueName}`;
    const sender = senders.get(key) ?? client.createSender(queueName);
    senders.set(key, sender);
    return sender;
  };

  return {
    write: async (connection: string, queueName: string, value: RpcTypedData): Promise<void> => {
      for (const { body, contentType } of toMessages(value)) {
        await senderOf(connection, queueName).sendMessages({ body, contentType });
      }
    },
    close: async (): Promise<void> => {
      await Promise.all([...clients.values()].map(client => client.close().catch(() => {})));
    },
  };
};
