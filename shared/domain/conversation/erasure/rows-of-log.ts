import { threadEffects } from '../effects/thread-effects';
import { evolve } from '../evolve/evolve';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** A row in another partition that a thread has written. */
export type WrittenRow = {
  readonly table: 'Inbox' | 'Conversations' | 'SurveyResponses' | 'Links';
  readonly partition: string;
  readonly row: string;
};

/**
 * The rows that a stretch of the log has led to, and the thread after it. They follow from the log as they once did, so that a
 * kind of row that is added is found without being named here. `Consent` isn't among them: it stays, as the proof.
 */
export const rowsOfLog = (
  before: ThreadState,
  entries: readonly Entry[],
): { readonly after: ThreadState; readonly rows: readonly WrittenRow[] } => {
  let after = before;
  const rows = entries.flatMap(entry => {
    after = evolve(after, entry);
    return threadEffects(after, [entry]).flatMap(effect => {
      if (effect.kind !== 'write-row' || effect.table === 'Consent') return [];
      const { table, partition, row } = effect;
      return [{ table, partition, row }];
    });
  });
  return { after, rows };
};
