import { type DeliveryReport, fromDeliveryReport } from '../adapters/communication/read-event';
import { assertNever } from '../domain/values/never';
import type { BusMessage, DeadLetter, QueueName } from '../ports';
import { isMessage, toTextMessage, toTextReceived } from './door';
import { readProviderEvent } from './provider-event';

/** A message for a queue, or a delivery report, which goes to its attempt's own row. */
export type Replay =
  | { readonly kind: 'message'; readonly queue: QueueName; readonly message: BusMessage }
  | { readonly kind: 'report'; readonly report: DeliveryReport };

/** Event Grid's schema says `eventType`, CloudEvents `type`. */
const isDeliveryReport = ({ eventType, type }: DeadLetter['original']): boolean =>
  String(eventType ?? type).endsWith('.SMSDeliveryReportReceived');

/**
 * A dead letter as it goes through the door that it came by, under its own permanent id: what was done meanwhile is known, and is
 * not done twice. It is marked as replayed, so that the log says it is late.
 *
 * @throws ReplayRefused when the original can't be sent anywhere
 */
export const toReplay = (letter: DeadLetter, threadIdKey: Buffer): Replay => {
  if (letter.source === 'providers') return ofProvider(letter, threadIdKey);
  if (letter.source !== 'event-grid') {
    const { session } = letter;
    const body = { ...letter.original, replayed: true };
    const id = typeof letter.original.id === 'string' ? letter.original.id : letter.id;
    return { kind: 'message', queue: letter.source, message: { id, body, ...(session !== undefined && { session }) } };
  }
  if (isDeliveryReport(letter.original)) {
    const report = fromDeliveryReport(letter.original);
    if ('problem' in report)
      throw new ReplayRefused(`This report can't be replayed: ${report.problem} Read it, then dismiss it.`);
    return { kind: 'report', report };
  }
  const made = toTextReceived(letter.original, { threadIdKey, replayed: true });
  if (isMessage(made)) return { kind: 'message', queue: 'conversations', message: made };
  throw new ReplayRefused(`This event can't be replayed: ${made.problem} Read it, then dismiss it.`);
};

const ofProvider = (letter: DeadLetter, threadIdKey: Buffer): Replay => {
  const event = readProviderEvent(letter.original);
  switch (event.kind) {
    case 'text':
      return {
        kind: 'message',
        queue: 'conversations',
        message: toTextMessage(event.text, { threadIdKey, replayed: true }),
      };
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
