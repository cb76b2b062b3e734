import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { ServiceBusClient } from '@azure/service-bus';
import { type Connection, create_container, type Message, message, type Sender, type Session, types } from 'rhea';
import { type Broker, createBroker } from '../../../../../local/service-bus/broker';
import { defineQueue } from '../../../../../local/service-bus/queue-definition';
import { waitFor } from '../../../../support/wait-for';

/** What other AMQP clients do and the JavaScript SDK doesn't: asked here through a bare client. */

const key = 'secret';
let broker: Broker;
let sdk: ServiceBusClient;
const connections: Connection[] = [];
beforeAll(async () => {
  const queues = ['plain', 'released', 'fragments', 'answers'].map(name => defineQueue({ name }));
  broker = createBroker({ key, queues: [...queues, defineQueue({ name: 'sessions', requiresSession: true })] });
  await broker.up();
  sdk = new ServiceBusClient(broker.connectionString);
});
afterAll(async () => {
  for (const connection of connections) connection.close();
  await sdk.close();
  await broker.down();
});

const tokenFor = (audience: string): string => {
  const resource = encodeURIComponent(audience);
  const until = Math.floor(Date.now() / 1_000) + 600;
  const signature = createHmac('sha256', key).update(`${resource}\n${until}`).digest('base64');
  return `SharedAccessSignature sr=${resource}&sig=${encodeURIComponent(signature)}&se=${until}&skn=RootManageSharedAccessKey`;
};

const connect = async (options: object = {}): Promise<Connection> => {
  const connection = create_container().connect({
    port: broker.port,
    host: '127.0.0.1',
    username: 'test',
    reconnect: false,
    ...options,
  });
  connections.push(connection);
  await once(connection, 'connection_open');
  return connection;
};

type Answer = { application_properties: Record<string, unknown>; body: Record<string, unknown> };

/** Asks a node such as `$cbs` one thing. */
const ask = async (session: Session, node: string, request: object): Promise<Answer> => {
  const receiver = session.open_receiver({ source: node, target: 'my-answers', name: `answers-${node}` });
  const sender = session.open_sender({ target: node, name: `requests-${node}` });
  await once(sender, 'sendable');
  sender.send({ message_id: 'q', reply_to: 'my-answers', ...request } as unknown as Message);
  const [context] = await once(receiver, 'message');
  receiver.close();
  sender.close();
  return context.message;
};

const sessionOf = async (connection: Connection): Promise<Session> => {
  const session = connection.create_session();
  session.begin();
  await once(session, 'session_open');
  return session;
};

const putToken = async (connection: Connection, path: string, token?: string): Promise<Record<string, unknown>> => {
  const audience = `sb://127.0.0.1:${broker.port}/${path}`;
  const answer = await ask(await sessionOf(connection), '$cbs', {
    body: token ?? tokenFor(audience),
    application_properties: { operation: 'put-token', type: 'servicebus.windows.net:sastoken', name: audience },
  });
  return answer.application_properties;
};

/** How the broker refused a link. */
const refusal = async (
  session: Session,
  open: (session: Session) => { on(event: string, run: () => void): unknown; error?: unknown },
) => {
  const link = open(session);
  return new Promise<{ condition: string; description: string }>(resolve => {
    const told = () => resolve(link.error as { condition: string; description: string });
    link.on('sender_error', told);
    link.on('receiver_error', told);
  });
};

const manage = async (connection: Connection, path: string, operation: string, body: object): Promise<Answer> => {
  await putToken(connection, path);
  return ask(await sessionOf(connection), `${path}/$management`, {
    application_properties: { operation: `com.microsoft:${operation}` },
    body,
  });
};

test('transactions are refused by name', async () => {
  const session = await sessionOf(await connect());
  const coordinator = types.described(types.wrap_ulong(0x30), types.wrap_list([]));
  const error = await refusal(session, own => {
    const sender = (
      own as unknown as { create_sender(name: string, options: object): Sender & { attach(): void } }
    ).create_sender('coordinator', {});
    (sender as unknown as { local: { attach: { target: unknown } } }).local.attach.target = coordinator;
    sender.attach();
    return sender;
  });
  expect(error).toMatchObject({
    condition: 'amqp:not-implemented',
    description: expect.stringContaining('Transactions'),
  });
});

test('topics and subscriptions are refused by name', async () => {
  const properties = await putToken(await connect(), 't/Subscriptions/s');
  expect(properties).toMatchObject({
    'status-code': 501,
    'status-description': expect.stringContaining('Topics and subscriptions'),
  });
});

test('without a token for it, an entity stays shut', async () => {
  const connection = await connect();
  expect(await putToken(connection, 'plain')).toMatchObject({ 'status-code': 202 });
  const error = await refusal(await sessionOf(connection), session => session.open_sender('sessions'));
  expect(error.condition).toBe('amqp:unauthorized-access');
  expect(await putToken(connection, 'sessions', 'nonsense')).toMatchObject({ 'status-code': 401 });
});

