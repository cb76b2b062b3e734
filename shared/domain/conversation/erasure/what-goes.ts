import { classifyConsent } from '../../consent/classify';
import { threadEventSchema } from '../../messages/to-thread';
import { isThreadId } from '../../values/ids';
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

/** An event of a pool that passed a note on: the pool, and the beginning of the event's hash. */
export type PassedNote = { readonly pool: string; readonly event: string };

/** What was passed on by `pool/hash/position`: the ids of what a pool sends tell which event of its sent it. */
export const notesOfLog = (entries: readonly Entry[]): readonly PassedNote[] =>
  entries.flatMap(({ event, outcome }) => {
    if (!('note' in outcome) || outcome.note === undefined) return [];
    const [, pool, hash] = /^(.+)\/([0-9a-f]{20})\/\d+$/.exec(event) ?? [];
    return pool === undefined || hash === undefined || isThreadId(pool) ? [] : [{ pool, event: hash }];
  });

/** Whether what could never be handled may say that its customer wants no more texts: it must not go before that is recorded. */
export const mayOptOut = (original: unknown): boolean => {
  const read = threadEventSchema.safeParse(original);
  if (!read.success) return false;
  const { input } = read.data;
  if (input.type === 'sender') return input.action === 'opt-out';
  if (input.type !== 'text-received') return false;
  return input.optedOutUpstream === true || classifyConsent(input.text, { numberType: '10dlc' }).kind === 'opt-out';
};
