import { queueNames } from '../../domain/messages/queues';

/** Where a dead letter came from: a queue, Event Grid, or a provider's webhook. */
export const deadLetterSources = [...queueNames, 'event-grid', 'providers'] as const;

export const deadLetterStates = ['new', 'replayed', 'dismissed'] as const;

/** What could never be handled, with its original and its reason, until a person replays or dismisses it. */
export type DeadLetter = {
  readonly id: string;
  readonly source: (typeof deadLetterSources)[number];
  readonly at: string;
  readonly reason: string;
  readonly original: Readonly<Record<string, unknown>>;
  readonly session?: string;
  readonly state: (typeof deadLetterStates)[number];
  readonly done?: { readonly by: string; readonly at: string };
  /** It is on its way through its door again, and not known to be there: it still waits for a person. */
  readonly replaying?: true;
};

export type DeadLetters = {
  /** Idempotent: the same dead letter twice is one row. */
  readonly add: (letter: Omit<DeadLetter, 'state'>) => Promise<DeadLetter['id']>;
  readonly list: (source?: DeadLetter['source']) => Promise<readonly DeadLetter[]>;
  /** By source and time, at most `limit`. `next`: there may be more behind it. An `after` that is no id of ours gives the first page. */
  readonly page: (of: {
    readonly source?: DeadLetter['source'] | undefined;
    readonly state?: DeadLetter['state'] | undefined;
    /** The id behind which it begins. */
    readonly after?: DeadLetter['id'] | undefined;
    readonly limit: number;
  }) => Promise<{ readonly letters: readonly DeadLetter[]; readonly next?: DeadLetter['id'] }>;
  readonly find: (id: string) => Promise<DeadLetter | undefined>;
  /** What became of one event of ours, by its permanent id and the time that its message carries. */
  readonly ofEvent: (
    source: DeadLetter['source'],
    event: { readonly id: string; readonly at: string },
  ) => Promise<DeadLetter | undefined>;
  readonly mark: (id: string, state: DeadLetter['state'], by: string, at: string) => Promise<void>;
  /** It is about to be sent again. Its state stays, so that nothing is taken for done that was never sent. */
  readonly beginReplay: (id: string) => Promise<void>;
  /** It was sent: replayed, unless it has failed again since and waits anew. */
  readonly endReplay: (id: string, by: string, at: string) => Promise<void>;
  /** Idempotent. */
  readonly remove: (id: string) => Promise<void>;
};
