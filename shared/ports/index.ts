import type { ThreadEffect } from '../domain/conversation/model/effects';
import type { Entry } from '../domain/conversation/model/outcomes';
import type { ThreadState } from '../domain/conversation/model/state';
import type { FileOfConversation } from '../domain/files/kept-file';
import type { CustomerRecord } from '../domain/integrations/customer-record';
import type { PoolEffect } from '../domain/routing/effects/pool-effects';
import type { PoolOutcome } from '../domain/routing/model/outcomes';
import type { PoolState } from '../domain/routing/model/state';
import type { Delivery } from '../domain/sending/delivery';
import type { LaneMark } from '../domain/sending/lane-wait';
import type { Provider } from '../domain/sending/providers';

/** The shell's clock, in epoch milliseconds. */
export type Clock = { readonly now: () => number };

/**
 * Where a run may be cut off. Called before and after every write with the write's name; a test throws from it.
 * In production it does nothing.
 */
export type FaultPoint = (where: string) => void | Promise<void>;

/** What was read of an owner. `etag` is absent when the owner is new. */
export type Loaded<State> = { readonly state: State; readonly etag: string | undefined };

/** What one event changes: written in one transaction, or not at all. */
export type Change<State, Outcome, Effect> = {
  readonly before: Loaded<State>;
  readonly after: State;
  readonly outcomes: readonly Outcome[];
  readonly eventId: string;
  readonly effects: readonly Effect[];
};

/**
 * `committed`; `changed`: somebody else wrote first, decide again; `seen`: this event was committed before, and nothing was
 * written now.
 */
export type CommitResult = 'committed' | 'changed' | 'seen';

/** What is kept of an event for ever: its outbox, and what became of it when it was a person's command. */
export type Seen<Effect> = { readonly at: string; readonly effects: readonly Effect[]; readonly refused?: Refusal };
export type Refusal = { readonly status: 400 | 403 | 404 | 409; readonly sentence: string };

/** The store of one kind of owner: threads, or pools. One owner is one partition. */
export type Owners<State, Outcome, Effect> = {
  readonly load: (id: string) => Promise<Loaded<State>>;
  readonly commit: (id: string, change: Change<State, Outcome, Effect>) => Promise<CommitResult>;
  readonly seen: (id: string, eventId: string) => Promise<Seen<Effect> | undefined>;
};

/** A dead letter as its thread shows it: the event's id, the letter's own, and what was done about it. */
export type NotedLetter = {
  readonly id: string;
  readonly letter: string;
  readonly reason: string;
  readonly at: string;
  readonly state: DeadLetter['state'];
};

export type Threads = Owners<ThreadState, Entry, ThreadEffect> & {
  /** The newest `limit` entries at or below sequence `before`, oldest first. */
  readonly log: (id: string, page: { readonly before: number; readonly limit: number }) => Promise<readonly Entry[]>;
  readonly entry: (id: string, seq: number) => Promise<Entry | undefined>;
  readonly deliveries: (
    id: string,
    seqs: { readonly from: number; readonly to: number },
  ) => Promise<readonly Delivery[]>;
  readonly delivery: (
    id: string,
    seq: number,
  ) => Promise<{ readonly delivery: Delivery; readonly etag: string } | undefined>;
  /** Shows in the thread that something of it is among the dead letters. Idempotent. */
  readonly noteDeadLetter: (id: string, letter: NotedLetter) => Promise<void>;
  readonly deadLetters: (id: string) => Promise<readonly NotedLetter[]>;
  /** Written under its ETag (`undefined` inserts). `false` when somebody wrote first. */
  readonly saveDelivery: (id: string, delivery: Delivery, etag: string | undefined) => Promise<boolean>;
};

export type Pools = Owners<PoolState, PoolOutcome, PoolEffect>;

/** When agents' desks were last heard, beside their pool: a heartbeat is no event. */
export type Desks = {
  /** Notes it, at most every ten seconds. */
  readonly heard: (pool: string, agent: string) => Promise<void>;
  /** Epoch ms by agent; one read, whatever the pool holds. */
  readonly of: (pool: string) => Promise<Readonly<Record<string, number>>>;
};

/** A row in another partition, written by a thread. It carries the thread's sequence: an older write never covers a newer one. */
export type SequencedRow = {
  readonly table: 'Inbox' | 'Consent' | 'Conversations' | 'SurveyResponses' | 'Links';
  readonly partition: string;
  readonly row: string;
  readonly seq: number;
  readonly data: Readonly<Record<string, unknown>>;
};
export type Rows = {
  readonly write: (row: SequencedRow) => Promise<void>;
  readonly find: (table: SequencedRow['table'], partition: string, row: string) => Promise<SequencedRow | undefined>;
  /** By row key; `after` begins behind a key, `limit` ends after so many. */
  readonly list: (
    table: SequencedRow['table'],
    partition: string,
    page?: { readonly after?: string | undefined; readonly limit?: number },
  ) => Promise<readonly SequencedRow[]>;
};

