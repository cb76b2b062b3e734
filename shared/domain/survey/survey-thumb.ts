import { because } from '../values/because';
import type { Survey } from './schema';
import type { SurveyFact, SurveyState, SurveyStep } from './state';
import { repeatText } from './wording';

/**
 * A customer put a thumb on the question. Up or down is no number of a scale, so it is asked about once, and never taken; a
 * question that asks for no score is left alone.
 *
 * @param survey the survey that the state names, as configured now; undefined when it was removed
 * @param now ISO 8601
 * @returns nothing when there is nothing to ask
 */
export const surveyThumb = (state: SurveyState, survey: Survey | undefined, now: string): SurveyStep | undefined => {
  if (state.status !== 'asked' || state.repeated || Date.parse(now) >= Date.parse(state.expiresAt)) return undefined;
  const question = survey?.questions[state.index];
  if (survey === undefined || question === undefined || question.kind === 'open' || question.kind === 'choice')
    return undefined;
  const text = repeatText(survey, question, state.language);
  const reason = because('survey.thumb-is-no-score');
  const said: SurveyFact = { kind: 'said', what: 'repeat', question: question.id, text, because: reason };
  return { state: { ...state, repeated: true }, facts: [said], taken: true, toAgent: false };
};
