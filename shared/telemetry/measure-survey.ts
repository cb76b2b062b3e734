import type { Outcome } from '../domain/conversation/model/outcomes';
import type { SurveyAnswer } from '../domain/survey/state';
import { surveyScored, surveyStep } from './metrics';

/** Measures one step of a survey: what happened, who responded at all, and each score. */
export const measureSurvey = ({ state, facts }: Extract<Outcome, { kind: 'survey' }>): void => {
  for (const fact of facts) {
    if (fact.kind === 'said' || fact.kind === 'link') continue;
    if (fact.kind !== 'form-kept') surveyStep({ outcome: fact.kind });
    if (fact.kind === 'answered') score(fact.survey, fact.answer);
    if (fact.kind !== 'form-kept') continue;
    surveyStep({ outcome: 'responded', survey: fact.survey });
    for (const answer of fact.answers) {
      surveyStep({ outcome: 'answered' });
      score(fact.survey, answer);
    }
  }
  // These answers are the first: before this step there were none.
  const given = facts.filter(({ kind }) => kind === 'answered').length;
  if (given > 0 && 'answers' in state && state.answers.length === given)
    surveyStep({ outcome: 'responded', survey: state.survey });
};

const score = (survey: string, { kind, value }: SurveyAnswer): void => {
  if (typeof value !== 'number' || kind === 'choice' || kind === 'open') return;
  surveyScored({ kind, survey, outcome: GROUPS[kind](value) }, value);
};

/** How the field groups scores: the upper two of five are satisfied, nine and ten promote, the upper three of seven are easy. */
const GROUPS: Readonly<Record<'csat' | 'nps' | 'ces', (value: number) => string>> = {
  csat: value => (value >= 4 ? 'satisfied' : 'not-satisfied'),
  nps: value => (value >= 9 ? 'promoter' : value >= 7 ? 'passive' : 'detractor'),
  ces: value => (value >= 5 ? 'easy' : 'not-easy'),
};