/** Where the busy sending lanes stand: shown, never decided by. */
export type Lanes = {
  readonly mark: (lane: string, mark: LaneMark) => Promise<void>;
  readonly find: (lane: string) => Promise<LaneMark | undefined>;
};

/** Customer records: by their id, and by the numbers that they have. Numbers are E.164. */
export type Customers = {
  /** Makes the record what it is now, its numbers included. */
  readonly save: (record: CustomerRecord) => Promise<void>;
  readonly find: (id: string) => Promise<CustomerRecord | undefined>;
  /** Every record that has the number, also those that aren't active. */
  readonly withNumber: (number: string) => Promise<readonly CustomerRecord[]>;
  /** `false` when there is none. */
  readonly remove: (id: string) => Promise<boolean>;
};

/** The queues, as `infra/service-bus.json` declares them; a test compares the two. */
export const queueNames = ['conversations', 'routing', 'outbound', 'auto-messages', 'surveys', 'webhooks'] as const;
export type QueueName = (typeof queueNames)[number];

/** A message for a queue. `id` is derived, so that a second publication is known for what it is. */
export type BusMessage = {
  readonly id: string;
  readonly session?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Epoch ms: not before. Absent: now. */
  readonly notBefore?: number;
};
export type Bus = { readonly send: (queue: QueueName, message: BusMessage) => Promise<void> };

/** What became of one try to hand a text to a provider. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly code?: string; readonly details: string }
  | { readonly kind: 'not-taken'; readonly retryAfterMs: number; readonly details: string }
  | { readonly kind: 'no-answer'; readonly details: string };
export type OutgoingText = {
  /** Who carries it: the channel's. */
  readonly provider: Provider;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** What goes with it, where the provider carries media. Anybody who has an address reads what is there, so it must expire. */
  readonly mediaUrls?: readonly string[];
  readonly tag: string;
  readonly repeatabilityId: string;
  readonly firstSent: string;
};
export type SmsSender = { readonly send: (text: OutgoingText) => Promise<SendResult> };

/** Where a dead letter came from: a queue, Event Grid, or a provider's webhook. */
export const deadLetterSources = [...queueNames, 'event-grid', 'providers'] as const;

/** What could never be handled, with its original and its reason, until a person replays or dismisses it. */
export type DeadLetter = {
  readonly id: string;
  readonly source: (typeof deadLetterSources)[number];
  readonly at: string;
  readonly reason: string;
  readonly original: Readonly<Record<string, unknown>>;
  readonly session?: string;
  readonly state: 'new' | 'replayed' | 'dismissed';
  readonly done?: { readonly by: string; readonly at: string };
};
export type DeadLetters = {
  /** Idempotent: the same dead letter twice is one row. */
  readonly add: (letter: Omit<DeadLetter, 'state'>) => Promise<DeadLetter['id']>;
  readonly list: (source?: DeadLetter['source']) => Promise<readonly DeadLetter[]>;
  readonly find: (id: string) => Promise<DeadLetter | undefined>;
  /** What became of one event of ours, by its permanent id and the time that its message carries. */
  readonly ofEvent: (
    source: DeadLetter['source'],
    event: { readonly id: string; readonly at: string },
  ) => Promise<DeadLetter | undefined>;
  readonly mark: (id: string, state: 'replayed' | 'dismissed', by: string, at: string) => Promise<void>;
};

/** The provider's own list of who opted out of a number of ours. It never throws for what the other side did. */
export type OptOutList = {
  readonly ask: (
    operation: 'add' | 'remove' | 'check',
    from: string,
    to: string,
  ) => Promise<{ readonly optedOut: boolean } | { readonly failed: string }>;
};

/** One call to a service outside. `timeoutMs` is for the whole of it, the body included. */
export type OutsideRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
};
/** Why nothing usable came back. */
export type OutsideFailure =
  | 'timed-out'
  | 'no-connection'
  | 'redirected'
  | 'too-large'
  | 'address-refused'
  | 'refused'
  | 'not-json'
  | 'no-secret';
export type OutsideReply =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string; readonly body: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly reason: OutsideFailure;
      readonly details: string;
      /** Where it leads on to, when it was redirected: for a caller who knows whether that is meant. */
      readonly location?: string;
    };
/** It never throws for what the other side did. */
export type OutsideHttp = { readonly call: (request: OutsideRequest) => Promise<OutsideReply> };

/** A file of a conversation, as it was taken: checked, cleaned, its name safe to show and to save. */
export type KeptFile = Omit<FileOfConversation, 'id'>;
export type Files = {
  /** Kept once, never changed: `false` when there is a file of this id already. */
  readonly keep: (
    conversation: string,
    file: string,
    taken: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  ) => Promise<boolean>;
  readonly find: (conversation: string, file: string) => Promise<KeptFile | undefined>;
  readonly read: (conversation: string, file: string) => Promise<(KeptFile & { readonly bytes: Buffer }) | undefined>;
};
