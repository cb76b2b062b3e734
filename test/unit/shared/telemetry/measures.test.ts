import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Waiting } from '../../../../shared/domain/routing/model/item';
import { emptyPool, withItem } from '../../../../shared/domain/routing/model/state';
import { because } from '../../../../shared/domain/values/because';
import type { Generation } from '../../../../shared/domain/values/generation';
import { inInvocation } from '../../../../shared/telemetry/invocation';
import { measurePool, measureThread, measureWaiting } from '../../../../shared/telemetry/measures';
import { type StopTelemetry, startTelemetry } from '../../../../shared/telemetry/start';

const numbers = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
let stop: StopTelemetry;
beforeAll(async () => {
  stop = await startTelemetry(async () => ({
    spans: new SimpleSpanProcessor(new InMemorySpanExporter()),
    metrics: reader,
  }));
});
afterAll(() => stop());

/** What was measured since the last time: name, attributes, and the sum (or the value). */
const measured = async (): Promise<readonly unknown[]> => {
  await reader.forceFlush();
  const found = numbers
    .getMetrics()
    .flatMap(batch =>
      batch.scopeMetrics.flatMap(scope =>
        scope.metrics.flatMap(({ descriptor, dataPoints }) =>
          dataPoints.map(({ value, attributes }) => [
            descriptor.name,
            attributes,
            typeof value === 'object' ? Reflect.get(value, 'sum') : value,
          ]),
        ),
      ),
    );
  numbers.reset();
  return found;
};

const why = because('command.reply', { agent: 'ana' });
const generation: Generation = { seq: 7, n: 1 };
const item: Waiting = {
  ...{
    status: 'waiting',
    conversation: 'c1',
    seq: 7,
    generation,
    channel: 'main',
    workstream: 'sms',
    language: 'en',
    queue: 'billing',
  },
  ...{
    priority: 'normal',
    skills: [],
    units: 1,
    profiles: [],
    context: {},
    bucket: 0,
    rules: [],
    declines: {},
    guests: [],
    why: [],
    since: 1_000,
    queuedAt: 1_000,
  },
};

test("a thread's facts are counted in the field's terms", async () => {
  measureThread([
    {
      kind: 'conversation-started',
      conversation: 'c1',
      channel: 'main',
      workstream: 'sms',
      language: 'en',
      receivedAt: '2026-11-22T10:00:00Z',
      because: why,
    },
    {
      kind: 'text-sent',
      text: 'Hi',
      language: 'en',
      origin: { by: 'auto', trigger: 'greeting', source: 'channel' },
      lane: 'lane',
      because: why,
    },
    {
      kind: 'work-queued',
      pool: 'main',
      text: 'Hello',
      firstContact: true,
      waitingSince: '2026-11-22T10:00:00Z',
      because: why,
    },
    { kind: 'conversation-closed', pool: 'main', endedBy: 'agent', because: why },
  ]);
  expect(await measured()).toEqual([
    ['sms.conversations.started', { 'sms.channel': 'main', 'sms.workstream': 'sms', 'sms.language': 'en' }, 1],
    ['sms.automated_messages', { 'sms.kind': 'greeting', 'sms.language': 'en' }, 1],
    ['sms.work.queued', { 'sms.pool': 'main' }, 1],
    ['sms.conversations.ended', { 'sms.outcome': 'agent' }, 1],
  ]);
});

test("a pool's offers, waits and queues are measured", async () => {
  const before = withItem(emptyPool('main'), 'c1', item);
  measurePool(before, [
    {
      kind: 'item-offered',
      conversation: 'c1',
      agent: 'ana',
      generation,
      at: 3_000,
      expiresAt: 123_000,
      because: why,
    },
    {
      kind: 'item-assigned',
      conversation: 'c1',
      agent: { id: 'ana', name: 'Ana' },
      queue: { id: 'billing', name: 'Billing' },
      generation,
      how: 'accepted',
      at: 6_000,
      days: {},
      because: why,
    },
  ]);
  measureWaiting(before);
  expect(await measured()).toEqual([
    ['sms.offers', { 'sms.outcome': 'made' }, 1],
    ['sms.offers', { 'sms.outcome': 'accepted' }, 1],
    ['sms.work.wait_time', { 'sms.queue': 'billing' }, 5],
    ['sms.work.waiting', { 'sms.queue': 'billing' }, 1],
  ]);
});

test('an invocation is measured: how long it took, how it ended, and how old the event was, whose time the host writes without a zone', async () => {
  const times = [Date.parse('2026-11-22T10:00:05Z'), Date.parse('2026-11-22T10:00:07Z')];
  const failure = new Error('no');
  const run = inInvocation(
    'conversation',
    { triggerMetadata: { enqueuedTimeUtc: '2026-11-22T10:00:00' } },
    () => times.shift() ?? 0,
    () => Promise.reject(failure),
  );
  await expect(run).rejects.toBe(failure);
  expect(await measured()).toEqual([
    ['sms.events.age', { 'sms.source': 'conversation' }, 5],
    ['sms.events.handled', { 'sms.source': 'conversation', 'sms.outcome': 'failed' }, 1],
    ['sms.events.duration', { 'sms.source': 'conversation', 'sms.outcome': 'failed' }, 2],
  ]);
});
