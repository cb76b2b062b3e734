import { type Because, because } from '../values/because';
import type { Survey } from './schema';
import type { RunningSurvey, SurveyAnswer, SurveyEnd, SurveyFact, SurveyState, SurveyStep } from './state';
import { firstText, inLanguage, questionText } from './wording';

type Running = { readonly survey: string; readonly conversation: string; readonly language: string };

/** An ISO instant so many milliseconds later. */
export const plus = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

/** Asks the survey's first question, or sends its link. */
export const ask = (survey: Survey, { conversation, language }: Running, now: string, reason: Because): SurveyStep => {
  const running = { survey: survey.id, conversation, language };
  const asked: SurveyFact = { kind: 'asked', survey: survey.id, conversation, at: now, because: reason };
  const times = {
    firstAskedAt: now,
    ...remindAt(survey, now),
    expiresAt: plus(now, survey.expiresAfterHours * 3_600_000),
  };
  if (survey.mode === 'link') {
    const link: SurveyFact = { kind: 'link', what: 'link', text: inLanguage(survey.link, language), because: reason };
    return { state: { status: 'linked', ...running, ...times }, facts: [asked, link], taken: false, toAgent: false };
  }
  const question = survey.questions[0];
  if (question === undefined) throw new RangeError(`Survey "${survey.id}" has no question.`);
  const text = firstText(survey, question, language);
  const said: SurveyFact = { kind: 'said', what: 'question', question: question.id, text, because: reason };
  const state: SurveyState = {
    status: 'asked',
    ...running,
    index: 0,
    repeated: false,
    askedAt: now,
    ...times,
    answers: [],
  };
  return { state, facts: [asked, said], taken: false, toAgent: false };
};

type Asked = Extract<SurveyState, { status: 'asked' }>;

/** Goes on after an answer: the next question, or thanks. Each question has a reminder of its own; the expiry is one. */
export const goOn = (
  survey: Survey,
  state: Asked,
  answers: readonly SurveyAnswer[],
  now: string,
): { readonly state: SurveyState; readonly facts: readonly SurveyFact[] } => {
  const index = state.index + 1;
  const question = survey.questions[index];
  if (question === undefined) {
    const reason = because('survey.all-answered', { questions: survey.questions.length });
    const thanks: SurveyFact = {
      kind: 'said',
      what: 'thanks',
      text: inLanguage(survey.thanks, state.language),
      because: reason,
    };
    const { state: done, facts } = finish({ ...state, index, answers }, 'completed', now, reason);
    return { state: done, facts: [thanks, ...facts] };
  }
  const { remindAt: _, said: __, ...rest } = state;
  const next: SurveyState = { ...rest, index, repeated: false, askedAt: now, ...remindAt(survey, now), answers };
  const text = questionText(question, state.language);
  const reason = because('survey.next-question', { question: question.id });
  return { state: next, facts: [{ kind: 'said', what: 'question', question: question.id, text, because: reason }] };
};

/** Ends a survey that was scheduled, asked or linked. */
export const finish = (
  state: RunningSurvey,
  end: SurveyEnd,
  now: string,
  reason: Because,
): { readonly state: SurveyState; readonly facts: readonly SurveyFact[] } => {
  const { survey, conversation, language } = state;
  const [index, answers] = state.status === 'asked' ? [state.index, state.answers] : [0, []];
  const asked = state.status === 'scheduled' ? {} : { firstAskedAt: state.firstAskedAt };
  return {
    state: { status: 'done', survey, conversation, language, end, index, ...asked, endedAt: now, answers },
    facts: [{ kind: 'ended', survey, conversation, end, because: reason }],
  };
};

const remindAt = (survey: Survey, now: string): { readonly remindAt?: string } =>
  survey.reminderAfterMinutes === undefined ? {} : { remindAt: plus(now, survey.reminderAfterMinutes * 60_000) };
