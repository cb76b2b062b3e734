import type { BulkOutcome } from '../../../shared/api/supervisor/bulk';

/** Outcomes with the same sentence, the most frequent first. */
export type Refusals = { readonly sentence: string; readonly ids: readonly string[] };

export type Summary = {
  readonly done: number;
  readonly pending: number;
  readonly not: number;
  readonly refusals: readonly Refusals[];
};

const isNot = ({ state }: BulkOutcome): boolean => state === 'refused' || state === 'failed';

export const summaryOf = (outcomes: readonly BulkOutcome[]): Summary => {
  const by = new Map<string, string[]>();
  for (const outcome of outcomes.filter(isNot))
    by.set(outcome.sentence ?? '', [...(by.get(outcome.sentence ?? '') ?? []), outcome.id]);
  const count = (is: (outcome: BulkOutcome) => boolean) => outcomes.filter(is).length;
  return {
    done: count(({ state }) => state === 'done'),
    pending: count(({ state }) => state === 'pending'),
    not: count(isNot),
    refusals: [...by].map(([sentence, ids]) => ({ sentence, ids })).sort((a, b) => b.ids.length - a.ids.length),
  };
};

/** What is tried again: what was not done, and nothing that was. */
export const toRetry = (outcomes: readonly BulkOutcome[]): readonly string[] =>
  outcomes.filter(isNot).map(({ id }) => id);

/** So many as one call may concern. */
const MOST_AT_ONCE = 200;
/** The calls that many conversations take. */
export const inCalls = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, at) =>
    ids.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  );
