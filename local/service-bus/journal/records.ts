import type { Entity, Queue, Session } from '../engine/entity';
import type { Message, SentHeader } from '../engine/message';
import { type QueueDefinition, queueDefaults } from '../queue-definition';
import type { JournalRecord } from './frames';

/** The kinds of facts in a journal, and how each is written. Keys are short: they are written with every message. */

const nothing: Buffer = Buffer.alloc(0);
const record = (meta: Record<string, unknown>, bytes = nothing): JournalRecord => ({ meta, bytes });
const nameOf = ({ queue }: Entity): string => queue.definition.name;

/** A message stands in the entity with this content (new, or changed). */
export const putRecord = (entity: Entity, message: Message): JournalRecord => {
  const { content } = message;
  const meta = {
    k: 'put',
    q: nameOf(entity),
    d: entity.isDeadLetter ? 1 : 0,
    s: message.sequenceNumber,
    e: message.enqueuedSequenceNumber,
    i: message.messageId,
    g: message.sessionId,
    t: message.state,
    a: message.enqueuedAt,
    // JSON knows no Infinity: it becomes null.
    l: message.timeToLive,
    f: message.scheduledFor,
    w: message.wasScheduled ? 1 : undefined,
    h: message.header && [message.header.durable, message.header.priority, message.header.firstAcquirer],
    c: message.deliveryCount,
    x: message.deadLetterSource,
    n: content.annotationCount,
    b: content.annotations.length,
    p: content.applicationStart,
    o: content.bodyStart,
  };
  return record(meta, Buffer.concat([content.annotations, content.sections]));
};

/** JSON has no undefined in a list: it became null. */
const toHeader = (fields: unknown): SentHeader | undefined => {
  if (!Array.isArray(fields)) return undefined;
  const [durable, priority, firstAcquirer] = fields as (boolean | number | null)[];
  return {
    durable: (durable as boolean | null) ?? undefined,
    priority: (priority as number | null) ?? undefined,
    firstAcquirer: (firstAcquirer as boolean | null) ?? undefined,
  };
};

export const toMessage = ({ meta, bytes }: JournalRecord): Message => ({
  sequenceNumber: meta.s as number,
  enqueuedSequenceNumber: meta.e as number,
  messageId: meta.i as string,
  sessionId: meta.g as string | undefined,
  state: meta.t as Message['state'],
  enqueuedAt: meta.a as number,
  timeToLive: (meta.l as number | null) ?? Number.POSITIVE_INFINITY,
  scheduledFor: meta.f as number | undefined,
  wasScheduled: meta.w === 1,
  header: toHeader(meta.h),
  deliveryCount: meta.c as number,
  deadLetterSource: meta.x as string | undefined,
  content: {
    annotationCount: meta.n as number,
    annotations: bytes.subarray(0, meta.b as number),
    sections: bytes.subarray(meta.b as number),
    applicationStart: meta.p as number,
    bodyStart: meta.o as number,
  },
  lock: undefined,
  due: undefined,
});

/** The message is gone. */
export const removeRecord = (entity: Entity, sequenceNumber: number): JournalRecord =>
  record({ k: 'remove', q: nameOf(entity), d: entity.isDeadLetter ? 1 : 0, s: sequenceNumber });

/** A session's state was set, or cleared (without `z`). */
export const sessionRecord = (entity: Entity, session: Session): JournalRecord =>
  record(
    { k: 'session', q: nameOf(entity), g: session.id, a: session.stateChangedAt, z: session.state ? 1 : undefined },
    session.state ?? nothing,
  );

/** A queue was made or changed over HTTP. */
export const queueRecord = ({ definition, createdAt, updatedAt }: Queue): JournalRecord =>
  record({ k: 'queue', q: definition.name, definition, createdAt, updatedAt });

export const toDefinition = (meta: JournalRecord['meta']): QueueDefinition => {
  const definition = meta.definition as QueueDefinition;
  return {
    // A journal of before knows less of a queue.
    ...queueDefaults,
    ...definition,
    defaultMessageTimeToLive: definition.defaultMessageTimeToLive ?? Number.POSITIVE_INFINITY,
  };
};

export const dropRecord = (name: string): JournalRecord => record({ k: 'drop', q: name });

/** What the messages alone don't tell: the next number, and the ids that duplicate detection remembers. */
export const counterRecord = (queue: Queue): JournalRecord =>
  record({ k: 'counter', q: queue.definition.name, next: queue.nextSequenceNumber, heard: [...queue.heard] });
