import { isFarewell } from '../text/farewell';
import { type Because, because } from '../values/because';
import { assertNever } from '../values/never';
import { type AnswerReading, readAnswer } from './answers/read-answer';
import { finish, goOn } from './ask';
import { commentOn, isPraise, joined } from './comment';
import { lateAnswer } from './late-answer';
import type { Survey } from './schema';
import type { RunningSurvey, SurveyAnswer, SurveyFact, SurveyState, SurveyStep, SurveyText } from './state';
import { repeatText } from './wording';

/**
 * A customer's text, before anybody else reads it (opt-out and crisis words aside): the answer, a try to be asked about
 * once more, or something else, which goes to an agent while the survey is put aside.
 *
 * @param survey the survey that the state names, as configured now; undefined when it was removed
 */
export const surveyTextReceived = (state: SurveyState, survey: Survey | undefined, input: SurveyText): SurveyStep => {
  const { status } = state;
  switch (status) {
    case 'none':
      return notMine(state, because('survey.none'));
    case 'scheduled':
      return putAside(state, input.now, [], because('survey.customer-wrote-first'));
    case 'linked':
      return notMine(state, because('survey.answered-by-link'));
    case 'done':
      return commentOn(state, input) ?? lateAnswer(state, survey, input);
    case 'asked':
      return readAsked(state, survey, input);
    default:
      return assertNever(status, 'survey status');
  }
};

type Asked = Extract<SurveyState, { status: 'asked' }>;

const readAsked = (state: Asked, survey: Survey | undefined, input: SurveyText): SurveyStep => {
  // It crossed the question. Clocks of two services differ, but by less than it takes to read a question and answer it.
  if (Date.parse(input.receivedAt) < Date.parse(state.askedAt)) {
    const comment = commentOn(state, input);
    if (comment !== undefined) return comment;
    return notMine(
      state,
      because('survey.text-before-question', { askedAt: state.askedAt, receivedAt: input.receivedAt }),
    );
  }
  const question = survey?.questions[state.index];
  if (survey === undefined || question === undefined) {
    return putAside(state, input.now, [], because('survey.question-gone', { survey: state.survey }));
  }
  if (Date.parse(input.receivedAt) >= Date.parse(state.expiresAt)) {
    // The wake that ends it is still on its way.
    const expired = finish(state, 'expired', input.now, because('survey.expired', { expiresAt: state.expiresAt }));
    const late =
      expired.state.status === 'done'
        ? lateAnswer(expired.state, survey, input)
        : notMine(expired.state, because('survey.none'));
    return { ...late, facts: [...expired.facts, ...late.facts] };
  }
  const reading = readAnswer(question, input.text);
  if (reading.kind === 'unclear' || reading.kind === 'other') {
    if (isCourtesy(state, input)) return notMine(state, because('survey.courtesy'));
    if (isPraise(input.text)) return praised(state, survey, question, input);
  }
  switch (reading.kind) {
    case 'answer':
      return answered(state, survey, question, reading, input);
    case 'unclear':
      return unclear(state, survey, question, reading.because, input.now);
    case 'declined':
      return { ...finish(state, 'declined', input.now, reading.because), taken: true, toAgent: false };
    case 'other':
      return putAside(state, input.now, [], reading.because);
    default:
      return assertNever(reading, 'reading of an answer');
  }
};

/** Thanks and goodbyes answer nothing, and don't put the question aside. A thumb alone may be meant for the question, and is asked about. */
const isCourtesy = (state: Asked, { text, names }: SurveyText): boolean =>
  isFarewell(text, names) && (/[\p{L}🙏]/u.test(text) || state.repeated);

/** Praise without a number is the comment of the answer to come; the number is asked for once. */
const praised = (
  state: Asked,
  survey: Survey,
  question: Survey['questions'][number],
  { text }: SurveyText,
): SurveyStep => {
  const reason = because('survey.praise-without-score');
  const kept: Asked = { ...state, repeated: true, said: joined(state.said, text.trim()) };
  const again = repeatText(survey, question, state.language);
  const fact: SurveyFact = state.repeated
    ? { kind: 'ignored', because: reason }
    : { kind: 'said', what: 'repeat', question: question.id, text: again, because: reason };
  return { state: kept, facts: [fact], taken: true, toAgent: false };
};

const answered = (
  state: Asked,
  survey: Survey,
  question: Survey['questions'][number],
  reading: Extract<AnswerReading, { kind: 'answer' }>,
  { receivedAt, now }: SurveyText,
): SurveyStep => {
  const comment = joined(state.said, reading.comment);
  const said = comment === '' ? {} : { comment };
  const answer: SurveyAnswer = {
    question: question.id,
    kind: question.kind,
    value: reading.value,
    ...said,
    at: receivedAt,
    late: false,
  };
  const fact: SurveyFact = {
    kind: 'answered',
    survey: survey.id,
    conversation: state.conversation,
    answer,
    because: reading.because,
  };
  const answers = [...state.answers, answer];
  const isLast = state.index + 1 >= survey.questions.length;
  if (reading.asksForSomething && !isLast) {
    // An agent takes over; another question now would cut in.
    return putAside({ ...state, index: state.index + 1, answers }, now, [fact], because('survey.answer-with-request'));
  }
  const next = goOn(survey, state, answers, now);
  return {
    state: next.state,
    facts: [fact, ...next.facts],
    taken: !reading.asksForSomething,
    toAgent: reading.asksForSomething,
  };
};

const unclear = (
  state: Asked,
  survey: Survey,
  question: Survey['questions'][number],
  reason: Because,
  now: string,
): SurveyStep => {
  if (state.repeated) return putAside(state, now, [], because('survey.unclear-twice', { first: reason.rule }));
  const text = repeatText(survey, question, state.language);
  const said: SurveyFact = { kind: 'said', what: 'repeat', question: question.id, text, because: reason };
  return { state: { ...state, repeated: true }, facts: [said], taken: true, toAgent: false };
};

const putAside = (state: RunningSurvey, now: string, before: readonly SurveyFact[], reason: Because): SurveyStep => {
  const done = finish(state, 'put-aside', now, reason);
  return { state: done.state, facts: [...before, ...done.facts], taken: false, toAgent: true };
};

const notMine = (state: SurveyState, reason: Because): SurveyStep => ({
  state,
  facts: [{ kind: 'ignored', because: reason }],
  taken: false,
  toAgent: false,
});
