import type { TableClient, TransactionAction } from '@azure/data-tables';
import { storedOutbox } from '../../domain/conversation/evolve/upcast';
import { LostRaces } from '../../outage';
import type { FaultPoint, Seen, Threads } from '../../ports';
import { isNotFound, type Row, readRange } from './entities';
import { afterPrefix, deadKey, logKey, seenKey, statusKey } from './keys';
import { fromLongJson, toLongJson } from './long-json';

/** Table Storage takes this many operations in one transaction. */
const TRANSACTION = 100;
/** How often rows that somebody else took meanwhile are read again before that counts as an outage. */
const RACES = 10;

/**
 * Takes from a thread's partition what stands below a place in its log. The log goes last and from its end, for it tells what else
 * there is to erase: a run that was cut off leaves a log that begins where it began.
 */
export const eraseBelow = async (
  table: TableClient,
  id: string,
  { below, at, event, letters }: Parameters<Threads['erase']>[1],
  fault: FaultPoint,
): Promise<void> => {
  const write = (read: () => Promise<readonly Row[]>, toAction: (row: Row) => TransactionAction) =>
    inTransactions(table, read, toAction, fault);
  const range = (from: string, to: string) => readRange(table, id, from, to);
  const gone = (row: Row): TransactionAction => ['delete', keysOf(row)];

  const own = seenKey(event);
  await write(
    async () => (await range('seen_', afterPrefix('seen_'))).filter(row => row.rowKey !== own && hasContent(row, at)),
    row => ['update', { ...keysOf(row), ...toLongJson(storedOutbox.toStored(withoutContent(seenOf(row)))) }, 'Replace'],
  );
  const kept = new Set(letters.map(deadKey));
  await write(
    async () =>
      (await range('dead_', afterPrefix('dead_'))).filter(
        row => !kept.has(row.rowKey ?? '') && fromLongJson<{ at: string }>(row).at <= at,
      ),
    gone,
  );
  await write(() => range(statusKey(0), statusKey(below)), gone);
  for (let to = below; to > 0; to -= TRANSACTION)
    await write(() => range(logKey(Math.max(0, to - TRANSACTION)), logKey(to)), gone);
};

/** What is there is written in transactions of a hundred, each all or nothing; it is read anew when somebody else was faster. */
const inTransactions = async (
  table: TableClient,
  read: () => Promise<readonly Row[]>,
  toAction: (row: Row) => TransactionAction,
  fault: FaultPoint,
): Promise<void> => {
  for (let race = 0; race < RACES; race += 1) {
    const actions = (await read()).map(toAction);
    try {
      for (let from = 0; from < actions.length; from += TRANSACTION) {
        await fault('before erasing');
        await table.submitTransaction(actions.slice(from, from + TRANSACTION));
        await fault('after erasing');
      }
      return;
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
  throw new LostRaces('What is erased', RACES);
};

const keysOf = ({ partitionKey = '', rowKey = '' }: Row) => ({ partitionKey, rowKey });
const seenOf = (row: Row) => storedOutbox.fromStored(fromLongJson(row));

const ERASED = 'This was erased with what it was about.';
const hasContent = (row: Row, at: string): boolean => {
  const seen = seenOf(row);
  const says = seen.refused !== undefined && seen.refused.sentence !== ERASED;
  return seen.at <= at && (seen.effects.length > 0 || says);
};
/** That it was seen, when, and whether it was refused. */
const withoutContent = ({ at, refused }: Pick<Seen<never>, 'at' | 'refused'>): Seen<never> => ({
  at,
  effects: [],
  ...(refused !== undefined && { refused: { status: refused.status, sentence: ERASED } }),
});
