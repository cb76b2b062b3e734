import { fromDeliveryReport } from '../adapters/communication/read-event';
import { type Message, type QueueName, queues } from '../domain/messages/queues';
import { assertNever } from '../domain/values/never';
import type { DeadLetter } from '../ports';
import type { DeliveryReport } from '../ports/carrier-events';
import { isMessage, toTextMessage, toTextReceived } from './door';
import { readProviderEvent } from './provider-event';

/** A message for a queue, or a delivery report, which goes to its attempt's own row. */
export type Replay =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'report'; readonly report: DeliveryReport };

/** Event Grid's schema says `eventType`, CloudEvents `type`. */
const isDeliveryReport = ({ eventType, type }: DeadLetter['original']): boolean =>
  String(eventType ?? type).endsWith('.SMSDeliveryReportReceived');

/**
 * A dead letter as it goes through the door that it came by, under its own permanent id: what was done meanwhile is known, and is
 * not done twice. It is marked as replayed, so that the log says it is late.
 *
 * @param making the key for ids, and now in epoch milliseconds
 * @throws ReplayRefused when the original can't be sent anywhere
 */
export const toReplay = (
  letter: DeadLetter,
  making: { readonly threadIdKey: Buffer; readonly now: number },
): Replay => {
  if (letter.source === 'providers') return ofProvider(letter, making);
  if (letter.source !== 'event-grid') return ofQueue(letter.source, letter);
  if (isDeliveryReport(letter.original)) {
    const report = fromDeliveryReport(letter.original);
    if ('problem' in report)
      throw new ReplayRefused(`This report can't be replayed: ${report.problem} Read it, then dismiss it.`);
    return { kind: 'report', report };
  }
  const made = toTextReceived(letter.original, { ...making, replayed: true });
  if (isMessage(made)) return toMessage({ queue: 'conversations', body: made });
  throw new ReplayRefused(`This event can't be replayed: ${made.problem} Read it, then dismiss it.`);
};

/** As it came, when this version can read it: what it can't read would only become a dead letter again. */
const ofQueue = (queue: QueueName, { original }: DeadLetter): Replay => {
  const read = queues[queue].schema.safeParse(original);
  if (read.success) return toMessage({ queue, body: { ...read.data, replayed: true } } as Message);
  const { path = [], message } = read.error.issues[0] ?? {};
  throw new ReplayRefused(
    `This message can't be replayed: ${path.join('.') || 'the body'}: ${message}. Replay it once a version that reads it is live, or dismiss it.`,
  );
};

const toMessage = (message: Message): Replay => ({ kind: 'message', message });

const ofProvider = (letter: DeadLetter, making: Parameters<typeof toReplay>[1]): Replay => {
  const event = readProviderEvent(letter.original);
  switch (event.kind) {
    case 'text':
      return toMessage({ queue: 'conversations', body: toTextMessage(event.text, { ...making, replayed: true }) });
    case 'report':
      return { kind: 'report', report: event.report };
    case 'nothing':
      throw new ReplayRefused('There is nothing to do for this event. Dismiss it.');
    case 'unreadable':
      throw new ReplayRefused(`This event can't be replayed: ${event.problem} Read it, then dismiss it.`);
    default:
      return assertNever(event, 'event of a provider');
  }
};

export class ReplayRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReplayRefused';
  }
}
