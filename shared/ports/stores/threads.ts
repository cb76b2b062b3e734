import type { ThreadEffect } from '../../domain/conversation/model/effects';
import type { Entry } from '../../domain/conversation/model/outcomes';
import type { ThreadState } from '../../domain/conversation/model/state';
import type { Delivery } from '../../domain/sending/delivery';
import type { DeadLetter } from './dead-letters';
import type { Owners } from './owners';

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
  /**
   * Takes what stands below a place in the log: entries, deliveries, notes of dead letters but those that are named. Of events that
   * were seen until then the key and the time stay, so that each is known when it comes again, and no more. Idempotent.
   *
   * @param what `event` is the permanent id of the one that asks for it, whose outbox stays
   */
  readonly erase: (
    id: string,
    what: { readonly below: number; readonly at: string; readonly event: string; readonly letters: readonly string[] },
  ) => Promise<void>;
  /** Written under its ETag (`undefined` inserts). `false` when somebody wrote first. */
  readonly saveDelivery: (id: string, delivery: Delivery, etag: string | undefined) => Promise<boolean>;
};
