import type { ThreadEffect } from '../model/effects';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** What happened in the conversation today, for reports: written anew with each event that counted for something. */
export const dayFigures = (after: ThreadState, entries: readonly Entry[]): readonly ThreadEffect[] => {
  const { tally, current } = after;
  const first = entries[0]?.seq;
  if (tally === undefined || current.status === 'idle' || first === undefined || tally.seq < first) return [];
  const { conversation, day, parts } = tally;
  const row = { channel: current.channel, language: current.language, parts };
  return [{ kind: 'project', model: 'day-figures', key: { day, conversation }, seq: after.seq, row }];
};
