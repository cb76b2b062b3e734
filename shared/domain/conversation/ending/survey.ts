import type { FloodState } from '../../consent/flood';
import type { TextReceived, ThreadInput } from '../../messages/to-thread';
import {
  finish,
  type RunningSurvey,
  type SurveyStep,
  startSurvey,
  surveyFormReceived,
  surveyTextReceived,
  surveyThumb,
  surveyWake,
} from '../../survey/next-step';
import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { quietTime } from '../actions/quiet-time';
import { ongoing } from '../model/state';
import { saySurvey } from './say-survey';
import { gatesOf, isBotOnly } from './survey-gates';
import { thanked } from './thanked';

/** The conversation has ended: the customer is asked, later, or not, and the log says why. */
export const beginSurvey = (decision: Decision, reason: Because): void => {
  const { current, lastSurveyAt, survey } = decision.state;
  if (current.status === 'idle') return;
  if (survey.status !== 'none' && survey.conversation === current.id) {
    const reason = because('survey.asked-for-this-conversation', { status: survey.status });
    return void decision.record({ kind: 'not-sent', what: 'survey', because: reason });
  }
  const channel = decision.config.channels[current.channel];
  const step = startSurvey({
    survey: channel?.survey === undefined ? undefined : decision.config.surveys[channel.survey],
    surveys: Object.values(decision.config.surveys),
    conversation: current.id,
    language: current.language,
    now: decision.nowIso,
    gates: gatesOf(decision),
    botOnly: isBotOnly(current),
    quietTime: at => quietTime(decision.state, decision.config, at),
    ...(lastSurveyAt !== undefined && { lastAskedAt: lastSurveyAt }),
  });
  // Nobody is asked now: an earlier conversation's survey may still be answered.
  if (step.state.status === 'none') return recordStep(decision, { ...step, state: survey }, reason);
  if (isRunning(survey)) endRunning(decision, survey, 'put-aside', because('survey.newer-conversation'));
  recordStep(decision, step, reason);
};

/**
 * Offers a text to the survey, which stands before the agent in wrap-up and before a new conversation, never in front of an
 * agent who is talking with the customer.
 *
 * @returns true when the text was an answer and nobody else needs to see it
 */
export const takenBySurvey = (decision: Decision, input: TextReceived, flood?: FloodState): boolean => {
  const { survey, current } = decision.state;
  if (survey.status === 'none' || (ongoing(decision.state) !== undefined && current.status !== 'wrap-up')) return false;
  const step = surveyTextReceived(survey, decision.config.surveys[survey.survey], {
    text: input.text,
    receivedAt: input.receivedAt,
    now: decision.nowIso,
    names: thanked(decision),
  });
  const first = step.facts[0];
  if (step.taken) keepText(decision, input, 'survey-answer', first?.because ?? because('survey.answer'), flood);
  if (step.taken || step.state !== survey) recordStep(decision, step, because('survey.text'));
  return step.taken && !step.toAgent;
};

/** A thumb on a question for a score is no score: it is asked once more, in words. Whoever talks with the customer goes before. */
export const askAboutThumb = (decision: Decision): void => {
  const { survey, current } = decision.state;
  if (survey.status === 'none' || (ongoing(decision.state) !== undefined && current.status !== 'wrap-up')) return;
  const step = surveyThumb(survey, decision.config.surveys[survey.survey], decision.nowIso);
  if (step !== undefined) recordStep(decision, step, because('survey.thumb-is-no-score'));
};

export const onSurveyWake = (decision: Decision): void => {
  const { survey } = decision.state;
  if (survey.status === 'none') return;
  const step = surveyWake(survey, decision.config.surveys[survey.survey], {
    now: decision.nowIso,
    gates: gatesOf(decision),
    quietTime: at => quietTime(decision.state, decision.config, at),
  });
  recordStep(decision, step, because('survey.due'));
};

/**
 * Keeps the form of a link. Nobody is texted about it; who reads the log sees the answers.
 *
 * @returns false when one was kept before
 */
export const keepForm = (decision: Decision, form: Extract<ThreadInput, { type: 'survey-form' }>): boolean => {
  const step = surveyFormReceived(decision.state.survey, form);
  recordStep(decision, step, because('survey.form'));
  return step.facts.some(({ kind }) => kind === 'answered' || kind === 'form-kept');
};

/** A survey that was still running ends without a word: the customer doesn't want to be texted. Its answers so far are kept. */
export const cancelSurvey = (decision: Decision, reason: Because): void => {
  const { survey } = decision.state;
  if (isRunning(survey)) endRunning(decision, survey, 'cancelled', reason);
};

const isRunning = (survey: Decision['state']['survey']): survey is RunningSurvey =>
  survey.status !== 'none' && survey.status !== 'done';

const endRunning = (
  decision: Decision,
  survey: RunningSurvey,
  end: 'cancelled' | 'put-aside',
  reason: Because,
): void => {
  decision.record({ kind: 'survey', ...finish(survey, end, decision.nowIso, reason), because: reason });
};

const recordStep = (decision: Decision, { state, facts }: SurveyStep, reason: Because): void => {
  decision.record({ kind: 'survey', state, facts, because: facts[0]?.because ?? reason });
  const unsaid = saySurvey(decision, state, facts);
  // Nobody answers a question that was never put: what the customer writes next is something else.
  if (unsaid !== undefined) cancelSurvey(decision, unsaid);
};
