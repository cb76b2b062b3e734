import type { ThreadEffect } from './effects';
import type { ThreadState } from './state';

/** One row per ended conversation, by the day of its end: what lists and reports read. No number, no text. */
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
  return [
    { kind: 'write-row', table: 'Conversations', partition: closedAt.slice(0, 10), row: id, seq: after.seq, data },
  ];
};
