import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { textReceived, textSent } from '../../../../shared/telemetry/metrics';
import { inSpan, traceparentOf } from '../../../../shared/telemetry/spans';
import { type StopTelemetry, startTelemetry } from '../../../../shared/telemetry/start';
import { traceparentFrom } from '../../../../shared/telemetry/trace-parent';

const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('without an outlet', () => {
  it('carries the parent on and records nothing', async () => {
    const carried = await inSpan('sms-received', {}, parent, async () => traceparentOf());
    expect(carried).toBe(parent);
  });
  it('has nothing to carry outside a trace', async () => {
    expect(traceparentOf()).toBeUndefined();
    expect(await inSpan('sms-received', {}, undefined, async () => traceparentOf())).toBeUndefined();
  });
});

describe('with an outlet', () => {
  const spans = new InMemorySpanExporter();
  const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
  let stop: StopTelemetry;
  beforeAll(async () => {
    stop = await startTelemetry(async () => ({ spans: new SimpleSpanProcessor(spans), metrics: reader }));
  });
  beforeEach(() => spans.reset());
  afterAll(() => stop());

  it('makes one trace of what is carried from one function to the next', async () => {
    let message: string | undefined;
    await inSpan('sms-received', { channel: 'main' }, parent, () =>
      inSpan('publish', { destination: 'conversations' }, undefined, async () => {
        message = traceparentOf();
      }),
    );
    await inSpan('conversation', {}, message, async () => undefined);
    const [publish, received, conversation] = spans.getFinishedSpans();
    expect(spans.getFinishedSpans().map(span => span.spanContext().traceId)).toEqual(
      Array(3).fill('0af7651916cd43dd8448eb211c80319c'),
    );
    expect(received?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(publish?.parentSpanContext?.spanId).toBe(received?.spanContext().spanId);
    expect(conversation?.parentSpanContext?.spanId).toBe(publish?.spanContext().spanId);
  });

  it('follows the parent that was not sampled', async () => {
    const carried = await inSpan('routing', {}, `${parent.slice(0, -2)}00`, async () => traceparentOf());
    expect(carried).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-.{16}-00$/);
    expect(spans.getFinishedSpans()).toEqual([]);
  });

  it('notes a failure by its name, never by its message, and passes it on', async () => {
    const failure = new TypeError('cannot send to +14255550123');
    await expect(inSpan('send-sms', {}, parent, () => Promise.reject(failure))).rejects.toBe(failure);
    const [span] = spans.getFinishedSpans();
    expect(span?.attributes).toEqual({ 'error.type': 'TypeError' });
    expect(JSON.stringify([span?.status, span?.events])).not.toContain('425');
  });

  it('adds what is known only later', async () => {
    await inSpan('conversation', { channel: 'main' }, parent, async note => note({ outcome: 'committed', count: 3 }));
    expect(spans.getFinishedSpans()[0]?.attributes).toEqual({
      'sms.channel': 'main',
      'sms.outcome': 'committed',
      'sms.count': 3,
    });
  });

  it('adds metrics up, however often an instrument is asked for', async () => {
    textReceived({ channel: 'main' });
    textReceived({ channel: 'main' });
    textSent({ channel: 'main' }, 3);
    await reader.forceFlush();
    const sums = Object.fromEntries(
      numbers
        .getMetrics()
        .flatMap(batch => batch.scopeMetrics.flatMap(scope => scope.metrics))
        .map(metric => [metric.descriptor.name, metric.dataPoints.map(point => point.value)]),
    );
    expect(sums).toEqual({ 'sms.texts.received': [2], 'sms.texts.sent': [1], 'sms.segments.sent': [3] });
  });
});

describe('the parent of an invocation', () => {
  const other = '00-11111111111111111111111111111111-2222222222222222-01';
  const nearer = '00-0af7651916cd43dd8448eb211c80319c-3333333333333333-01';
  const message = (traceparent: unknown) => ({ applicationProperties: { traceparent } });

  it.each([
    ['what the message carried', { triggerMetadata: message(parent) }, parent],
    [
      'what the message carried, when the host began a trace of its own',
      { traceContext: { traceParent: other }, triggerMetadata: message(parent) },
      parent,
    ],
    [
      "the host's span, when it is part of the same trace",
      { traceContext: { traceParent: nearer }, triggerMetadata: message(parent) },
      nearer,
    ],
    [
      "the host's span, when the message carried none",
      { traceContext: { traceParent: other }, triggerMetadata: {} },
      other,
    ],
    ['nothing, when what was carried is no traceparent', { triggerMetadata: message('00-0-0-01') }, undefined],
    [
      'nothing, when the metadata was overwritten by a body',
      { triggerMetadata: { applicationProperties: 'x' } },
      undefined,
    ],
  ])('is %s', (_, invocation, expected) => {
    expect(traceparentFrom(invocation)).toBe(expected);
  });
});
