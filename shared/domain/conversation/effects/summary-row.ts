import { numberOf } from '../../values/ids';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/** Rows are read in the order of their keys: under these, the newest of a thread's conversations stands first. */
export const historyKey = (n: number): string => String(999_999_999 - n).padStart(9, '0');

/**
 * What lists and reports read of an ended conversation: by the day of its end, and by its thread, whose history a desk reads. No
 * number, no text.
 */
export const summaryRow = (after: ThreadState): readonly ThreadEffect[] => {
  const { current } = after;
  if (current.status !== 'closed') return [];
  const {
    id,
    channel,
    workstream,
    language,
    queue,
    lastAgent,
    startedAt,
    endedAt,
    endedBy,
    closedAt,
    textsIn,
    textsOut,
    firstReplyAt,
  } = current;
  const who = { queue: queue?.id ?? null, agent: lastAgent?.id ?? null };
  const times = { startedAt, firstReplyAt: firstReplyAt ?? null, endedAt, closedAt };
  const data = { channel, workstream, language, ...who, ...times, endedBy, textsIn, textsOut };
  const row = { kind: 'write-row', table: 'Conversations', seq: after.seq } as const;
  return [
    { ...row, partition: closedAt.slice(0, 10), row: id, data },
    { ...row, partition: after.id, row: historyKey(numberOf(id)), data: { conversation: id, ...data } },
  ];
};
