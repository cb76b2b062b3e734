import type { ThreadEffect } from '../model/effects';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/**
 * What happened in the conversation today, for reports: written anew with each event that counted for something. One event may say the
 * last word in a conversation and begin the next.
 */
export const dayFigures = (after: ThreadState, entries: readonly Entry[]): readonly ThreadEffect[] => {
  const { tally, current, seq } = after;
  const first = entries[0]?.seq;
  if (tally === undefined || current.status === 'idle' || first === undefined) return [];
  const { channel, language } = current;
  const { before } = tally;
  return [...(before === undefined ? [] : [before]), { ...tally, channel, language }]
    .filter(counted => counted.seq >= first)
    .map(({ conversation, day, parts, channel: on, language: as }) => ({
      ...{ kind: 'project', model: 'day-figures', key: { day, conversation }, seq },
      row: { channel: on, language: as, parts },
    }));
};
