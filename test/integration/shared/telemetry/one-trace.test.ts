import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import type { EventGridEvent, InvocationContext } from '@azure/functions';
import { ServiceBusClient } from '@azure/service-bus';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { conversationHandler } from '../../../../functions/conversation';
import { sendSmsHandler } from '../../../../functions/send-sms';
import { smsReceivedHandler } from '../../../../functions/sms-received';
import { type Broker, createBroker } from '../../../../local/service-bus/broker';
import { readQueueList } from '../../../../local/service-bus/queue-list';
import { createBus } from '../../../../shared/adapters/service-bus/bus';
import { type TableName, tableNames } from '../../../../shared/adapters/table-names';
import { createLiveCodes } from '../../../../shared/adapters/tables/config/live-codes';
import { createDeadLetters } from '../../../../shared/adapters/tables/dead-letters';
import { createLanes } from '../../../../shared/adapters/tables/lanes';
import { createPools } from '../../../../shared/adapters/tables/pools';
import { createProjections } from '../../../../shared/adapters/tables/projections/projections';
import { createThreads } from '../../../../shared/adapters/tables/threads';
import type { QueueName } from '../../../../shared/domain/messages/queues';
import { createPace } from '../../../../shared/sending/pace';
import { type StopTelemetry, startTelemetry } from '../../../../shared/telemetry/start';
import { memoryFiles } from '../../../support/memory-files';
import { memoryTable } from '../../../support/memory-table';
import { noHolds } from '../../../support/no-holds';
import { MAIN, sampleConfig, testSettings } from '../../../support/world';

const customer = '+14255550199';
const words = 'Where is my parcel?';
const spans = new InMemorySpanExporter();
const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
const clock = { now: Date.now };
let stop: StopTelemetry;
let broker: Broker;
let client: ServiceBusClient;

beforeAll(async () => {
  stop = await startTelemetry(async () => ({ spans: new SimpleSpanProcessor(spans), metrics: reader }));
  broker = createBroker({ queues: readQueueList(join(__dirname, '../../../../infra/service-bus.json')) });
  await broker.up();
  client = new ServiceBusClient(broker.connectionString);
});
afterAll(async () => {
  await client?.close();
  await broker?.down();
  await stop?.();
});

const makeApp = () => {
  const fault = () => {};
  const tables = Object.fromEntries(tableNames.map(name => [name, memoryTable()])) as Record<TableName, TableClient>;
  const config = sampleConfig();
  const deps = {
    settings: testSettings(),
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    config: { current: async () => config } as never,
    liveCodes: createLiveCodes(tables.Config, fault),
    threads: createThreads(tables.Threads, { fault, now: clock.now }),
    pools: createPools(tables.Pools, { fault, now: clock.now }),
    projections: createProjections(name => tables[name], { fault, key: Buffer.alloc(32, 7) }),
    deadLetters: createDeadLetters(tables.DeadLetters, fault),
    holds: noHolds(),
    files: memoryFiles(new Map(), fault),
    lanes: createLanes(tables.Lanes, fault),
    bus: createBus(client, fault),
    sms: { send: async () => ({ kind: 'accepted' as const, messageId: 'Outgoing_1' }) },
    pace: createPace(clock),
    nudge: { changed: async () => {} },
  };
  return { received: smsReceivedHandler(deps), conversation: conversationHandler(deps), send: sendSmsHandler(deps) };
};

type Handler = ReturnType<typeof conversationHandler>;

/** Takes one message off a queue as the host does: its application properties come in the trigger's metadata. */
const takeOne = async (queue: QueueName, handler: Handler): Promise<void> => {
  const receiver = await client.acceptNextSession(queue);
  const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: 20_000 });
  if (message === undefined) throw new Error(`Nothing came on ${queue}.`);
  const { body, applicationProperties, enqueuedTimeUtc } = message;
  const triggerMetadata = {
    applicationProperties,
    deliveryCount: 1,
    enqueuedTimeUtc: enqueuedTimeUtc?.toISOString().slice(0, -1),
  };
  await handler(JSON.parse(JSON.stringify(body)), { triggerMetadata });
  await receiver.completeMessage(message);
  await receiver.close();
};

test('one trace leads from the Event Grid event to the send, across the queues, and holds no number and no text', async () => {
  const app = makeApp();
  const traceId = randomBytes(16).toString('hex');
  const context = {
    traceContext: { traceParent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` },
  } as InvocationContext;
  const at = new Date().toISOString();
  const event = {
    ...{
      id: randomBytes(8).toString('hex'),
      topic: '/',
      subject: `/phonenumber/${MAIN}`,
      eventType: 'Microsoft.Communication.SMSReceived',
      eventTime: at,
      dataVersion: '1',
    },
    data: { messageId: 'm', from: customer, to: MAIN, message: words, receivedTimestamp: at },
  } as unknown as EventGridEvent;

  await app.received(event, context);
  await takeOne('conversations', app.conversation);
  await takeOne('outbound', app.send);

  const made = spans.getFinishedSpans();
  const names = made.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['sms-received', 'conversation', 'send-sms', 'send text']));
  expect(made.map(span => span.spanContext().traceId)).toEqual(made.map(() => traceId));

  const byId = new Map(made.map(span => [span.spanContext().spanId, span]));
  const way: string[] = [];
  for (
    let span = made.find(({ name }) => name === 'send text');
    span;
    span = byId.get(span.parentSpanContext?.spanId ?? '')
  )
    way.unshift(span.name);
  expect(way.filter(name => name !== 'publish' && name !== 'commit')).toEqual([
    'sms-received',
    'conversation',
    'send-sms',
    'send text',
  ]);

  await reader.forceFlush();
  const telemetry = JSON.stringify([
    made.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    numbers.getMetrics().map(({ scopeMetrics }) => scopeMetrics),
  ]);
  for (const metric of ['sms.texts.sent', 'sms.conversations.started', 'sms.automated_messages', 'sms.events.age']) {
    expect(telemetry).toContain(metric);
  }
  for (const secret of [customer, customer.slice(1), MAIN, MAIN.slice(1), words, 'parcel'])
    expect(telemetry).not.toContain(secret);
});
