import { type Because, because } from '../because';
import type { FloodState } from '../consent/flood';
import { type SurveyGates, type SurveyStep, startSurvey, surveyTextReceived, surveyWake } from '../survey/next-step';
import { type Draft, servedChannel } from './draft';
import type { TextReceived } from './inputs';
import { keep } from './keep-text';
import { quietTime } from './quiet-time';
import { sendText } from './say';
import { ongoing } from './state';

/** The conversation has ended: the customer is asked, later, or not, and the log says why. */
export const beginSurvey = (draft: Draft, reason: Because): void => {
  const { current, lastSurveyAt, survey } = draft.state;
  if (current.status === 'idle') return;
  if (survey.status !== 'none' && survey.conversation === current.id) {
    return void draft.record({
      kind: 'not-sent',
      what: 'survey',
      because: because('survey.asked-for-this-conversation'),
    });
  }
  const channel = draft.config.channels[current.channel];
  const step = startSurvey({
    survey: channel?.survey === undefined ? undefined : draft.config.surveys[channel.survey],
    surveys: Object.values(draft.config.surveys),
    conversation: current.id,
    language: current.language,
    now: draft.nowIso,
    gates: gatesOf(draft),
    quietTime: at => quietTime(draft.state, draft.config, at),
    botOnly: current.lastBot !== undefined && current.lastAgent === undefined,
    ...(lastSurveyAt !== undefined && { lastAskedAt: lastSurveyAt }),
  });
  recordStep(draft, step, reason);
};

/**
 * Offers a text to the survey, which stands before the agent in wrap-up and before a new conversation, never in front of an
 * agent who is talking with the customer.
 *
 * @returns true when the text was an answer and nobody else needs to see it
 */
export const takenBySurvey = (draft: Draft, input: TextReceived, flood?: FloodState): boolean => {
  const { survey, current } = draft.state;
  if (survey.status === 'none' || (ongoing(draft.state) !== undefined && current.status !== 'wrap-up')) return false;
  const step = surveyTextReceived(survey, draft.config.surveys[survey.survey], {
    text: input.text,
    receivedAt: input.receivedAt,
    now: draft.nowIso,
  });
  const first = step.facts[0];
  if (step.taken) keep(draft, input, 'survey-answer', first?.because ?? because('survey.answer'), flood);
  if (step.taken || step.state !== survey) recordStep(draft, step, because('survey.text'));
  return step.taken && !step.toAgent;
};

export const onSurveyWake = (draft: Draft): void => {
  const { survey } = draft.state;
  if (survey.status === 'none') return;
  const step = surveyWake(survey, draft.config.surveys[survey.survey], {
    now: draft.nowIso,
    gates: gatesOf(draft),
    quietTime: at => quietTime(draft.state, draft.config, at),
  });
  recordStep(draft, step, because('survey.due'));
};

/** A survey that was still running ends without a word: the customer doesn't want to be texted. */
export const cancelSurvey = (draft: Draft, reason: Because): void => {
  const { survey, conversation, ...state } = { survey: '', conversation: '', ...draft.state.survey };
  if (state.status === 'none' || state.status === 'done') return;
  const ended = { kind: 'ended', survey, conversation, end: 'cancelled', because: reason } as const;
  draft.record({ kind: 'survey', state: { status: 'none' }, facts: [ended], because: reason });
};

/** Nobody ever answered: there is nothing to ask about. */
const gatesOf = ({ state }: Draft): SurveyGates => ({
  optedOut: state.consent.status === 'out',
  blocked: state.sender?.blocked !== undefined,
  muted: state.sender?.muted !== undefined,
  unreachable: state.reach?.unreachable !== undefined,
  abandoned:
    state.current.status !== 'idle' && state.current.lastAgent === undefined && state.current.lastBot === undefined,
});

const recordStep = (draft: Draft, step: SurveyStep, reason: Because): void => {
  const survey = 'survey' in step.state ? step.state.survey : '';
  const language = 'language' in step.state ? step.state.language : 'en';
  draft.record({ kind: 'survey', state: step.state, facts: step.facts, because: step.facts[0]?.because ?? reason });
  const isFirst = step.facts.some(({ kind }) => kind === 'asked');
  for (const fact of step.facts) {
    if (fact.kind !== 'said') continue;
    // What follows an answer is awaited; the first question and a reminder come unasked.
    const isUnawaited = isFirst || fact.what === 'reminder';
    const origin = { by: 'survey', survey, step: fact.what } as const;
    sendText(draft, servedChannel(draft), {
      text: fact.text,
      language,
      origin,
      ...(isUnawaited && { unawaited: true }),
      because: fact.because,
    });
  }
};
