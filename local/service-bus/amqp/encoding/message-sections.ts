import { randomUUID } from 'node:crypto';
import { types } from 'rhea';
import type { Incoming } from '../../engine/enqueue';
import type { MessageContent } from '../../engine/message';
import { compoundAt, DecodeError, decode, encode, endOfValue, entriesAt, readTyped, textAt, variableAt } from './wire';

/** Codes of the sections (AMQP 1.0, part 3, 3.2). */
const section = { header: 0x70, delivery: 0x71, annotations: 0x72, properties: 0x73, application: 0x74, data: 0x75 };
const lastSection = 0x78;

interface SectionPlace {
  readonly code: number;
  readonly start: number;
  /** Where the section's value begins, after its descriptor. */
  readonly value: number;
  readonly end: number;
}

/** The sections of an encoded message, in their order. */
const sectionsOf = (bytes: Buffer): SectionPlace[] => {
  const found: SectionPlace[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (bytes[start] !== 0x00) throw new DecodeError('a section was expected');
    const value = endOfValue(bytes, start + 1);
    const short = bytes[start + 1] === 0x53;
    const code = short ? bytes[start + 2]! : Number(decode(bytes, start + 1));
    if (!(code >= section.header && code <= lastSection)) throw new DecodeError(`section ${code} isn't known`);
    const end = endOfValue(bytes, value);
    found.push({ code, start, value, end });
    start = end;
  }
  return found;
};

/** The value of a list's field, undefined if it is absent or null. */
const field = (bytes: Buffer, list: number, index: number): number | undefined => {
  const { start, count } = compoundAt(bytes, list);
  if (index >= count) return undefined;
  let at = start;
  for (let i = 0; i < index; i++) at = endOfValue(bytes, at);
  return bytes[at] === 0x40 ? undefined : at;
};

/** A message id may be a string, a number, a UUID or bytes; what isn't text is compared by its encoding. */
const idAt = (bytes: Buffer, at: number): string =>
  textAt(bytes, at) ?? bytes.subarray(at, endOfValue(bytes, at)).toString('hex');

/** Annotations that only the broker sets: a client's (of a message sent on) are left out. */
const ours = new Set([
  'x-opt-sequence-number',
  'x-opt-enqueue-sequence-number',
  'x-opt-enqueued-time',
  'x-opt-locked-until',
  'x-opt-message-state',
  'x-opt-deadletter-source',
]);

interface Annotations {
  readonly bytes: Buffer;
  readonly count: number;
  readonly scheduledFor: number | undefined;
  readonly partitionKey: string | undefined;
  readonly viaPartitionKey: boolean;
}

const noAnnotations: Annotations = {
  bytes: Buffer.alloc(0),
  count: 0,
  scheduledFor: undefined,
  partitionKey: undefined,
  viaPartitionKey: false,
};

const readAnnotations = (bytes: Buffer, map: number): Annotations => {
  const entries = entriesAt(bytes, map);
  if (entries.length === 0) return noAnnotations;
  const named = entries.map(entry => ({ ...entry, name: textAt(bytes, entry.key) }));
  const kept = named.filter(({ name }) => name === undefined || !ours.has(name));
  const find = (name: string) => {
    const found = named.find(entry => entry.name === name);
    return found && decode(bytes, found.value);
  };
  const time = find('x-opt-scheduled-enqueue-time');
  const partitionKey = find('x-opt-partition-key');
  return {
    bytes: Buffer.concat(kept.map(({ key, end }) => bytes.subarray(key, end))),
    count: kept.length * 2,
    scheduledFor: time instanceof Date || typeof time === 'number' ? Number(time) : undefined,
    partitionKey: typeof partitionKey === 'string' ? partitionKey : undefined,
    viaPartitionKey: named.some(({ name }) => name === 'x-opt-via-partition-key'),
  };
};

const described = (code: number, value: unknown): Buffer =>
  Buffer.concat([Buffer.from([0x00, 0x53, code]), encode(value)]);

/** Gives a message without an id one: the SDK's lock renewal can't do without. */
const withMessageId = (bytes: Buffer, list: number | undefined, id: string): Buffer => {
  const fields = list === undefined ? [] : readList(bytes, list);
  fields[0] = types.wrap_string(id);
  return described(section.properties, types.wrap_list(fields));
};

