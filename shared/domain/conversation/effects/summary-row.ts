import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

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
  const row = { conversation: id, channel, workstream, language, ...who, ...times, endedBy, textsIn, textsOut };
  return [
    { ...ofThread(after, id), row },
    { ...ofDay(after, id, closedAt), row },
  ];
};

/** It goes on: what tells of its end is marked as gone, under the day of that end and in its thread's history. */
export const summaryGone = (
  after: ThreadState,
  { closedAt }: Extract<Outcome, { kind: 'conversation-reopened' }>,
): readonly ThreadEffect[] => {
  const { current } = after;
  if (current.status === 'idle' || closedAt === undefined) return [];
  return [
    { ...ofThread(after, current.id), gone: true },
    { ...ofDay(after, current.id, closedAt), gone: true },
  ];
};

const ofThread = ({ id, seq }: ThreadState, conversation: string) =>
  ({ kind: 'project', model: 'summary', key: { thread: id, conversation }, seq }) as const;
const ofDay = ({ seq }: ThreadState, conversation: string, closedAt: string) =>
  ({ kind: 'project', model: 'day-summary', key: { day: closedAt.slice(0, 10), conversation }, seq }) as const;
