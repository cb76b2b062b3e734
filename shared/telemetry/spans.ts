import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Attributes, toTelemetry } from './attributes';
import { fromTraceparent, toTraceparent } from './trace-parent';

/**
 * The spans we make. The host makes one for each invocation itself, so a handler's is internal: a `request` in Azure Monitor
 * stays one invocation.
 */
const kinds = {
  'sms-received': SpanKind.INTERNAL,
  'delivery-report': SpanKind.INTERNAL,
  conversation: SpanKind.INTERNAL,
  routing: SpanKind.INTERNAL,
  'send-sms': SpanKind.INTERNAL,
  'auto-messages': SpanKind.INTERNAL,
  survey: SpanKind.INTERNAL,
  webhooks: SpanKind.INTERNAL,
  'operating-hours': SpanKind.INTERNAL,
  'dead-letters': SpanKind.INTERNAL,
  api: SpanKind.INTERNAL,
  load: SpanKind.INTERNAL,
  decide: SpanKind.INTERNAL,
  commit: SpanKind.CLIENT,
  publish: SpanKind.PRODUCER,
  'send text': SpanKind.CLIENT,
  'call integration': SpanKind.CLIENT,
} as const satisfies Readonly<Record<string, SpanKind>>;

export type SpanName = keyof typeof kinds;

/** Adds attributes that are known only while the work is done. */
export type Note = (more: Attributes) => void;

const active = new AsyncLocalStorage<Span>();

/** The span that the running code is in, as `traceparent`, to be carried by what it sends; none outside a trace. */
export const traceparentOf = (): string | undefined => {
  const context = active.getStore()?.spanContext();
  return context && trace.isSpanContextValid(context) ? toTraceparent(context) : undefined;
};

/**
 * Runs `work` in a span of its own. `parent` is a `traceparent` from outside (a message, the host); without one, the span that
 * the caller is in. A failure is noted by the error's name alone: its message may hold what must not leave.
 */
export const inSpan = async <Result>(
  name: SpanName,
  attributes: Attributes,
  parent: string | undefined,
  work: (note: Note) => Promise<Result>,
): Promise<Result> => {
  const remote = fromTraceparent(parent);
  const outer = remote ? trace.wrapSpanContext(remote) : active.getStore();
  const context = outer ? trace.setSpan(ROOT_CONTEXT, outer) : ROOT_CONTEXT;
  const span = trace
    .getTracer('sms')
    .startSpan(name, { kind: kinds[name], attributes: toTelemetry(attributes) }, context);
  try {
    return await active.run(span, () => work(more => void span.setAttributes(toTelemetry(more))));
  } catch (error) {
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
};
