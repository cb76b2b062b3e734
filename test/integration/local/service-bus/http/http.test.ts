import { ServiceBusAdministrationClient, ServiceBusClient } from '@azure/service-bus';
import { adminOverHttp } from '../../../../../local/service-bus/admin-over-http';
import { type Broker, createBroker } from '../../../../../local/service-bus/broker';
import { defineQueue } from '../../../../../local/service-bus/queue-definition';
import { errorOf, receiveOne } from '../../../../support/service-bus/receiving';

let broker: Broker;
let client: ServiceBusClient;
let admin: ServiceBusAdministrationClient;
const connectAdmin = (connectionString: string) => {
  const connected = new ServiceBusAdministrationClient(connectionString);
  connected.pipeline.addPolicy(adminOverHttp(broker.httpPort));
  return connected;
};
beforeAll(async () => {
  broker = createBroker({
    queues: [defineQueue({ name: 'listed' }), defineQueue({ name: 'sessions', requiresSession: true })],
  });
  await broker.up();
  client = new ServiceBusClient(broker.connectionString, { retryOptions: { maxRetries: 0 } });
  admin = connectAdmin(broker.connectionString);
});
afterAll(async () => {
  await client.close();
  await broker.down();
});

const fetchFrom = (path: string) => fetch(`http://127.0.0.1:${broker.httpPort}${path}`);

test('health is told as the official emulator tells it', async () => {
  const response = await fetchFrom('/health');
  expect([response.status, await response.json()]).toEqual([
    200,
    { status: 'healthy', message: 'Service is healthy.' },
  ]);
});

test('a queue is made, used, read, changed and deleted by the unmodified administration client', async () => {
  const created = await admin.createQueue('made/here', {
    requiresSession: true,
    lockDuration: 'PT30S',
    maxDeliveryCount: 7,
    defaultMessageTimeToLive: 'P2D',
  });
  expect(created).toMatchObject({
    name: 'made/here',
    requiresSession: true,
    lockDuration: 'PT30S',
    maxDeliveryCount: 7,
    defaultMessageTimeToLive: 'P2D',
    status: 'Active',
  });
  expect(await admin.queueExists('made/here')).toBe(true);
  await client.createSender('made/here').sendMessages([{ body: 1, sessionId: 'A' }]);
  const receiver = await client.acceptSession('made/here', 'A');
  expect((await receiveOne(receiver)).body).toBe(1);
  const changed = await admin.updateQueue({ ...(await admin.getQueue('made/here')), maxDeliveryCount: 9 });
  expect(changed.maxDeliveryCount).toBe(9);
  expect((await admin.getQueue('made/here')).maxDeliveryCount).toBe(9);
  await admin.deleteQueue('made/here');
  expect(await admin.queueExists('made/here')).toBe(false);
  expect((await errorOf(admin.getQueue('made/here'))).code).toBe('MessageEntityNotFoundError');
  expect((await errorOf(client.createSender('made/here').sendMessages({ body: 1 }))).code).toBe(
    'MessagingEntityNotFound',
  );
  expect((await errorOf(admin.deleteQueue('made/here'))).code).toBe('MessageEntityNotFoundError');
});

test('a deleted queue ends who receives from it, and its successor begins empty', async () => {
  await admin.createQueue('short-lived');
  await client.createSender('short-lived').sendMessages({ body: 'old' });
  const receiver = client.createReceiver('short-lived');
  const old = await receiveOne(receiver);
  await admin.deleteQueue('short-lived');
  await admin.createQueue('short-lived');
  await errorOf(receiver.completeMessage(old));
  await client.createSender('short-lived').sendMessages({ body: 'new' });
  const second = new ServiceBusClient(broker.connectionString);
  expect((await second.createReceiver('short-lived').peekMessages(10)).map(message => message.body)).toEqual(['new']);
  await second.close();
});

test('queues are listed, page by page', async () => {
  await admin.createQueue('one-more');
  const names: string[] = [];
  for await (const page of admin.listQueues().byPage({ maxPageSize: 2 })) {
    expect(page.length).toBeLessThanOrEqual(2);
    names.push(...page.map(queue => queue.name));
  }
  expect(names).toEqual(expect.arrayContaining(['listed', 'sessions', 'one-more']));
  expect(new Set(names).size).toBe(names.length);
});

test('counts by state: over ATOM, as JSON', async () => {
  await admin.createQueue('counted');
  const sender = client.createSender('counted');
  await sender.sendMessages([1, 2, 3, 4].map(body => ({ body })));
  await sender.scheduleMessages({ body: 5 }, new Date(Date.now() + 3_600_000));
  const receiver = client.createReceiver('counted');
  const [dead, deferred, locked] = await receiver.receiveMessages(3);
  await receiver.deadLetterMessage(dead!);
  await receiver.deferMessage(deferred!);
  const counts = await admin.getQueueRuntimeProperties('counted');
  expect(counts).toMatchObject({
    activeMessageCount: 3,
    scheduledMessageCount: 1,
    deadLetterMessageCount: 1,
    totalMessageCount: 5,
    transferMessageCount: 0,
  });
  expect(counts.sizeInBytes).toBeGreaterThan(0);
  const report = (await (await fetchFrom('/queues.json')).json()) as { name: string }[];
  expect(report.find(queue => queue.name === 'counted')).toMatchObject({
    active: 2,
    locked: 1,
    deferred: 1,
    scheduled: 1,
    deadLettered: 1,
    sessions: 0,
  });
  await receiver.completeMessage(locked!);
});

test.each([
  ['a name that is there', 'listed', {}, 'MessageEntityAlreadyExistsError', 'is there already'],
  [
    'a lock beyond the bound',
    'bad',
    { lockDuration: 'PT6M' },
    'ServiceError',
    'LockDuration: expected PT5S to PT5M; found PT6M',
  ],
  [
    'deliveries beyond the bound',
    'bad',
    { maxDeliveryCount: 2_001 },
    'ServiceError',
    'MaxDeliveryCount: expected 1 to 2000; found 2001',
  ],
  ['partitions', 'bad', { enablePartitioning: true }, 'ServiceError', 'EnablePartitioning'],
  ['forwarding', 'bad', { forwardTo: 'listed' }, 'ServiceError', 'ForwardTo'],
])('%s is refused with a sentence', async (_, name, options, code, words) => {
  const error = await errorOf(admin.createQueue(name, options));
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
});

test('what cannot be changed is refused, and topics are', async () => {
  const queue = await admin.getQueue('sessions');
  expect((await errorOf(admin.updateQueue({ ...queue, requiresSession: false }))).message).toContain(
    "can't be changed",
  );
  expect((await errorOf(admin.createTopic('t'))).message).toContain('Topics');
});

test('the namespace tells its tier', async () => {
  expect((await admin.getNamespaceProperties()).messagingSku).toBe('Standard');
});

test('management wants a signature of the right key', async () => {
  const stranger = connectAdmin(broker.connectionString.replace(/SharedAccessKey=[^;]*/, 'SharedAccessKey=d3Jvbmc='));
  expect((await errorOf(stranger.getQueue('listed'))).code).toBe('UnauthorizedRequestError');
  expect((await fetchFrom('/listed')).status).toBe(401);
});

test('the page for people is HTML that needs nothing from elsewhere', async () => {
  const response = await fetchFrom('/');
  expect(response.headers.get('content-type')).toContain('text/html');
  const html = await response.text();
  expect(html).toContain('<title>Service Bus on this machine</title>');
  expect(html).not.toMatch(/(?:src|href)="https?:/);
});
