import { because } from '../because';
import { finish } from './ask';
import { SCALES } from './read-answer';
import type { Survey, SurveyQuestion } from './schema';
import type { SurveyAnswer, SurveyFact, SurveyState } from './state';

/** What our page sends: a text per question id, as a form has it. */
export type SurveyForm = Readonly<Record<string, string>>;

export type FormReading =
  | { readonly kind: 'answers'; readonly answers: readonly SurveyAnswer[] }
  /** Per question id, what was wrong: shown beside the question, and nothing is kept yet. */
  | { readonly kind: 'invalid'; readonly problems: Readonly<Record<string, 'not-a-choice' | 'too-long'>> }
  /** Not one question was answered. */
  | { readonly kind: 'empty' };

/** The page says so before the limit is reached. */
export const LONGEST_FORM_TEXT = 2_000;

/** Reads the one form of a survey in link mode. Questions may be left out; what is given must be one of what was offered. */
export const readForm = (survey: Survey, form: SurveyForm, at: string): FormReading => {
  const answers: SurveyAnswer[] = [];
  const problems: Record<string, 'not-a-choice' | 'too-long'> = {};
  for (const question of survey.questions) {
    const given = Object.hasOwn(form, question.id) ? (form[question.id] ?? '').trim() : '';
    if (given === '') continue;
    const value = readField(question, given);
    if (typeof value === 'object') problems[question.id] = value.problem;
    else answers.push({ question: question.id, kind: question.kind, value, at, late: false });
  }
  if (Object.keys(problems).length > 0) return { kind: 'invalid', problems };
  return answers.length === 0 ? { kind: 'empty' } : { kind: 'answers', answers };
};

type Problem = { readonly problem: 'not-a-choice' | 'too-long' };

const readField = (question: SurveyQuestion, given: string): number | string | Problem => {
  if (question.kind === 'open') return given.length > LONGEST_FORM_TEXT ? { problem: 'too-long' } : given;
  if (question.kind === 'choice')
    return question.options.some(option => option.id === given) ? given : { problem: 'not-a-choice' };
  const { min, max } = SCALES[question.kind];
  const score = /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN;
  return score >= min && score <= max ? score : { problem: 'not-a-choice' };
};

export type FormStep =
  | { readonly kind: 'kept'; readonly state: SurveyState; readonly facts: readonly SurveyFact[] }
  /** The link was used, or belongs to another conversation. */
  | { readonly kind: 'refused'; readonly why: 'used' | 'not-this-survey' };

/**
 * The form of a linked survey has come in: its answers, once. After the expiry they are still kept, marked late.
 *
 * @param conversation the conversation that the one-time link names
 */
export const surveyFormReceived = (
  state: SurveyState,
  conversation: string,
  answers: readonly SurveyAnswer[],
  now: string,
): FormStep => {
  if (state.status === 'none' || state.conversation !== conversation)
    return { kind: 'refused', why: 'not-this-survey' };
  const isExpired = state.status === 'done' && state.end === 'expired' && state.answers.length === 0;
  if (state.status !== 'linked' && !isExpired)
    return { kind: 'refused', why: state.status === 'done' ? 'used' : 'not-this-survey' };
  const late = isExpired || (state.status === 'linked' && Date.parse(now) >= Date.parse(state.expiresAt));
  const kept = answers.map(answer => ({ ...answer, late }));
  const { survey, language } = state;
  const reason = because('survey.form', { answers: kept.length, late });
  const facts = kept.map((answer): SurveyFact => ({ kind: 'answered', survey, conversation, answer, because: reason }));
  if (state.status === 'linked') {
    const done = finish(state, 'completed', now, reason);
    return { kind: 'kept', state: withAnswers(done.state, kept), facts: [...facts, ...done.facts] };
  }
  return {
    kind: 'kept',
    state: {
      status: 'done',
      survey,
      conversation,
      language,
      end: 'completed',
      index: kept.length,
      endedAt: now,
      answers: kept,
    },
    facts,
  };
};

const withAnswers = (state: SurveyState, answers: readonly SurveyAnswer[]): SurveyState =>
  state.status === 'done' ? { ...state, index: answers.length, answers } : state;
