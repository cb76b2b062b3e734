import type { FloodState } from '../../consent/flood';
import type { TextReceived, ThreadInput } from '../../messages/to-thread';
import {
  finish,
  type RunningSurvey,
  type SurveyStep,
  startSurvey,
  surveyFormReceived,
  surveyTextReceived,
  surveyWake,
} from '../../survey/next-step';
import { type Because, because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { keep } from '../actions/keep-text';
import { quietTime } from '../actions/quiet-time';
import { ongoing } from '../model/state';
import { saySurvey } from './say-survey';
import { gatesOf, isBotOnly } from './survey-gates';

/** The conversation has ended: the customer is asked, later, or not, and the log says why. */
export const beginSurvey = (draft: Draft, reason: Because): void => {
  const { current, lastSurveyAt, survey } = draft.state;
  if (current.status === 'idle') return;
  if (survey.status !== 'none' && survey.conversation === current.id) {
    const reason = because('survey.asked-for-this-conversation', { status: survey.status });
    return void draft.record({ kind: 'not-sent', what: 'survey', because: reason });
  }
  const channel = draft.config.channels[current.channel];
  const step = startSurvey({
    survey: channel?.survey === undefined ? undefined : draft.config.surveys[channel.survey],
    surveys: Object.values(draft.config.surveys),
    conversation: current.id,
    language: current.language,
    now: draft.nowIso,
    gates: gatesOf(draft),
    botOnly: isBotOnly(current),
    quietTime: at => quietTime(draft.state, draft.config, at),
    ...(lastSurveyAt !== undefined && { lastAskedAt: lastSurveyAt }),
  });
  // Nobody is asked now: an earlier conversation's survey may still be answered.
  if (step.state.status === 'none') return recordStep(draft, { ...step, state: survey }, reason);
  if (isRunning(survey)) endRunning(draft, survey, 'put-aside', because('survey.newer-conversation'));
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

/**
 * Keeps the form of a link. Nobody is texted about it; who reads the log sees the answers.
 *
 * @returns false when one was kept before
 */
export const keepForm = (draft: Draft, form: Extract<ThreadInput, { type: 'survey-form' }>): boolean => {
  const step = surveyFormReceived(draft.state.survey, form);
  recordStep(draft, step, because('survey.form'));
  return step.facts.some(({ kind }) => kind === 'answered' || kind === 'form-kept');
};

/** A survey that was still running ends without a word: the customer doesn't want to be texted. Its answers so far are kept. */
export const cancelSurvey = (draft: Draft, reason: Because): void => {
  const { survey } = draft.state;
  if (isRunning(survey)) endRunning(draft, survey, 'cancelled', reason);
};

const isRunning = (survey: Draft['state']['survey']): survey is RunningSurvey =>
  survey.status !== 'none' && survey.status !== 'done';

const endRunning = (draft: Draft, survey: RunningSurvey, end: 'cancelled' | 'put-aside', reason: Because): void => {
  draft.record({ kind: 'survey', ...finish(survey, end, draft.nowIso, reason), because: reason });
};

const recordStep = (draft: Draft, { state, facts }: SurveyStep, reason: Because): void => {
  draft.record({ kind: 'survey', state, facts, because: facts[0]?.because ?? reason });
  saySurvey(draft, state, facts);
};
