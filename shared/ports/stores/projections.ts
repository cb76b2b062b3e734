import type { KeyOf, Projection, ReadModel, RowName, RowOf } from '../../domain/conversation/model/rows/read-models';

/** A row as it is read, written at its thread's sequence `seq`; one that is gone says nothing. */
export type Projected<M extends ReadModel> = {
  readonly key: KeyOf<M>;
  readonly seq: number;
  readonly row: RowOf<M> | undefined;
};

/** What rows of a read model can be listed by; what has no such name is only found. */
export type ListedBy = {
  readonly inbox: Pick<KeyOf<'inbox'>, 'agent'>;
  readonly 'consent-proof': Pick<KeyOf<'consent-proof'>, 'thread'>;
  readonly restricted: Record<never, never>;
  readonly summary: Pick<KeyOf<'summary'>, 'thread'>;
  readonly 'day-summary': Pick<KeyOf<'day-summary'>, 'day'>;
  readonly 'day-figures': Pick<KeyOf<'day-figures'>, 'day'>;
  readonly 'survey-response': Pick<KeyOf<'survey-response'>, 'month'>;
  readonly 'number-end': Pick<KeyOf<'number-end'>, 'end'>;
  readonly 'live-code': Pick<KeyOf<'live-code'>, 'number'>;
};

/** Read models, each written by threads alone. */
export type Projections = {
  /** Says of a row what the projection says, unless a newer write was there. */
  readonly write: (projection: Projection & { readonly seq: number }) => Promise<void>;
  /** Leaves of a row its key and that it is gone, as of this sequence; one that isn't there stays so. */
  readonly erase: (row: RowName, seq: number) => Promise<void>;
  readonly find: <M extends ReadModel>(model: M, key: KeyOf<M>) => Promise<Projected<M> | undefined>;
  /** In their order, those that are gone as well; `after` begins behind a row, `limit` ends after so many. */
  readonly list: <M extends keyof ListedBy>(
    model: M,
    by: ListedBy[M],
    page?: { readonly after?: KeyOf<M> | undefined; readonly limit?: number },
  ) => Promise<readonly Projected<M>[]>;
};
