import { type Bus, createQueue, type Queue, sessionOf } from '../engine/entity';
import { displace, place, refreshSession } from '../engine/place';
import type { JournalRecord } from './frames';
import { toDefinition, toMessage } from './records';

const applyQueue = (bus: Bus, listed: ReadonlySet<string>, { meta }: JournalRecord): void => {
  const definition = toDefinition(meta);
  const name = definition.name.toLowerCase();
  // The list of queues is the last word about the queues that it names.
  if (listed.has(name)) return;
  const known = bus.queues.get(name);
  const queue = known ?? createQueue(bus, definition, meta.createdAt as number);
  queue.definition = definition;
  queue.updatedAt = meta.updatedAt as number;
  bus.queues.set(name, queue);
};

const applyPut = (queue: Queue, record: JournalRecord): void => {
  const entity = record.meta.d === 1 ? queue.deadLetters : queue.main;
  const message = toMessage(record);
  const old = entity.messages.get(message.sequenceNumber);
  if (old) displace(entity, old);
  else if (queue.definition.requiresDuplicateDetection && entity === queue.main && !queue.heard.has(message.messageId))
    queue.heard.set(message.messageId, message.enqueuedAt);
  place(entity, message);
  queue.nextSequenceNumber = Math.max(queue.nextSequenceNumber, message.sequenceNumber + 1);
};

const applySession = (queue: Queue, { meta, bytes }: JournalRecord): void => {
  const session = sessionOf(queue.main, meta.g as string);
  const state = meta.z === 1 ? bytes : undefined;
  queue.size += (state?.length ?? 0) - (session.state?.length ?? 0);
  session.state = state;
  session.stateChangedAt = meta.a as number;
  refreshSession(session);
};

const applyCounter = (queue: Queue, { meta }: JournalRecord): void => {
  queue.nextSequenceNumber = Math.max(queue.nextSequenceNumber, meta.next as number);
  for (const [id, at] of meta.heard as [string, number][]) queue.heard.set(id, at);
};

/** Applies one fact to the bus as it was when the fact was written. Facts about queues that are no more are passed over. */
export const replay = (bus: Bus, listed: ReadonlySet<string>, record: JournalRecord): void => {
  const { meta } = record;
  const name = (meta.q as string).toLowerCase();
  const queue = bus.queues.get(name);
  switch (meta.k) {
    case 'queue':
      applyQueue(bus, listed, record);
      return;
    case 'drop':
      if (!queue) return;
      if (listed.has(name)) bus.queues.set(name, createQueue(bus, queue.definition, queue.createdAt));
      else bus.queues.delete(name);
      return;
    case 'put':
      if (queue) applyPut(queue, record);
      return;
    case 'remove': {
      const entity = meta.d === 1 ? queue?.deadLetters : queue?.main;
      const message = entity?.messages.get(meta.s as number);
      if (entity && message) displace(entity, message);
      return;
    }
    case 'session':
      if (queue) applySession(queue, record);
      return;
    case 'counter':
      if (queue) applyCounter(queue, record);
      return;
    default:
      throw new Error(`The journal holds a fact of the kind "${meta.k}", which this version doesn't know.`);
  }
};
