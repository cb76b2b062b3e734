import {
  eventIdOf,
  eventTimeOf,
  fromSmsReceived,
  type IncomingEvent,
  type ReceivedText,
} from '../adapters/communication/read-event';
import { asRecord } from '../handling/dead-letter';
import { hashOf, threadIdOf } from '../hash';
import { Outage, throughOutages } from '../outage';
import type { BusMessage, Clock, DeadLetters } from '../ports';
import { deadLettered } from '../telemetry/metrics';

/** Event Grid waits thirty seconds for an answer. */
const DOOR_MS = 20_000;

/**
 * Tries for twenty seconds, then fails, so that Event Grid hears it in time and asks again. Also when a service gives no answer at
 * all, for which its SDK would wait a minute: what is then still under way may succeed, and is known when it comes again.
 *
 * @throws what the work threw last, or Outage
 */
export const throughTheDoor = async <T>(
  work: () => Promise<T>,
  { clock, withinMs = DOOR_MS }: { readonly clock: Clock; readonly withinMs?: number },
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Outage(`No answer within ${withinMs / 1_000} seconds.`)), withinMs);
  });
  try {
    return await Promise.race([throughOutages(work, { clock, minutes: withinMs / 60_000 }), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

/** A text on its way to its thread, or what is wrong with the event. */
export const toTextReceived = (
  event: IncomingEvent,
  { threadIdKey, replayed }: { readonly threadIdKey: Buffer; readonly replayed?: boolean },
): BusMessage | { readonly problem: string } => {
  const received = fromSmsReceived(event);
  return 'problem' in received ? received : toTextMessage(received, { threadIdKey, replayed });
};

/** A customer's text as its thread's session takes it, whoever told of it. */
export const toTextMessage = (
  { eventId: id, receivedAt: at, ...text }: ReceivedText,
  { threadIdKey, replayed }: { readonly threadIdKey: Buffer; readonly replayed?: boolean | undefined },
): BusMessage => {
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
  const id = eventIdOf(event) ?? hashOf(JSON.stringify(event) ?? '');
  await deadLetters.add({
    id,
    source: 'event-grid',
    at: eventTimeOf(event) ?? new Date(clock.now()).toISOString(),
    reason,
    original: asRecord(event),
  });
  deadLettered({ source: 'event-grid' });
};

/** Whether a message for the bus could be made. */
export const isMessage = (made: BusMessage | { readonly problem: string }): made is BusMessage => !('problem' in made);
