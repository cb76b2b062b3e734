import { eventIdOf, eventTimeOf, fromSmsReceived, type IncomingEvent } from './event-grid-events';
import { hashOf, threadIdOf } from './hash';
import type { BusMessage, Clock, DeadLetters } from './ports';
import { deadLettered } from './telemetry/metrics';

/** Event Grid waits thirty seconds for an answer: a handler tries for twenty, then fails and is asked again. */
export const DOOR_MINUTES = 20 / 60;

/** A text on its way to its thread, or what is wrong with the event. */
export const toTextReceived = (
  event: IncomingEvent,
  { threadIdKey, replayed }: { readonly threadIdKey: Buffer; readonly replayed?: boolean },
): BusMessage | { readonly problem: string } => {
  const received = fromSmsReceived(event);
  if ('problem' in received) return received;
  const { eventId: id, receivedAt: at, ...text } = received;
  const thread = threadIdOf(threadIdKey, text.to, text.from);
  const input = { type: 'text-received', ...text, receivedAt: at };
  return { id, session: thread, body: { id, thread, at, ...(replayed && { replayed }), input } };
};

/** What can't be understood is kept with its reason; Event Grid is told that all is well, for it would only drop it or delay the rest. */
export const keepUnreadable = async (
  { deadLetters, clock }: { readonly deadLetters: DeadLetters; readonly clock: Clock },
  event: unknown,
  reason: string,
): Promise<void> => {
  const original: Record<string, unknown> = typeof event === 'object' && event !== null ? { ...event } : { event };
  const id = eventIdOf(event) ?? hashOf(JSON.stringify(event) ?? '');
  await deadLetters.add({
    id,
    source: 'event-grid',
    at: eventTimeOf(event) ?? new Date(clock.now()).toISOString(),
    reason,
    original,
  });
  deadLettered({ source: 'event-grid' });
};

/** Whether a message for the bus could be made. */
export const isMessage = (made: BusMessage | { readonly problem: string }): made is BusMessage => !('problem' in made);
