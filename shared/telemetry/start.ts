import { metrics, trace } from '@opentelemetry/api';
import type { MetricReader } from '@opentelemetry/sdk-metrics';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';

/** Where spans and metrics go: Azure Monitor in Azure, memory in a test. */
export type Outlet = { readonly spans: SpanProcessor; readonly metrics: MetricReader };

/** Ends telemetry: sends what is still held, then stops. */
export type StopTelemetry = () => Promise<void>;

const service = { 'service.name': 'sms-customer-service' };

/**
 * Installs the OpenTelemetry SDK. Until it is called, spans carry their parent on and record nothing, and metrics cost nothing.
 * The SDK is loaded here and not before: a process without an outlet never pays for it.
 */
export const startTelemetry = async (outlet: () => Promise<Outlet>): Promise<StopTelemetry> => {
  const [{ BasicTracerProvider, ParentBasedSampler, AlwaysOnSampler }, { MeterProvider }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/sdk-metrics'),
      import('@opentelemetry/resources'),
    ]);
  const { spans, metrics: reader } = await outlet();
  const resource = resourceFromAttributes(service);
  // The host decides what is sampled (OTEL_TRACES_SAMPLER); a span of ours follows its parent, so a trace is whole or not there.
  const sampler = new ParentBasedSampler({ root: new AlwaysOnSampler() });
  const tracers = new BasicTracerProvider({ resource, sampler, spanProcessors: [spans] });
  const meters = new MeterProvider({ resource, readers: [reader] });
  trace.setGlobalTracerProvider(tracers);
  metrics.setGlobalMeterProvider(meters);
  return async () => {
    trace.disable();
    metrics.disable();
    await Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
  };
};
