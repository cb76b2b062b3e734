import { because } from '../values/because';
import { SCALES } from './answers/read-answer';
import { finish } from './ask';
import type { Survey, SurveyQuestion } from './schema';
import type { SurveyAnswer, SurveyFact, SurveyState, SurveyStep } from './state';

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
    const given = Object.hasOwn(form, question.id) ? textOf(form[question.id]) : '';
    if (given === '') continue;
    const value = readField(question, given);
    if (typeof value === 'object') problems[question.id] = value.problem;
    else answers.push({ question: question.id, kind: question.kind, value, at, late: false });
  }
  if (Object.keys(problems).length > 0) return { kind: 'invalid', problems };
  return answers.length === 0 ? { kind: 'empty' } : { kind: 'answers', answers };
};

/** Browsers send two characters for a line's end where they counted one. */
const textOf = (sent: string | undefined): string => (sent ?? '').replaceAll('\r\n', '\n').trim();

type Problem = { readonly problem: 'not-a-choice' | 'too-long' };

const readField = (question: SurveyQuestion, given: string): number | string | Problem => {
  if (question.kind === 'open') return given.length > LONGEST_FORM_TEXT ? { problem: 'too-long' } : given;
  if (question.kind === 'choice')
    return question.options.some(option => option.id === given) ? given : { problem: 'not-a-choice' };
  const { min, max } = SCALES[question.kind];
  const score = /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN;
  return score >= min && score <= max ? score : { problem: 'not-a-choice' };
};

/** A form as it came in, with what its link knew of the survey. All times are ISO 8601 instants. */
export type ReceivedForm = {
  readonly conversation: string;
  readonly survey: string;
  readonly language: string;
  readonly askedAt: string;
  /** Of the survey; its link opens the form for longer. */
  readonly expiresAt: string;
  readonly at: string;
  readonly answers: readonly SurveyAnswer[];
};

/**
 * The form of a linked survey has come in. The first one counts, whatever became of the survey meanwhile: expired, cancelled,
 * or followed by another conversation's. After the expiry its answers are marked late.
 */
export const surveyFormReceived = (state: SurveyState, form: ReceivedForm): SurveyStep => {
  const { survey, conversation, language, askedAt, at } = form;
  const late = Date.parse(at) >= Date.parse(form.expiresAt);
  const answers = form.answers.map(answer => ({ ...answer, late }));
  const reason = because('survey.form', { answers: answers.length, late });
  const isIts = state.status !== 'none' && state.conversation === conversation;
  if (isIts && state.status === 'done' && state.answers.length > 0) return step(state, ALREADY_USED);
  const facts = answers.map(
    (answer): SurveyFact => ({ kind: 'answered', survey, conversation, answer, because: reason }),
  );
  const completed = { end: 'completed', index: answers.length, answers } as const;
  if (isIts && state.status === 'linked') {
    const done = finish(state, 'completed', at, reason);
    return step(done.state.status === 'done' ? { ...done.state, ...completed } : done.state, ...facts, ...done.facts);
  }
  if (isIts && state.status === 'done') return step({ ...state, ...completed, endedAt: at }, ...facts);
  return step(state, { kind: 'form-kept', survey, conversation, language, askedAt, at, answers, because: reason });
};

const step = (state: SurveyState, ...facts: readonly SurveyFact[]): SurveyStep => ({
  state,
  facts,
  taken: true,
  toAgent: false,
});

const ALREADY_USED: SurveyFact = { kind: 'ignored', because: because('survey.form-used') };
