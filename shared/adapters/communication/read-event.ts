import type { Media } from '../../domain/messages/to-thread';
import { toE164 } from '../../domain/text/phone-numbers';

/** A value read from event data whatever the case of its name: Event Grid's samples, docs and schemas differ. */
const read = (data: unknown, name: string): unknown => {
  if (typeof data !== 'object' || data === null) return undefined;
  const key = Object.keys(data).find(candidate => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : Reflect.get(data, key);
};
const readText = (data: unknown, name: string): string | undefined => {
  const value = read(data, name);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
};
const readInstant = (data: unknown, name: string): string | undefined => {
  const time = Date.parse(readText(data, name) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** An event as the trigger gives it: Event Grid's schema, or CloudEvents 1.0. */
export type IncomingEvent = {
  readonly id?: unknown;
  readonly eventTime?: unknown;
  readonly time?: unknown;
  readonly data?: unknown;
};

export const eventIdOf = (event: unknown): string | undefined => readText(event, 'id');
export const eventTimeOf = (event: unknown): string | undefined =>
  readInstant(event, 'eventTime') ?? readInstant(event, 'time');

export type ReceivedText = {
  readonly eventId: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: string;
  /** What came with it, where the provider carries media. */
  readonly media?: readonly Media[];
  /** The provider said that it answered this text by itself, as a keyword. */
  readonly answeredUpstream?: boolean;
  /** And that it was one for opting out, whatever word the account has for it: the provider blocks from here on. */
  readonly optedOutUpstream?: boolean;
};

/** A `Microsoft.Communication.SMSReceived` event, its numbers normalised; or what is wrong with it. */
export const fromSmsReceived = (event: IncomingEvent): ReceivedText | { readonly problem: string } => {
  const { data } = event;
  const eventId = eventIdOf(event);
  const from = toE164(readText(data, 'from') ?? '');
  const to = toE164(readText(data, 'to') ?? '');
  const text = readText(data, 'message');
  const receivedAt = readInstant(data, 'receivedTimestamp') ?? eventTimeOf(event);
  if (eventId === undefined) return { problem: 'The event has no id.' };
  if (from === undefined) return { problem: 'The event has no "from" that is a phone number.' };
  if (to === undefined) return { problem: 'The event has no "to" that is a phone number.' };
  if (text === undefined) return { problem: 'The event has no "message".' };
  if (receivedAt === undefined) return { problem: 'The event has no "receivedTimestamp" that is a time.' };
  return { eventId, messageId: readText(data, 'messageId') ?? eventId, from, to, text, receivedAt };
};

export type DeliveryReport = {
  readonly eventId: string;
  readonly messageId: string;
  /** `unknown`: the provider itself never heard how it ended. */
  readonly state: 'delivered' | 'failed' | 'unknown';
  readonly code?: string;
  readonly details: string;
  readonly tag?: string;
};

/** A `Microsoft.Communication.SMSDeliveryReportReceived` event; or what is wrong with it. */
export const fromDeliveryReport = (event: IncomingEvent): DeliveryReport | { readonly problem: string } => {
  const { data } = event;
  const eventId = eventIdOf(event);
  const status = readText(data, 'deliveryStatus')?.toLowerCase();
  if (eventId === undefined) return { problem: 'The report has no id.' };
  if (status !== 'delivered' && status !== 'failed')
    return { problem: 'The report has no "deliveryStatus" of Delivered or Failed.' };
  const details = readText(data, 'deliveryStatusDetails') ?? '';
  const code = /\b(?:2000|4\d{3}|5\d{3}|9999)\b/.exec(details)?.[0];
  const tag = readText(data, 'tag');
  const messageId = readText(data, 'messageId') ?? eventId;
  return {
    eventId,
    messageId,
    // The carrier reported nothing in time: it may have arrived, and a later report still settles it.
    state: code === '5002' ? 'unknown' : status,
    details,
    ...(code !== undefined && { code }),
    ...(tag !== undefined && { tag }),
  };
};
