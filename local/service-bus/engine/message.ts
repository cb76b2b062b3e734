import type { Due } from './due-heap';

/** What the client sent, as its own bytes: nothing is decoded and encoded again, so no AMQP type is lost. */
export interface MessageContent {
  /** The client's message annotations: encoded keys and values without the map around them. */
  readonly annotations: Buffer;
  /** Keys and values in `annotations`, counted one by one (always even). */
  readonly annotationCount: number;
  /** The sections properties, application properties, body and footer, in this order. */
  readonly sections: Buffer;
  /** Where the application properties begin and end in `sections`; equal if there are none. */
  readonly applicationStart: number;
  readonly bodyStart: number;
}

/** What the sender's header said beside the time to live; a field that it left out is undefined. */
export interface SentHeader {
  readonly durable: boolean | undefined;
  /** 0 to 255. */
  readonly priority: number | undefined;
  readonly firstAcquirer: boolean | undefined;
}

export interface Message {
  /** Unique in the queue and its dead letters, ascending; a scheduled message gets a new one when it becomes active. */
  sequenceNumber: number;
  readonly enqueuedSequenceNumber: number;
  readonly messageId: string;
  readonly sessionId: string | undefined;
  state: 'active' | 'deferred' | 'scheduled';
  enqueuedAt: number;
  /** Milliseconds from `enqueuedAt`; Infinity if it never expires. */
  readonly timeToLive: number;
  readonly scheduledFor: number | undefined;
  /** It became active at its scheduled time: receivers are told `scheduled` of it, as the real service tells them. */
  wasScheduled: boolean;
  readonly header: SentHeader | undefined;
  /** Deliveries that ended in an abandon, a deferral or an expired lock; in a dead-letter queue it stands still. */
  deliveryCount: number;
  readonly deadLetterSource: string | undefined;
  content: MessageContent;
  lock: Lock | undefined;
  /** Its place among the times of its entity: when it becomes active, or expires. */
  due: Due<Message> | undefined;
}

/** What holds a lock: a session, whose end is the end of its locks. */
interface LockKeeper {
  readonly locks: Map<string, Lock>;
  readonly lockedUntil: number;
}

/** A delivery under peek-lock. It is over once `message.lock` is another one. */
export interface Lock {
  /** 16 random bytes, as they go out in the delivery tag. */
  readonly tag: Buffer;
  /** The token in the order of RFC 4122, as management requests carry it, in hex. */
  readonly token: string;
  readonly message: Message;
  /** In a session queue the session's lock counts; this is then its end when the message went out. */
  until: number;
  readonly session: LockKeeper | undefined;
}

export const expiresAt = (message: Message): number => message.enqueuedAt + message.timeToLive;

/** Bytes that count against the queue's size. */
export const sizeOf = ({ content }: Message): number => content.annotations.length + content.sections.length;
