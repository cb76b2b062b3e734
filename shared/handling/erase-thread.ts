import { mayOptOut, notesOfLog, rowsOfLog } from '../domain/conversation/erasure/what-goes';
import type { ThreadEffect } from '../domain/conversation/model/effects';
import { type RowName, rowName } from '../domain/conversation/model/rows/read-models';
import { newThread } from '../domain/conversation/model/state';
import { conversationId } from '../domain/values/ids';
import type { DeadLetters, Files, Holds, Pools, Projections, Threads } from '../ports';
import { forgetLetters } from './give-back';

export type EraseDeps = {
  readonly threads: Pick<Threads, 'log' | 'deadLetters' | 'erase'>;
  readonly pools: Pick<Pools, 'eraseNotes'>;
  readonly projections: Pick<Projections, 'erase'>;
  readonly files: Pick<Files, 'removeAll'>;
  readonly deadLetters: Pick<DeadLetters, 'find' | 'remove'>;
  readonly holds: Holds;
};
type Erase = Extract<ThreadEffect, { kind: 'erase' }>;

const PAGE = 500;

/**
 * Does what a thread decided about a customer who asked to be forgotten: rows of read models lose their content, files and dead
 * letters go, then the thread's own log. The log goes last, its newest entries first, so that a run that was cut off finds by what
 * is left everything that is left. Each step may be done again; done a second time, none of them touches what came since.
 *
 * @param event the permanent id of the command, whose own outbox this is
 */
export const eraseThread =
  (deps: EraseDeps) =>
  async (thread: string, event: string, { seq, conversations, at }: Erase): Promise<void> => {
    // 1. what the log has led to
    let state = newThread(thread);
    for (let from = 1; from < seq; from += PAGE) {
      const to = Math.min(from + PAGE, seq) - 1;
      const entries = await deps.threads.log(thread, { before: to, limit: to - from + 1 });
      const { after, rows } = rowsOfLog(state, entries);
      state = after;
      for (const row of distinct(rows)) await deps.projections.erase(row, seq);
      for (const { pool, event: hash } of notesOfLog(entries)) await deps.pools.eraseNotes(pool, hash, thread);
    }

    // 2. files
    for (let n = 1; n <= conversations; n += 1) await deps.files.removeAll(conversationId(thread, n));

    // 3. dead letters; one that may be an opt-out waits for a person, as it is
    const kept: string[] = [];
    for (const noted of await deps.threads.deadLetters(thread)) {
      const letter = await deps.deadLetters.find(noted.letter);
      if (noted.at > at || (letter?.state === 'new' && mayOptOut(letter.original))) kept.push(noted.id);
      else {
        await deps.deadLetters.remove(noted.letter);
        await forgetLetters(deps.holds, thread, [noted.letter]);
      }
    }

    // 4. the thread
    await deps.threads.erase(thread, { below: seq, at, event, letters: kept });
  };

const distinct = (rows: readonly RowName[]): readonly RowName[] => [
  ...new Map(rows.map(row => [rowName(row), row])).values(),
];
