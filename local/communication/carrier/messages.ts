import type { Collection } from '../kept';
import type { FailureCode } from './delivery-codes';
import type { Segments } from './segments';

/** `inbound`: customer to business. `outbound`: business (or the carrier in its name) to customer. */
type Direction = 'inbound' | 'outbound';

/**
 * An inbound text is `sent` when its event is raised, `delivered` when every subscription acknowledged it, and `failed`
 * when one will never get it. An outbound text is `sent` when ACS took it, then `delivered` or `failed`.
 */
type MessageStatus = 'sent' | 'delivered' | 'failed';

type DeliveryAttempt = {
  readonly timestamp: string;
  readonly segmentsSucceeded: number;
  readonly segmentsFailed: number;
};

export type Media = { readonly url: string; readonly contentType: string };

export type Message = {
  readonly messageId: string;
  /** Its place in the order of arrival, from 1; the cursor of a listing. */
  readonly seq: number;
  readonly direction: Direction;
  /** E.164, short code, or sender id. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Who wrote it: `carrier` for what the carrier, or ACS in its place, answers by itself. */
  readonly by: 'customer' | 'business' | 'carrier';
  /** When it was sent, ISO in milliseconds. */
  readonly at: string;
  readonly status: MessageStatus;
  readonly statusAt: string;
  /** Why it failed, in words. */
  readonly reason?: string;
  readonly code?: FailureCode;
  readonly segments: Segments;
  readonly attempts: readonly DeliveryAttempt[];
  readonly tag?: string;
  /** What travels with it: pictures and files at addresses. */
  readonly media?: readonly Media[];
  /** Where the provider tells what becomes of it, other than Event Grid. */
  readonly callbackUrl?: string;
  readonly reportWanted: boolean;
  readonly reportTimeoutSeconds?: number;
};

type NewMessage = Omit<Message, 'seq' | 'status' | 'statusAt' | 'attempts' | 'reason' | 'code'>;
type MessageChange = Partial<Pick<Message, 'status' | 'reason' | 'code' | 'attempts'>>;
type MessageFilter = {
  /** Texts from or to this number. */
  readonly phone?: string;
  /** Of those, only the ones from or to this one. */
  readonly number?: string;
  /** Only what came after this place. */
  readonly after?: number;
  readonly limit?: number;
};

export type Messages = {
  add(message: NewMessage): Message;
  get(messageId: string): Message | undefined;
  change(messageId: string, change: MessageChange, now: number): Message;
  /** In order of arrival: the first `limit` after the cursor, or the last `limit` if there is no cursor. */
  list(filter?: MessageFilter): Message[];
  clear(): void;
  /** Hears each new message and each change of status; returns what ends it. */
  onChange(listener: (message: Message) => void): () => void;
};

/** How many texts outlive a start; older ones that are settled are forgotten then. */
const remembered = 10_000;

export const createMessages = (kept: Collection<Message>): Messages => {
  const listeners = new Set<(message: Message) => void>();
  for (const { messageId, status } of kept.values().slice(0, -remembered)) {
    if (status !== 'sent') kept.delete(messageId);
  }
  let seq = kept.values().reduce((highest, message) => Math.max(highest, message.seq), 0);
  const put = (message: Message) => {
    kept.set(message.messageId, message);
    for (const listener of [...listeners]) listener(message);
    return message;
  };
  return {
    add: message => {
      seq += 1;
      return put({ ...message, seq, status: 'sent', statusAt: message.at, attempts: [] });
    },
    get: messageId => kept.get(messageId),
    change: (messageId, change, now) => {
      const message = kept.get(messageId);
      if (!message) throw new Error(`There is no message ${messageId} to change.`);
      return put({ ...message, ...change, statusAt: new Date(now).toISOString() });
    },
    list: ({ phone, number, after, limit = 500 } = {}) => {
      const touches = (message: Message, wanted?: string) =>
        wanted === undefined || message.from === wanted || message.to === wanted;
      const found = kept
        .values()
        .filter(m => m.seq > (after ?? 0) && touches(m, phone) && touches(m, number))
        .sort((a, b) => a.seq - b.seq);
      return after === undefined ? found.slice(-limit) : found.slice(0, limit);
    },
    clear: () => {
      for (const key of kept.keys()) kept.delete(key);
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
