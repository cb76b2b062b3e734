import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import { coverWithBody, jsonObject } from '../host-data';
import type { RpcTypedData } from '../worker/protocol';

/** .NET's DateTimeOffset.MaxValue: what a message without time to live expires at. */
const never = '9999-12-31T23:59:59.9999999';

/** A .NET DateTime: no zone, trailing zeros of the fraction cut off. */
const asDateTime = (date: Date): string => date.toISOString().replace(/\.?0*Z$/, '');

const expiry = (message: ServiceBusReceivedMessage): string => {
  const at = message.expiresAtUtc;
  if (!message.timeToLive || !at || Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) return never;
  return asDateTime(at);
};

const json = (value: unknown): RpcTypedData => ({ json: JSON.stringify(value) });

/** The body's bytes, as they were sent. The receiver must have been made with `skipParsingBodyAsJson`. */
export const bodyBytes = (message: ServiceBusReceivedMessage): Buffer => {
  const body: unknown = message.body;
  if (Buffer.isBuffer(body)) return body;
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (body === undefined || body === null) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
};

type Values = Readonly<Record<string, { readonly text: string | undefined } | { readonly value: unknown }>>;

/** The names and forms of the Service Bus extension 5.x (ServiceBusTriggerBindingStrategy.cs). Nulls are left out. */
const valuesOf = (message: ServiceBusReceivedMessage): Values => {
  const enqueued = asDateTime(message.enqueuedTimeUtc ?? new Date(0));
  const expires = expiry(message);
  const properties = message.applicationProperties ?? {};
  const text = (value: unknown) => ({ text: value === undefined || value === null ? undefined : String(value) });
  return {
    MessageId: text(message.messageId),
    SessionId: text(message.sessionId),
    ReplyToSessionId: text(message.replyToSessionId),
    CorrelationId: text(message.correlationId),
    Subject: text(message.subject),
    Label: text(message.subject),
    ContentType: text(message.contentType),
    To: text(message.to),
    ReplyTo: text(message.replyTo),
    PartitionKey: text(message.partitionKey),
    // No message of the JavaScript SDK tells it: it belongs to sending via another entity.
    TransactionPartitionKey: text(undefined),
    LockToken: text(message.lockToken),
    DeadLetterSource: text(message.deadLetterSource),
    // .NET shows one more than the header says: the first delivery is number one.
    DeliveryCount: { value: (message.deliveryCount ?? 0) + 1 },
    SequenceNumber: { value: Number(message.sequenceNumber ?? 0) },
    // The …Utc forms carry no zone, so JavaScript reads them as local time.
    ExpiresAt: { value: `${expires}+00:00` },
    ExpiresAtUtc: { value: expires },
    EnqueuedTime: { value: `${enqueued}+00:00` },
    EnqueuedTimeUtc: { value: enqueued },
    ApplicationProperties: { value: properties },
    UserProperties: { value: properties },
  };
};

/** The trigger's metadata of one message; the top-level properties of a JSON body cover it (contracts, trap 17). */
export const messageMetadata = (message: ServiceBusReceivedMessage): Record<string, RpcTypedData> => {
  const metadata: Record<string, RpcTypedData> = {};
  for (const [name, value] of Object.entries(valuesOf(message))) {
    if ('value' in value) metadata[name] = json(value.value);
    else if (value.text !== undefined) metadata[name] = { string: value.text };
  }
  return coverWithBody(metadata, jsonObject(bodyBytes(message).toString('utf8')));
};

/**
 * A .NET list of strings on its way to the Node worker: the real host leaves out what is null or empty, for that worker
 * doesn't declare `IncludeEmptyEntriesInMessagePayload` (azure-functions-host, `GrpcMessageConversionExtensions`,
 * `ToRpcStringArray`). So elements of two lists at the same place needn't belong to the same message.
 */
export const withoutEmpty = (texts: readonly (string | undefined)[]): { string: string[] } => ({
  string: texts.filter((text): text is string => text !== undefined && text !== ''),
});

/** The metadata of a batch: the same names with `Array` behind them; of texts only those that are there. */
export const batchMetadata = (messages: readonly ServiceBusReceivedMessage[]): Record<string, RpcTypedData> => {
  const all = messages.map(valuesOf);
  const metadata: Record<string, RpcTypedData> = {};
  for (const [name, first] of Object.entries(all[0] ?? {})) {
    if ('value' in first) {
      metadata[`${name}Array`] = json(all.map(values => (values[name] as { value: unknown }).value));
    } else {
      const texts = all.map(values => (values[name] as { text?: string }).text);
      metadata[`${name}Array`] = { collectionString: withoutEmpty(texts) };
    }
  }
  return metadata;
};
