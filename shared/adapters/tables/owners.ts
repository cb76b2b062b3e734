import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Refusal } from '../../domain/values/refusal';
import type { Stored, Versions } from '../../domain/values/versions';
import type { Change, CommitResult, FaultPoint, Loaded, Owners, Seen } from '../../ports';
import { isConflict, type Row, readRow } from './entities';
import { HEAD, seenKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';

/** How one kind of owner is laid out in rows. `head` and `seen` rows are the same for all; the rest is its own. */
export type Layout<State, Outcome, Effect, Kept> = {
  readonly toState: (id: string, head: Row | undefined) => Promise<State> | State;
  /** The part of the state that stands in the head row. */
  readonly headOf: (state: State) => Stored;
  /** How an outbox is stored, with what `kept` makes of its effects. */
  readonly seen: Versions<Seen<Kept>>;
  /** The rows besides head and `seen` that this change adds, replaces or deletes; never more than ninety-eight. */
  readonly changes: (id: string, before: State, after: State, outcomes: readonly Outcome[]) => TransactionAction[];
  readonly refusal: (outcomes: readonly Outcome[]) => Refusal | undefined;
  readonly committed?: (id: string, state: State, etag: string | undefined) => void;
  /** What an outbox keeps of its effects, and how they become whole again;  */
  readonly outbox: {
    readonly kept: (effects: readonly Effect[], outcomes: readonly Outcome[]) => readonly Kept[];
    readonly whole: (id: string, kept: readonly Kept[]) => Promise<readonly Effect[]> | readonly Effect[];
  };
};

export type OwnersDeps<State, Outcome, Effect, Kept> = {
  readonly table: TableClient;
  readonly layout: Layout<State, Outcome, Effect, Kept>;
  readonly fault: FaultPoint;
  readonly now: () => number;
};

/** Table Storage takes this many operations in one transaction. */
const TRANSACTION = 100;

/**
 * Owners in Table Storage: load reads the head; commit is one entity-group transaction in the owner's partition that holds the
 * `seen` row (inserted, with this event's outbox), the head (under its ETag) and the rows that changed.
 */
export const createOwners = <State, Outcome, Effect, Kept>(
  deps: OwnersDeps<State, Outcome, Effect, Kept>,
): Owners<State, Outcome, Effect> => ({
  load: async (id): Promise<Loaded<State>> => {
    const head = await readRow(deps.table, id, HEAD);
    return { state: await deps.layout.toState(id, head), etag: head?.etag };
  },

  commit: async (id, change): Promise<CommitResult> => {
    const actions = toTransaction(id, change, deps);
    await deps.fault('before commit');
    try {
      const { subResponses } = await deps.table.submitTransaction(actions);
      deps.layout.committed?.(id, change.after, subResponses[1]?.etag);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const seen = await readRow(deps.table, id, seenKey(change.eventId));
      return seen === undefined ? 'changed' : 'seen';
    }
    await deps.fault('after commit');
    return 'committed';
  },

  seen: async (id, eventId) => {
    const row = await readRow(deps.table, id, seenKey(eventId));
    if (row === undefined) return undefined;
    const { effects, ...seen } = deps.layout.seen.fromStored(fromLongJson(row));
    return { ...seen, effects: await deps.layout.outbox.whole(id, effects) };
  },
});

const toTransaction = <State, Outcome, Effect, Kept>(
  id: string,
  change: Change<State, Outcome, Effect>,
  { layout, now }: OwnersDeps<State, Outcome, Effect, Kept>,
): TransactionAction[] => {
  const { before, after, outcomes } = change;
  const refused = layout.refusal(outcomes);
  const seen = {
    at: new Date(now()).toISOString(),
    effects: layout.outbox.kept(change.effects, outcomes),
    ...(refused && { refused }),
  };
  const seenRow = { partitionKey: id, rowKey: seenKey(change.eventId), ...toLongJson(layout.seen.toStored(seen)) };
  const headRow = { partitionKey: id, rowKey: HEAD, ...toLongJson(layout.headOf(after)) };
  const actions: TransactionAction[] = [
    ['create', seenRow],
    before.etag === undefined ? ['create', headRow] : ['update', headRow, 'Replace', { etag: before.etag }],
    ...layout.changes(id, before.state, after, outcomes),
  ];
  if (actions.length > TRANSACTION) {
    throw new Error(
      `One event of ${id} changes ${actions.length} rows; a transaction holds ${TRANSACTION}. The decision must be split.`,
    );
  }
  return actions;
};
