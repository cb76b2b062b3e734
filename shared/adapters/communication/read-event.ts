import { toE164 } from '../../domain/text/numbers/phone-numbers';
import { momentOf } from '../../domain/values/moment';
import { boundedId } from '../../hash';
import type { DeliveryReport, ReceivedText } from '../../ports/carrier-events';

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
  const time = momentOf(readText(data, name));
  return time === undefined ? undefined : new Date(time).toISOString();
};

/** A time, though none that can be meant; whoever takes it puts now in its place. */
const notSet = (data: unknown): string | undefined => {
  const given = readText(data, 'receivedTimestamp');
  return given === undefined || Number.isNaN(Date.parse(given)) ? undefined : given;
};

/** An event as the trigger gives it: Event Grid's schema, or CloudEvents 1.0. */
export type IncomingEvent = {
  readonly id?: unknown;
  readonly eventTime?: unknown;
  readonly time?: unknown;
  readonly data?: unknown;
};

export const eventIdOf = (event: unknown): string | undefined => {
  const id = readText(event, 'id');
  return id === undefined ? undefined : boundedId(id);
};
export const eventTimeOf = (event: unknown): string | undefined =>
  readInstant(event, 'eventTime') ?? readInstant(event, 'time');

/** A `Microsoft.Communication.SMSReceived` event, its numbers normalised; or what is wrong with it. */
export const fromSmsReceived = (event: IncomingEvent): ReceivedText | { readonly problem: string } => {
  const data = read(event, 'data');
  const eventId = eventIdOf(event);
  const from = toE164(readText(data, 'from') ?? '');
  const to = toE164(readText(data, 'to') ?? '');
  const text = readText(data, 'message');
  // STOP counts whatever its clock says: a time that can't be meant is the event's, or that of its coming.
  const receivedAt = readInstant(data, 'receivedTimestamp') ?? eventTimeOf(event) ?? notSet(data);
  if (eventId === undefined) return { problem: 'The event has no id.' };
  if (from === undefined) return { problem: 'The event has no "from" that is a phone number.' };
  if (to === undefined) return { problem: 'The event has no "to" that is a phone number.' };
  if (text === undefined) return { problem: 'The event has no "message".' };
  if (receivedAt === undefined) return { problem: 'The event has no "receivedTimestamp" that is a time.' };
  return { eventId, messageId: boundedId(readText(data, 'messageId') ?? eventId), from, to, text, receivedAt };
};

/** A `Microsoft.Communication.SMSDeliveryReportReceived` event; or what is wrong with it. */
export const fromDeliveryReport = (event: IncomingEvent): DeliveryReport | { readonly problem: string } => {
  const data = read(event, 'data');
  const eventId = eventIdOf(event);
  const status = readText(data, 'deliveryStatus')?.toLowerCase();
  if (eventId === undefined) return { problem: 'The report has no id.' };
  if (status !== 'delivered' && status !== 'failed')
    return { problem: 'The report has no "deliveryStatus" of Delivered or Failed.' };
  const details = readText(data, 'deliveryStatusDetails') ?? '';
  const code = /\b(?:2000|4\d{3}|5\d{3}|9999)\b/.exec(details)?.[0];
  const tag = readText(data, 'tag');
  const messageId = boundedId(readText(data, 'messageId') ?? eventId);
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
