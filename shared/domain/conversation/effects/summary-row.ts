import { numberOf } from '../../values/ids';
import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** Rows are read in the order of their keys: under these, the newest of a thread's conversations stands first. */
export const historyKey = (n: number): string => String(999_999_999 - n).padStart(9, '0');
/** Which conversation of its thread a key stands for. */
export const numberOfHistoryKey = (key: string): number => 999_999_999 - Number(key);

/**
 * What lists and reports read of an ended conversation: by the day of its end, and by its thread, whose history a desk reads. No
 * number, no text. One that was reopened stands under the day of its last end alone: see `summaryGone`.
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
  // Said each time: a row keeps what a write leaves out, and this one may have been marked as gone.
  const data = { channel, workstream, language, ...who, ...times, endedBy, textsIn, textsOut, gone: false };
  return summaries(after, id, closedAt, data);
};

/** It goes on: what tells of its end is marked as gone, under the day of that end and in its thread's history. */
export const summaryGone = (
  after: ThreadState,
  { closedAt }: Extract<Outcome, { kind: 'conversation-reopened' }>,
): readonly ThreadEffect[] => {
  const { current } = after;
  return current.status === 'idle' || closedAt === undefined
    ? []
    : summaries(after, current.id, closedAt, { gone: true });
};

const summaries = (
  after: ThreadState,
  id: string,
  closedAt: string,
  data: Readonly<Record<string, unknown>>,
): readonly ThreadEffect[] => {
  const row = { kind: 'write-row', table: 'Conversations', seq: after.seq } as const;
  return [
    { ...row, partition: closedAt.slice(0, 10), row: id, data },
    { ...row, partition: after.id, row: historyKey(numberOf(id)), data: { conversation: id, ...data } },
  ];
};
