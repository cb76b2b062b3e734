import { join } from 'node:path';
import { ServiceBusClient } from '@azure/service-bus';
import { createFunctionsHost } from '../../../../local/functions-host/host';
import { createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';

const broker = createBroker({
  queues: [defineQueue({ name: 'orders', requiresSession: true }), defineQueue({ name: 'receipts' })],
});
let host: ReturnType<typeof createFunctionsHost>;
let client: ServiceBusClient;

beforeAll(async () => {
  await broker.up();
  host = createFunctionsHost({
    appFolder: join(__dirname, '../../../support/sample-app'),
    settings: { ServiceBusConnection: broker.connectionString, OrdersQueue: 'orders', ReceiptsQueue: 'receipts' },
    log: () => {},
  });
  await host.up();
  client = new ServiceBusClient(broker.connectionString);
});

afterAll(async () => {
  await client?.close();
  await host?.down();
  await broker.down();
});

test('an app that knows nothing of this host answers HTTP on it', async () => {
  const response = await fetch(`${host.url}/api/hello/Ana`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ greeting: 'Hello, Ana!' });
});

test('it takes messages from a session queue, in order, and writes its output to another queue', async () => {
  await client.createSender('orders').sendMessages(
    [1, 2, 3].map(orderId => ({
      body: { orderId },
      sessionId: `customer-${orderId % 2 ? 'a' : 'b'}`,
      messageId: `m${orderId}`,
    })),
  );
  const receiver = client.createReceiver('receipts', { receiveMode: 'receiveAndDelete' });
  const receipts: unknown[] = [];
  while (receipts.length < 3) {
    const messages = await receiver.receiveMessages(3, { maxWaitTimeInMs: 10_000 });
    expect(messages.length).toBeGreaterThan(0);
    receipts.push(...messages.map(({ body }) => body));
  }
  expect(receipts).toHaveLength(3);
  expect(receipts).toEqual(
    expect.arrayContaining([
      { orderId: 1, session: 'customer-a', attempt: 1 },
      { orderId: 2, session: 'customer-b', attempt: 1 },
      { orderId: 3, session: 'customer-a', attempt: 1 },
    ]),
  );
});
