import { connect } from 'node:net';
import { ServiceBusClient } from '@azure/service-bus';
import { type Broker, createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { errorOf, receiveOne } from '../../../support/service-bus/receiving';
import { waitFor } from '../../../support/wait-for';

let broker: Broker;
let told: jest.SpyInstance;
beforeEach(async () => {
  told = jest.spyOn(console, 'error').mockImplementation(() => {});
  broker = createBroker({ queues: [defineQueue({ name: 'plain' })] });
  await broker.up();
});
afterEach(async () => {
  await broker.down();
  told.mockRestore();
});

test('a client that speaks TLS to the plain port ends at once, and is told what to write', async () => {
  const overTls = broker.connectionString.replace('UseDevelopmentEmulator=true;', '');
  for (let attempt = 0; attempt < 2; attempt++) {
    const client = new ServiceBusClient(overTls, { retryOptions: { maxRetries: 0, timeoutInMs: 10_000 } });
    const error = await errorOf(client.createSender('plain').sendMessages({ body: 1 }));
    expect(error.message).toMatch(/alert handshake failure/);
    await client.close();
  }
  // A line a minute: clients come again at once.
  expect(told.mock.calls).toEqual([[expect.stringMatching(/spoke TLS to port \d+.*UseDevelopmentEmulator=true;/)]]);
});

test('beside it the plain port serves as ever, whatever comes first, and however small its pieces', async () => {
  const noise = connect(broker.port, '127.0.0.1');
  noise.on('error', () => {});
  noise.write(Buffer.from([0x16]));
  await waitFor('the end of who spoke TLS', () => noise.destroyed || noise.readableEnded || noise.bytesRead > 0);
  const silent = connect(broker.port, '127.0.0.1');
  const client = new ServiceBusClient(broker.connectionString);
  await client.createSender('plain').sendMessages({ body: 1 });
  expect((await receiveOne(client.createReceiver('plain'))).body).toBe(1);
  await client.close();
  silent.destroy();
});