test('a token for the whole namespace opens every queue', async () => {
  const connection = await connect();
  expect(await putToken(connection, '')).toMatchObject({ 'status-code': 202 });
  const sender = (await sessionOf(connection)).open_sender('plain');
  await once(sender, 'sendable');
  sender.send({ body: message.data_section(Buffer.from('"hi"')) });
  await once(sender, 'accepted');
});

test('sessions are listed: by messages, or by states changed since', async () => {
  await sdk.createSender('sessions').sendMessages([{ body: 1, sessionId: 'with-message' }]);
  const holder = await sdk.acceptSession('sessions', 'with-state');
  await holder.setSessionState('x');
  const list = async (since: number) => {
    const body = { 'last-updated-time': types.wrap_timestamp(since), skip: types.wrap_int(0), top: types.wrap_int(10) };
    const answer = await manage(await connect(), 'sessions', 'get-message-sessions', body);
    return answer.body?.['sessions-ids'] ?? answer.application_properties.statusCode;
  };
  expect(await list(253_402_300_799_000)).toEqual(['with-message']);
  expect(await list(Date.now() - 60_000)).toEqual(['with-state']);
  expect(await list(Date.now() + 60_000)).toBe(204);
});

test('an operation that is not there is refused by name', async () => {
  const answer = await manage(await connect(), 'plain', 'enumerate-rules', {});
  expect(answer.application_properties).toMatchObject({
    statusCode: 501,
    errorCondition: 'amqp:not-implemented',
    statusDescription: expect.stringContaining('enumerate-rules'),
  });
});

test('a session request of someone who does not hold the session is refused', async () => {
  const answer = await manage(await connect(), 'sessions', 'set-session-state', {
    'session-id': 'with-state',
    'session-state': Buffer.from('y'),
  });
  expect(answer.application_properties).toMatchObject({
    statusCode: 410,
    errorCondition: 'com.microsoft:session-lock-lost',
  });
});

test('a released message comes again and is not counted', async () => {
  await sdk.createSender('released').sendMessages({ body: 1 });
  const connection = await connect();
  await putToken(connection, 'released');
  const receiver = (await sessionOf(connection)).open_receiver({
    source: 'released',
    credit_window: 0,
    autoaccept: false,
  });
  receiver.add_credit(1);
  const [first] = await once(receiver, 'message');
  first.delivery.release();
  receiver.add_credit(1);
  const [again] = await once(receiver, 'message');
  expect(again.message.delivery_count).toBe(0);
});

test('a client with small frames gets a large message in pieces, and sends one so', async () => {
  const text = 'x'.repeat(200_000);
  const connection = await connect({ max_frame_size: 4_096 });
  await putToken(connection, 'fragments');
  const session = await sessionOf(connection);
  const sender = session.open_sender('fragments');
  await once(sender, 'sendable');
  sender.send({ body: message.data_section(Buffer.from(JSON.stringify(text))) });
  await once(sender, 'accepted');
  const receiver = session.open_receiver({ source: 'fragments', credit_window: 1 });
  const [context] = await once(receiver, 'message');
  expect(JSON.parse(context.message.body.content.toString())).toBe(text);
});

/** A lock token as management requests carry it, from a delivery's tag, which has .NET's byte order. */
const tokenOf = (tag: Buffer): Buffer =>
  Buffer.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map(place => tag[place]!));

interface Delivery {
  readonly tag: Buffer;
  readonly remote_settled: boolean;
  readonly remote_state?: { readonly error?: { readonly condition: string } };
  update(settled: boolean, state: unknown): void;
}

test('of two completions in one tick, the one whose lock is gone is refused and the other stands', async () => {
  await sdk.createSender('answers').sendMessages([{ body: 'a' }, { body: 'b' }, { body: 'c' }]);
  const connection = await connect();
  await putToken(connection, 'answers');
  const options = {
    source: 'answers',
    credit_window: 0,
    autoaccept: false,
    autosettle: false,
    rcv_settle_mode: 1 as const,
  };
  const receiver = (await sessionOf(connection)).open_receiver(options);
  const deliveries: Delivery[] = [];
  receiver.on('message', context => deliveries.push(context.delivery as unknown as Delivery));
  receiver.add_credit(3);
  await waitFor('three messages', () => deliveries.length === 3);
  const body = {
    'lock-tokens': types.wrap_array([tokenOf(deliveries[1]!.tag)], 0x98, undefined),
    'disposition-status': 'defered',
  };
  expect((await manage(connection, 'answers', 'update-disposition', body)).application_properties.statusCode).toBe(200);
  for (const delivery of deliveries)
    delivery.update(false, types.described(types.wrap_ulong(0x24), types.wrap_list([])));
  await waitFor('three answers', () => deliveries.every(delivery => delivery.remote_settled));
  expect(deliveries.map(delivery => delivery.remote_state?.error?.condition)).toEqual([
    undefined,
    'com.microsoft:message-lock-lost',
    undefined,
  ]);
  const left = await sdk.createReceiver('answers').peekMessages(10);
  expect(left.map(each => [each.body, each.state])).toEqual([['b', 'deferred']]);
});
