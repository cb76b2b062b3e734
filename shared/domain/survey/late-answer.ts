import { because } from '../values/because';
import { readAnswer } from './answers/read-answer';
import type { Survey } from './schema';
import type { SurveyAnswer, SurveyEnd, SurveyFact, SurveyState, SurveyStep, SurveyText } from './state';
import { inLanguage } from './wording';

/** So long after its expiry a text is still taken for the answer to the last question, and a link still opens its form. */
export const LATE_DAYS = 14;
const DAY = 86_400_000;

/**
 * A text after a survey expired. A score or option that can be read is kept, marked late, and thanked. An open text is
 * kept too, but may as well be a new matter, so that an agent sees it. What can't be read is nobody's answer.
 *
 * A survey that was completed, declined or put aside waits for nothing: a later `5` belongs to what came after it.
 */
export const lateAnswer = (
  state: Extract<SurveyState, { status: 'done' }>,
  survey: Survey | undefined,
  { text, receivedAt }: SurveyText,
): SurveyStep => {
  const question = survey?.questions[state.index];
  const age = (Date.parse(receivedAt) - Date.parse(state.endedAt)) / DAY;
  // Nobody asked by text: the link still takes the answers.
  if (survey?.mode === 'link') return ignored(state, 'survey.answered-by-link');
  if (survey === undefined || question === undefined || state.end !== 'expired' || age > LATE_DAYS) {
    return ignored(state, `survey.over.${state.end}`);
  }
  const reading = readAnswer(question, text);
  if (reading.kind !== 'answer') return ignored(state, 'survey.late-without-answer');
  const said = reading.comment === undefined ? {} : { comment: reading.comment };
  const answer: SurveyAnswer = {
    question: question.id,
    kind: question.kind,
    value: reading.value,
    ...said,
    at: receivedAt,
    late: true,
  };
  const { conversation, language } = state;
  const reason = because('survey.late-answer', { question: question.id, read: reading.because.rule });
  const toAgent = reading.asksForSomething || question.kind === 'open';
  const kept: SurveyFact = { kind: 'answered', survey: survey.id, conversation, answer, because: reason };
  const thanks: SurveyFact = {
    kind: 'said',
    what: 'thanks',
    text: inLanguage(survey.thanks, language),
    because: reason,
  };
  return {
    // One late answer: the next text is a new matter.
    state: { ...state, end: 'completed', index: state.index + 1, answers: [...state.answers, answer] },
    facts: toAgent ? [kept] : [kept, thanks],
    taken: !toAgent,
    toAgent,
  };
};

type Ignored = 'survey.answered-by-link' | 'survey.late-without-answer' | `survey.over.${SurveyEnd}`;

const ignored = (state: SurveyState, rule: Ignored): SurveyStep => ({
  state,
  facts: [{ kind: 'ignored', because: because(rule) }],
  taken: false,
  toAgent: false,
});
