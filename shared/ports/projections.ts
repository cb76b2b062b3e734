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
  /** Leaves of a row its key and that it is gone, as of this sequence; one that isn't there stays so. */
  readonly erase: (row: Omit<SequencedRow, 'data'>) => Promise<void>;
  readonly find: (table: SequencedRow['table'], partition: string, row: string) => Promise<SequencedRow | undefined>;
  /** By row key; `after` begins behind a key, `limit` ends after so many. */
  readonly list: (
    table: SequencedRow['table'],
    partition: string,
    page?: { readonly after?: string | undefined; readonly limit?: number },
  ) => Promise<readonly SequencedRow[]>;
};
