import { threadEffects } from '../effects/thread-effects';
import { evolve } from '../evolve/evolve';
import type { Entry } from '../model/outcomes';
import type { ReadModel, RowName } from '../model/rows/read-models';
import type { ThreadState } from '../model/state';

/** The ledger of consent stays, as the proof; and who is restricted stays so. */
const STAYS: ReadonlySet<ReadModel> = new Set(['consent', 'consent-proof', 'restricted']);

/**
 * The rows that a stretch of the log has led to, and the thread after it. They follow from the log as they once did, so that a
 * read model that is added is found without being named here.
 */
export const rowsOfLog = (
  before: ThreadState,
  entries: readonly Entry[],
): { readonly after: ThreadState; readonly rows: readonly RowName[] } => {
  let after = before;
  const rows = entries.flatMap(entry => {
    after = evolve(after, entry);
    return threadEffects(after, [entry]).flatMap(effect => {
      if (effect.kind !== 'project' || STAYS.has(effect.model)) return [];
      const { model, key } = effect;
      return [{ model, key } as RowName];
    });
  });
  return { after, rows };
};
