import { isThreadId } from '../../values/ids';
import type { Entry } from '../model/outcomes';

/** An event of a pool that passed a note on: the pool, and the beginning of the event's hash. */
export type PassedNote = { readonly pool: string; readonly event: string };

/** What was passed on by `pool/hash/position`: the ids of what a pool sends tell which event of its sent it. */
export const notesOfLog = (entries: readonly Entry[]): readonly PassedNote[] =>
  entries.flatMap(({ event, outcome }) => {
    if (!('note' in outcome) || outcome.note === undefined) return [];
    const [, pool, hash] = /^(.+)\/([0-9a-f]{20})\/\d+$/.exec(event) ?? [];
    return pool === undefined || hash === undefined || isThreadId(pool) ? [] : [{ pool, event: hash }];
  });
