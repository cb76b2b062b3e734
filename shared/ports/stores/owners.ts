import type { Refusal } from '../../domain/values/refusal';

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

/** The store of one kind of owner: threads, or pools. One owner is one partition. */
export type Owners<State, Outcome, Effect> = {
  readonly load: (id: string) => Promise<Loaded<State>>;
  readonly commit: (id: string, change: Change<State, Outcome, Effect>) => Promise<CommitResult>;
  readonly seen: (id: string, eventId: string) => Promise<Seen<Effect> | undefined>;
};
