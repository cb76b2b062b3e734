import { once } from 'node:events';
import type { Socket } from 'node:net';
import { ServiceBusClient } from '@azure/service-bus';
import { type EventContext, message } from 'rhea';
import { type Broker, createBroker, defaultKey } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { bareClient, sessionOf } from '../../../support/service-bus/bare-client';
import { errorOf, receiveOne } from '../../../support/service-bus/receiving';
import { waitFor } from '../../../support/wait-for';

/**
 * A client that stops waiting for a session at the very moment when the broker answers: the two cross. If the
 * connection fell over it, the SDK would wait for ever for the end of whatever else was just closing on it.
 */

let broker: Broker;
beforeAll(async () => {
  const sessions = ['sessions', 'crossing'].map(name => defineQueue({ name, requiresSession: true }));
  broker = createBroker({ queues: [...sessions, defineQueue({ name: 'plain' })] });
  await broker.up();
});
const { connect, putToken, close } = bareClient(() => broker, defaultKey);
afterAll(() => {
  close();
  return broker.down();
});

/** Keeps this process, and with it client and broker, from anything else until the timers of both are due. */
const stall = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

/** The SDK's AMQP client gives up by itself after a minute, whatever it tells the broker; here sooner. */
const giveUpAfter = (client: ServiceBusClient, seconds: number): void => {
  const { connection } = (client as unknown as WithConnection)._connectionContext;
  connection.options.operationTimeoutInSeconds = seconds;
};
type WithConnection = {
  readonly _connectionContext: { readonly connection: { readonly options: { operationTimeoutInSeconds: number } } };
};

test("a client's time-out that crosses the broker's ends every wish for a session, and nothing else", async () => {
  const client = new ServiceBusClient(broker.connectionString, {
    retryOptions: { maxRetries: 0, timeoutInMs: 2_000 },
  });
  const sender = client.createSender('plain');
  await sender.sendMessages({ body: 'in hand' });
  const receiver = client.createReceiver('plain', { maxAutoLockRenewalDurationInMs: 0 });
  const inHand = await receiveOne(receiver);
  giveUpAfter(client, 1.95);
  const refused = [0, 1, 2].map(() => errorOf(client.acceptNextSession('sessions')));
  // Asked behind the wishes for a session: so they have been heard.
  for (let asked = 0; asked < 5; asked++) await receiver.peekMessages(1);
  // Only the wishes end so soon: what closes on their account has its time.
  giveUpAfter(client, 60);
  stall(2_100);
  for (const error of await Promise.all(refused)) expect(error).toMatchObject({ code: 'ServiceTimeout' });
  // Its lock belongs to a link of this connection; a session queue is free for whoever asks next.
  await receiver.completeMessage(inHand);
  await client.createSender('sessions').sendMessages({ body: 1, sessionId: 'A' });
  const session = await client.acceptNextSession('sessions');
  expect(session.sessionId).toBe('A');
  await session.close();
  await client.close();
});

test('an end, and then a detach of a link of that session, closes nothing else', async () => {
  const connection = await connect();
  const [ending, staying] = [await sessionOf(connection), await sessionOf(connection)];
  const [link, other] = [ending.open_receiver('$cbs'), staying.open_receiver('$cbs')];
  await waitFor('both links', () => link.is_open() && other.is_open());
  ending.on('session_close', () => {});
  ending.close();
  // The end is written at the end of this turn; the detach comes after it.
  await new Promise(setImmediate);
  link.close();
  await waitFor('the end to be answered', () => ending.is_closed());
  // What comes behind the stray detach is answered: the connection stands.
  const more = staying.open_receiver('$cbs');
  await waitFor('another link', () => more.is_open());
  expect(other.is_open()).toBe(true);
});

test('a session is not given to a client that ends in the same breath', async () => {
  const connection = await connect();
  // In this order: rhea writes the sessions' frames in the order of their channels.
  const [sending, wishing] = [await sessionOf(connection), await sessionOf(connection)];
  const opened: string[] = [];
  const strayed = (context: EventContext) => opened.push(context.receiver?.name ?? 'a link');
  connection.on('receiver_open', strayed);
  connection.on('session_close', () => {});
  await putToken(connection, '');
  const sender = sending.open_sender('crossing');
  await once(sender, 'sendable');
  wishing.open_receiver({
    name: 'wish',
    source: { address: 'crossing', filter: { 'com.microsoft:session-filter': null } },
    credit_window: 0,
  });
  // Sent behind the wish and answered: so it has been heard.
  await putToken(connection, '');
  // One write: the message that would give it a session, and its end.
  sender.send({ group_id: 'A', body: message.data_section(Buffer.from('1')) });
  wishing.close();
  const { socket } = connection as unknown as { socket: Socket };
  socket.cork();
  setImmediate(() => socket.uncork());
  await once(sender, 'accepted');
  await waitFor('the end to be answered', () => wishing.is_closed());
  const client = new ServiceBusClient(broker.connectionString);
  const session = await client.acceptNextSession('crossing');
  expect(session.sessionId).toBe('A');
  expect(opened.filter(name => name === 'wish')).toEqual([]);
  expect(connection.is_open()).toBe(true);
  await client.close();
});
