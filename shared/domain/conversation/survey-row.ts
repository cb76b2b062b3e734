import type { ThreadEffect } from './effects';
import type { Outcome } from './outcomes';
import type { ThreadState } from './state';

/** The survey of one conversation as results read it: asked, its answers so far, and how it ended. By the month it was asked in. */
export const surveyRow = (
  after: ThreadState,
  { state, facts }: Extract<Outcome, { kind: 'survey' }>,
): readonly ThreadEffect[] => {
  if (!facts.some(({ kind }) => kind === 'asked' || kind === 'answered' || kind === 'ended')) return [];
  if (after.lastSurveyAt === undefined || state.status === 'none' || state.status === 'scheduled') return [];
  const { survey, conversation, language } = state;
  const answers = state.status === 'linked' ? [] : state.answers;
  const end = state.status === 'done' ? { end: state.end, endedAt: state.endedAt } : { end: null };
  const { current } = after;
  const who =
    current.status === 'idle' || current.id !== conversation
      ? {}
      : { channel: current.channel, agent: current.lastAgent?.id ?? null, queue: current.queue?.id ?? null };
  const data = { survey, language, askedAt: after.lastSurveyAt, answers, ...end, ...who };
  return [
    {
      kind: 'write-row',
      table: 'SurveyResponses',
      partition: after.lastSurveyAt.slice(0, 7),
      row: conversation,
      seq: after.seq,
      data,
    },
  ];
};
