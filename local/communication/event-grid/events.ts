import { statusDetails } from '../carrier/delivery-codes';
import type { Message } from '../carrier/messages';

export const smsReceived = 'Microsoft.Communication.SMSReceived';
const smsDeliveryReportReceived = 'Microsoft.Communication.SMSDeliveryReportReceived';
/** The event types of Communication Services that this emulator raises. */
export const eventTypes = [smsReceived, smsDeliveryReportReceived] as const;

/** An event as the topic holds it; each subscription gets it in its own schema. */
export type SmsEvent = {
  readonly id: string;
  readonly topic: string;
  readonly subject: string;
  readonly eventType: string;
  readonly eventTime: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Inbound numbers stand without their plus in every example of the documents. */
const withoutPlus = (number: string) => number.replace(/^\+/, '');
/** The service writes no trailing zeros: `.320Z` is `.32Z`. */
const shortTime = (iso: string) => iso.replace(/\.?0+Z$/, 'Z');

export const toSmsReceived = (message: Message, topic: string): SmsEvent => ({
  id: message.messageId,
  topic,
  subject: `/phonenumber/${withoutPlus(message.to)}`,
  eventType: smsReceived,
  eventTime: shortTime(message.at),
  data: {
    messageId: message.messageId,
    from: withoutPlus(message.from),
    to: withoutPlus(message.to),
    message: message.text,
    receivedTimestamp: shortTime(message.at),
    segmentCount: message.segments.count,
  },
});

export const toDeliveryReport = (message: Message, topic: string): SmsEvent => ({
  id: message.messageId,
  topic,
  subject: `/phonenumber/${withoutPlus(message.from)}`,
  eventType: smsDeliveryReportReceived,
  eventTime: shortTime(message.statusAt),
  data: {
    messageId: message.messageId,
    from: withoutPlus(message.from),
    to: message.to,
    deliveryStatus: message.status === 'delivered' ? 'Delivered' : 'Failed',
    deliveryStatusDetails: statusDetails(message.code ?? 2000),
    receivedTimestamp: shortTime(message.statusAt),
    deliveryAttempts: message.attempts.map(attempt => ({ ...attempt, timestamp: shortTime(attempt.timestamp) })),
    ...(message.tag === undefined ? {} : { tag: message.tag }),
  },
});

export const toEventGridSchema = (event: SmsEvent): Record<string, unknown> => ({
  id: event.id,
  topic: event.topic,
  subject: event.subject,
  data: event.data,
  eventType: event.eventType,
  dataVersion: '1.0',
  metadataVersion: '1',
  eventTime: event.eventTime,
});

export const toCloudEvent = (event: SmsEvent): Record<string, unknown> => ({
  id: event.id,
  source: event.topic,
  subject: event.subject,
  data: event.data,
  type: event.eventType,
  time: event.eventTime,
  specversion: '1.0',
});
