import type { Clock } from '../clock';
import type { QueueDefinition } from '../queue-definition';
import { createDueHeap, type DueHeap } from './due-heap';
import type { Lock, Message, MessageContent } from './message';
import type { Refusal } from './refusals';
import { createSequenceHeap, type SequenceHeap } from './sequence-heap';

/** Keeps what was acknowledged. Calls are collected and written together at the end of the turn. */
export interface Journal {
  readonly put: (entity: Entity, message: Message) => void;
  readonly remove: (entity: Entity, sequenceNumber: number) => void;
  readonly session: (entity: Entity, session: Session) => void;
  readonly queue: (queue: Queue) => void;
  readonly dropQueue: (name: string) => void;
}

/** Application properties to set, by name; values as the AMQP codec takes them. */
export type Properties = Readonly<Record<string, unknown>>;

/** What the engine needs of the broker around it. */
export interface Bus {
  readonly clock: Clock;
  /** The name under which clients reach it: entities are named by their whole address where one isn't found. */
  readonly host: string;
  readonly journal: Journal;
  /** By lower-case name. */
  readonly queues: Map<string, Queue>;
  /** Something may be deliverable here: looked at when this turn is written. */
  readonly touch: (place: Entity | Session) => void;
  /** The content with application properties set or replaced. */
  readonly withProperties: (content: MessageContent, changes: Properties) => MessageContent;
  /** Something of this bus is due at `time`. */
  readonly wakeAt: (time: number) => void;
}

/** Whoever takes messages: a receiver link. */
export interface Consumer {
  /** Receive-and-delete: a message is gone once it is handed over. */
  readonly deletes: boolean;
  /** How many messages it asks for at this moment. */
  readonly credit: () => number;
  readonly deliver: (message: Message, lock: Lock | undefined) => void;
  /** It gets nothing any more: its session's lock ran out, or its queue was deleted. */
  readonly end: (why: Refusal) => void;
}

/** A session of a session queue, kept while it has messages, a state or a holder. */
export interface Session {
  readonly id: string;
  readonly entity: Entity;
  readonly ready: SequenceHeap;
  /** Active and deferred messages. */
  size: number;
  state: Buffer | undefined;
  stateChangedAt: number;
  holder: Consumer | undefined;
  lockedUntil: number;
  /** Deliveries under this session's lock, by token. */
  readonly locks: Map<string, Lock>;
}

/** Someone who waits for the next free session. */
export interface SessionWaiter {
  readonly consumer: Consumer;
  readonly until: number;
  readonly granted: (session: Session) => void;
  readonly refused: (why: Refusal) => void;
}

/** A place where messages stand: a queue, or its dead-letter queue. */
export interface Entity {
  readonly bus: Bus;
  readonly queue: Queue;
  readonly path: string;
  readonly isDeadLetter: boolean;
  readonly messages: Map<number, Message>;
  /** What can be delivered, unless the entity has sessions. */
  readonly ready: SequenceHeap;
  readonly due: DueHeap<Message>;
  /** By token, in the order in which they run out: every lock of an entity is equally long. */
  readonly locks: Map<string, Lock>;
  readonly consumers: Consumer[];
  readonly sessions: Map<string, Session>;
  /** Free sessions with something to deliver, longest free first. */
  readonly available: Set<Session>;
  /** Held sessions, in the order in which their locks run out. */
  readonly held: Set<Session>;
  readonly waiters: Set<SessionWaiter>;
}

export interface Queue {
  definition: QueueDefinition;
  readonly main: Entity;
  readonly deadLetters: Entity;
  nextSequenceNumber: number;
  /** Bytes in the queue and its dead letters. */
  size: number;
  /** Message ids heard within the duplicate detection window, with the time, oldest first. */
  readonly heard: Map<string, number>;
  readonly createdAt: number;
  updatedAt: number;
  accessedAt: number;
  /** It was deleted: what still refers to it must not touch it. */
  isGone: boolean;
}

/** Its dead-letter queue has no sessions, whatever the queue has. */
export const hasSessions = (entity: Entity): boolean => !entity.isDeadLetter && entity.queue.definition.requiresSession;

export const createQueue = (bus: Bus, definition: QueueDefinition, createdAt: number): Queue => {
  const entity = (queue: Queue, isDeadLetter: boolean): Entity => ({
    bus,
    queue,
    isDeadLetter,
    path: isDeadLetter ? `${definition.name}/$DeadLetterQueue` : definition.name,
    messages: new Map(),
    ready: createSequenceHeap(),
    due: createDueHeap(),
    locks: new Map(),
    consumers: [],
    sessions: new Map(),
    available: new Set(),
    held: new Set(),
    waiters: new Set(),
  });
  const queue: Omit<Queue, 'main' | 'deadLetters'> = {
    definition,
    nextSequenceNumber: 1,
    size: 0,
    heard: new Map(),
    createdAt,
    updatedAt: createdAt,
    accessedAt: createdAt,
    isGone: false,
  };
  const whole = queue as Queue;
  return Object.assign(whole, { main: entity(whole, false), deadLetters: entity(whole, true) });
};

/** The session of that id, made if it isn't there. */
export const sessionOf = (entity: Entity, id: string): Session => {
  const known = entity.sessions.get(id);
  if (known) return known;
  const session: Session = {
    id,
    entity,
    ready: createSequenceHeap(),
    size: 0,
    state: undefined,
    stateChangedAt: 0,
    holder: undefined,
    lockedUntil: 0,
    locks: new Map(),
  };
  entity.sessions.set(id, session);
  return session;
};
