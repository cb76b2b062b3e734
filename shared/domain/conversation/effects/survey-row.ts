import type { SurveyResponseRow } from '../../survey/results/response-row';
import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

type SurveyEffect = Extract<ThreadEffect, { kind: 'project'; model: 'survey-response' }>;
type Step = Extract<Outcome, { kind: 'survey' }>;

/** The survey of one conversation as results read it: asked, its answers so far, and how it ended. By the month it was asked in. */
export const surveyRow = (after: ThreadState, { state, facts }: Step): readonly SurveyEffect[] => [
  ...ownRow(after, { state, facts }),
  ...facts.flatMap(fact => {
    if (fact.kind !== 'form-kept') return [];
    const { survey, language, askedAt, answers, at, conversation } = fact;
    return row(after, conversation, askedAt, { survey, language, askedAt, answers, end: 'completed', endedAt: at });
  }),
];

const ownRow = (after: ThreadState, { state, facts }: Pick<Step, 'state' | 'facts'>): readonly SurveyEffect[] => {
  if (!facts.some(({ kind }) => kind === 'asked' || kind === 'answered' || kind === 'commented' || kind === 'ended'))
    return [];
  // One that ended before it was asked was no survey: it counts for no response rate.
  if (state.status === 'none' || state.status === 'scheduled' || state.firstAskedAt === undefined) return [];
  const { survey, conversation, language, firstAskedAt: askedAt } = state;
  const answers = state.status === 'linked' ? [] : state.answers;
  const end = state.status === 'done' ? { end: state.end, endedAt: state.endedAt } : { end: null };
  return row(after, conversation, askedAt, {
    survey,
    language,
    askedAt,
    answers,
    ...end,
    ...whoOf(after, conversation),
  });
};

/** Whose it was, known while it is the newest conversation; a later write leaves it as it stands. */
const whoOf = ({ current }: ThreadState, conversation: string) =>
  current.status === 'idle' || current.id !== conversation
    ? {}
    : {
        channel: current.channel,
        agent: current.lastAgent?.id ?? null,
        bot: current.lastBot?.id ?? null,
        queue: current.queue?.id ?? null,
      };

const row = (
  after: ThreadState,
  conversation: string,
  askedAt: string,
  said: SurveyResponseRow,
): readonly SurveyEffect[] => [
  {
    kind: 'project',
    model: 'survey-response',
    key: { month: askedAt.slice(0, 7), conversation },
    seq: after.seq,
    row: said,
  },
];