/** A list's fields, each still typed. */
const readList = (bytes: Buffer, list: number): unknown[] => {
  const { start, count } = compoundAt(bytes, list);
  const fields: unknown[] = [];
  for (let i = 0, at = start; i < count; i++) {
    fields.push(readTyped(bytes, at));
    at = endOfValue(bytes, at);
  }
  return fields;
};

/** Reads one encoded message as a sender sent it. Throws {@link DecodeError}. */
export const readMessage = (bytes: Buffer): Incoming & { readonly viaPartitionKey: boolean } => {
  const sections = sectionsOf(bytes);
  const find = (code: number) => sections.find(each => each.code === code);
  const header = find(section.header);
  const ttlAt = header && field(bytes, header.value, 2);
  const annotationsAt = find(section.annotations);
  const annotations = annotationsAt ? readAnnotations(bytes, annotationsAt.value) : noAnnotations;
  const properties = find(section.properties);
  const idPlace = properties && field(bytes, properties.value, 0);
  const sessionPlace = properties && field(bytes, properties.value, 10);
  const messageId = idPlace === undefined ? randomUUID() : idAt(bytes, idPlace);
  const application = find(section.application);
  // Looked at now: what is stored can be changed later, when there is nobody to tell.
  if (application) entriesAt(bytes, application.value);
  const body = sections.filter(each => each.code >= section.data);
  const empty = Buffer.alloc(0);
  const slice = (place: SectionPlace | undefined) => (place ? bytes.subarray(place.start, place.end) : empty);
  const ownProperties = idPlace === undefined ? withMessageId(bytes, properties?.value, messageId) : slice(properties);
  const ownApplication = slice(application);
  return {
    messageId,
    sessionId: sessionPlace === undefined ? undefined : variableAt(bytes, sessionPlace).toString('utf8'),
    partitionKey: annotations.partitionKey,
    viaPartitionKey: annotations.viaPartitionKey,
    timeToLive: ttlAt === undefined ? undefined : Number(decode(bytes, ttlAt)),
    scheduledFor: annotations.scheduledFor,
    content: {
      annotations: annotations.bytes,
      annotationCount: annotations.count,
      // Copied out: a slice would keep the whole network chunk alive.
      sections: Buffer.concat([ownProperties, ownApplication, ...body.map(slice)]),
      applicationStart: ownProperties.length,
      bodyStart: ownProperties.length + ownApplication.length,
    },
  };
};

/** The messages of a batch (message format 0x80013700): each data section is one. */
export const readBatch = (bytes: Buffer): Buffer[] =>
  sectionsOf(bytes)
    .filter(each => each.code === section.data)
    .map(each => variableAt(bytes, each.value));

/** The content with application properties set or replaced; the others keep their types. */
export const setApplicationProperties = (
  content: MessageContent,
  changes: Readonly<Record<string, unknown>>,
): MessageContent => {
  if (Object.keys(changes).length === 0) return content;
  const { sections, applicationStart, bodyStart } = content;
  const value = bodyStart > applicationStart ? endOfValue(sections, applicationStart + 1) : undefined;
  const kept = (value === undefined ? [] : entriesAt(sections, value)).filter(
    ({ key }) => !Object.hasOwn(changes, textAt(sections, key) ?? ''),
  );
  const added = Object.entries(changes).flatMap(([key, change]) => [encode(key), encode(change)]);
  const pieces = [...kept.map(({ key, end }) => sections.subarray(key, end)), ...added];
  const map = Buffer.concat([mapHead(section.application, kept.length * 2 + added.length, pieces), ...pieces]);
  return {
    ...content,
    sections: Buffer.concat([sections.subarray(0, applicationStart), map, sections.subarray(bodyStart)]),
    bodyStart: applicationStart + map.length,
  };
};

/** A described map's beginning: descriptor, constructor, size, count. */
const mapHead = (code: number, count: number, pieces: readonly Buffer[]): Buffer => {
  const head = Buffer.from([0x00, 0x53, code, 0xd1, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(
    pieces.reduce((sum, piece) => sum + piece.length, 4),
    4,
  );
  head.writeUInt32BE(count, 8);
  return head;
};
