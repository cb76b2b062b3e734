import type { SpanContext } from '@opentelemetry/api';

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const zeros = /^0+$/;

/** Reads a W3C `traceparent` (version 00); anything else is no parent. Source: W3C Trace Context, section 3.2. */
export const fromTraceparent = (text: unknown): SpanContext | undefined => {
  const [, traceId, spanId, flags] = (typeof text === 'string' && form.exec(text)) || [];
  if (!traceId || !spanId || !flags || zeros.test(traceId) || zeros.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
};

export const toTraceparent = (context: SpanContext): string =>
  `00-${context.traceId}-${context.spanId}-${(context.traceFlags & 1).toString(16).padStart(2, '0')}`;

/** What we read of an invocation: the shape that `@azure/functions` gives it. */
export type Invocation = {
  readonly traceContext?: { readonly traceParent?: string } | undefined;
  readonly triggerMetadata?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * The parent of an invocation's span: what the message carried across the queue. The host's own span is nearer, and wins,
 * where it belongs to the same trace; without a message's, it is all there is.
 */
export const traceparentFrom = (invocation: Invocation): string | undefined => {
  const properties = invocation.triggerMetadata?.applicationProperties;
  const carried =
    typeof properties === 'object' && properties !== null
      ? fromTraceparent(Reflect.get(properties, 'traceparent'))
      : undefined;
  const host = fromTraceparent(invocation.traceContext?.traceParent);
  const parent = carried && host?.traceId !== carried.traceId ? carried : (host ?? carried);
  return parent && toTraceparent(parent);
};
