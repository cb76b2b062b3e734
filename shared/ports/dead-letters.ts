import { queueNames } from './bus';

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
