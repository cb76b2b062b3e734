import type { Attributes } from './attributes';
import { eventAged, eventHandled } from './metrics';
import { inSpan, type Note, type SpanName } from './spans';
import { type Invocation, traceparentFrom } from './trace-parent';

/** When a message became visible in its queue. The host writes it without a zone, and means UTC. */
const enqueuedAt = (invocation: Invocation): number => {
  const text = invocation.triggerMetadata?.enqueuedTimeUtc;
  if (typeof text !== 'string') return Number.NaN;
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
};

/**
 * One invocation of a function: its span, under whatever the event carried; how long it took, how it ended, and how old the
 * event was. `now` is the clock, in epoch milliseconds.
 */
export const inInvocation = async <Result>(
  source: SpanName,
  invocation: Invocation,
  now: () => number,
  work: (note: Note) => Promise<Result>,
  attributes: Attributes = {},
): Promise<Result> => {
  const begun = now();
  const age = begun - enqueuedAt(invocation);
  if (!Number.isNaN(age)) eventAged({ source }, age);
  let outcome = 'failed';
  try {
    const result = await inSpan(source, attributes, traceparentFrom(invocation), work);
    outcome = 'ok';
    return result;
  } finally {
    eventHandled({ source, outcome }, now() - begun);
  }
};
