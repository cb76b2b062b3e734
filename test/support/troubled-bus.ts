import { ServiceBusClient as SdkClient, type ServiceBusClient } from '@azure/service-bus';
import { type Broker, createBroker } from '../../local/service-bus/broker';
import { defineQueue } from '../../local/service-bus/queue-definition';
import type { QueueName } from '../../shared/domain/messages/queues';

/** A message as the real client handed it to the broker. */
type Carried = {
  readonly queue: QueueName;
  readonly session: string;
  readonly body: unknown;
  readonly notBefore: number;
};
type Sent = { readonly body: unknown; readonly sessionId?: string; readonly scheduledEnqueueTimeUtc?: Date };

/** Short patience: what lasts longer is the handlers' to wait out. */
const retryOptions = { maxRetries: 1, retryDelayInMs: 1, timeoutInMs: 150 };

/**
 * A bus whose sends go through the real client to the broker, whose dials let them go wrong: what the client then throws, and which
 * messages were taken all the same, is no test's guess. `taken` gives what arrived, in its order.
 */
export const createTroubledBus = async (random: () => number) => {
  const broker: Broker = createBroker({ queues: [defineQueue({ name: 'carried' })], random });
  await broker.up();
  const sending = new SdkClient(broker.connectionString, { retryOptions });
  const receiving = new SdkClient(broker.connectionString);
  const sender = sending.createSender('carried');
  const receiver = receiving.createReceiver('carried', { receiveMode: 'receiveAndDelete' });
  const waiting = async (): Promise<number> => {
    const queues = (await (await fetch(`http://127.0.0.1:${broker.httpPort}/queues.json`)).json()) as {
      active: number;
    }[];
    return queues[0]?.active ?? 0;
  };
  return {
    dials: broker.dials,
    client: {
      createSender: (queue: QueueName) => ({
        sendMessages: ({ body, sessionId = '', scheduledEnqueueTimeUtc }: Sent) =>
          sender.sendMessages({
            body: { queue, session: sessionId, body, notBefore: scheduledEnqueueTimeUtc?.getTime() ?? 0 },
          }),
      }),
    } as unknown as ServiceBusClient,
    taken: async (): Promise<readonly Carried[]> => {
      const all: Carried[] = [];
      while ((await waiting()) > 0) {
        const messages = await receiver.receiveMessages(100, { maxWaitTimeInMs: 1_000 });
        all.push(...messages.map(({ body }) => body as Carried));
      }
      return all;
    },
    close: async () => {
      await sending.close();
      await receiving.close();
      await broker.down();
    },
  };
};
export type TroubledBus = Awaited<ReturnType<typeof createTroubledBus>>;
