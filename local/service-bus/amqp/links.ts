import type { Refusal } from '../engine/refusals';

/** A client's connection. */
export interface Peer {
  /** What it may use, and until when (ms), by lower-case path: filled by `$cbs`. */
  readonly authorized: Map<string, number>;
  /** The links on which it takes answers, for `$cbs` and `$management`. */
  readonly answers: Set<OutgoingLink>;
}

/** A message's transfer to the broker, whole. */
export interface IncomingTransfer {
  readonly id: number;
  readonly format: number;
  readonly bytes: Buffer;
  /** The client wants no answer. */
  readonly settled: boolean;
}

interface Link {
  readonly peer: Peer;
  readonly name: string;
  /** Answers the attach with a refusal: an attach without a source or target, then the error. */
  readonly refuse: (why: Refusal) => void;
  /** Ends an open link with an error. */
  readonly close: (why: Refusal) => void;
}

/** The client sends, the broker takes. */
export interface IncomingLink extends Link {
  readonly target: string | undefined;
  /** It asks for a transaction coordinator. */
  readonly isCoordinator: boolean;
  readonly open: (maxMessageSize: number, on: IncomingEvents) => void;
  readonly settle: (id: number, refusal?: Refusal) => void;
  /** Cuts its connection, without a word. */
  readonly cut: () => void;
}

export interface IncomingEvents {
  readonly transfer: (transfer: IncomingTransfer) => void;
}

/** What a client says of a delivery: the outcome's AMQP code, its fields still encoded as AMQP types. */
export interface Disposition {
  readonly id: number;
  readonly code: number | undefined;
  readonly fields: readonly unknown[];
  /** The client has settled already, and takes no answer. */
  readonly settled: boolean;
}

/** The broker sends, the client takes. */
export interface OutgoingLink extends Link {
  readonly source: string | undefined;
  readonly replyAddress: string | undefined;
  /** Undefined: no session is asked for; null: the next free one. */
  readonly sessionFilter: string | null | undefined;
  /** How long it will wait for a session, ms. */
  readonly timeout: number | undefined;
  /** Receive-and-delete. */
  readonly deletes: boolean;
  readonly open: (on: OutgoingEvents, session?: { readonly id: string; readonly lockedUntil: number }) => void;
  readonly credit: () => number;
  /** Sends a message; with `expectsOutcome` its disposition comes to `outcome`. Returns the delivery's id. */
  readonly send: (bytes: Buffer, tag: Buffer, expectsOutcome: boolean) => number;
  readonly settle: (id: number, refusal?: Refusal) => void;
  /** Called when the client goes while the attach is still held back. */
  whileHeld: { closed: () => void } | undefined;
}

export interface OutgoingEvents {
  /** The client gave credit, or room for more. */
  readonly credit: () => void;
  readonly outcome: (disposition: Disposition) => void;
  readonly closed: () => void;
}
