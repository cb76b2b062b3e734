import { eventIdOf, eventTimeOf, fromSmsReceived, type IncomingEvent } from '../adapters/communication/read-event';
import type { ThreadEvent } from '../domain/messages/to-thread';
import { momentOf } from '../domain/values/moment';
import { asRecord } from '../handling/dead-letter';
import { hashOf, threadIdOf } from '../hash';
import { Outage, throughOutages } from '../outage';
import type { Clock, DeadLetters } from '../ports';
import type { ReceivedText } from '../ports/carrier-events';
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

/** What a text's message is made with. `now` is when it came, in epoch milliseconds. */
type Making = { readonly threadIdKey: Buffer; readonly now: number; readonly replayed?: boolean };

/** A text on its way to its thread, or what is wrong with the event. */
export const toTextReceived = (event: IncomingEvent, making: Making): ThreadEvent | { readonly problem: string } => {
  const received = fromSmsReceived(event);
  return 'problem' in received ? received : toTextMessage(received, making);
};

/**
 * A customer's text as its thread's session takes it, whoever told of it, and under however many event ids: the carrier's own id
 * of the message says that it is one text. Nothing is received after it came: a provider's clock that is ahead would let a START
 * stand before the STOPs that follow it, and hold texts as a flood. A clock that was never set (1970) says nothing: then it was
 * received when it came.
 */
export const toTextMessage = (
  { eventId: _told, receivedAt, media, ...text }: ReceivedText,
  { threadIdKey, now, replayed }: Making,
): ThreadEvent => {
  const at = new Date(Math.min(momentOf(receivedAt) ?? now, now)).toISOString();
  const thread = threadIdOf(threadIdKey, text.to, text.from);
  const input = { type: 'text-received' as const, ...text, receivedAt: at, ...(media && { media: [...media] }) };
  return { id: text.messageId, thread, at, ...(replayed && { replayed }), input };
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

/** Whether a message for the thread could be made. */
export const isMessage = (made: ThreadEvent | { readonly problem: string }): made is ThreadEvent =>
  !('problem' in made);
