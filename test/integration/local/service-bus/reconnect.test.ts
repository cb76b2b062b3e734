import { ServiceBusClient } from '@azure/service-bus';
import { createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { errorOf } from '../../../support/service-bus/receiving';
import { waitFor } from '../../../support/wait-for';

test('when the broker goes and comes back, subscribers and senders go on, and whoever waits for a session hears of it', async () => {
  const options = {
    queues: [defineQueue({ name: 'plain' }), defineQueue({ name: 'sessions', requiresSession: true })],
  };
  const first = createBroker(options);
  await first.up();
  const client = new ServiceBusClient(first.connectionString, { retryOptions: { retryDelayInMs: 100, maxRetries: 2 } });
  const sender = client.createSender('plain');
  const received: unknown[] = [];
  const subscription = client.createReceiver('plain').subscribe({
    processMessage: async message => {
      received.push(message.body);
    },
    processError: async () => {},
  });
  await sender.sendMessages({ body: 'before' });
  await waitFor('the message before', () => received.includes('before'));
  const waiting = errorOf(client.acceptNextSession('sessions'));
  // A request behind it on the same connection: the wish for a session has been heard.
  await client.createReceiver('plain').peekMessages(1);
  await first.down();
  expect((await waiting).message).toBeTruthy();

  const second = createBroker({ ...options, port: first.port });
  await second.up();
  await waitFor('a send that passes', async () => {
    await sender.sendMessages({ body: 'after' });
    return true;
  });
  await waitFor('the message after', () => received.includes('after'));
  await subscription.close();
  await client.close();
  await second.down();
});
