/**
 * What a span or a metric may carry: a closed list of names, and values that are ids, rule names, codes and counts.
 * A phone number or a customer's words never are; a value that could be one is withheld, whoever passed it.
 */
export type AttributeName =
  | 'channel'
  | 'workstream'
  | 'queue'
  | 'pool'
  | 'thread'
  | 'conversation'
  | 'event'
  | 'kind'
  | 'source'
  | 'outcome'
  | 'rule'
  | 'state'
  | 'code'
  | 'survey'
  | 'language'
  | 'destination'
  | 'attempt'
  | 'segments'
  | 'count';

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Partial<Record<AttributeName, AttributeValue>>>;

const withheld = 'withheld';
const ownId = /^[0-9a-f]{8}-[0-9a-f]{24}(-\d{1,9})?$/;
const word = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;
const numberLike = /^[\d.-]{5,}$|\d{7,}/;

/** A value as telemetry may have it: our own hashed ids and short words pass; what looks like a number or a text doesn't. */
export const safeValue = (value: AttributeValue): AttributeValue => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) < 10_000_000 ? value : withheld;
  if (ownId.test(value)) return value;
  return word.test(value) && !numberLike.test(value) ? value : withheld;
};

/** The attributes under the names they have in the telemetry (`sms.channel`), with values that may leave. */
export const toTelemetry = (attributes: Attributes): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[`sms.${name}`, safeValue(value)]],
    ),
  );
