import { plainWords } from '../../text/plain-words';
import { type Because, because } from '../../values/because';
import { assertNever } from '../../values/never';
import type { SurveyQuestion } from '../schema';
import { asksForSomething, tellsOfAProblem } from './asks-for-something';
import { readChoice } from './read-choice';
import { readScore, type Scale } from './read-score';
import { easeOf, gradeOf, gradeOfEmoji } from './sentiment';

export type AnswerReading =
  | {
      readonly kind: 'answer';
      /** The score, the id of the option, or the open text. */
      readonly value: number | string;
      /** What was said besides the score or option, in the customer's words. */
      readonly comment?: string;
      /** It holds a request as well: kept as the answer, and an agent sees it too. */
      readonly asksForSomething: boolean;
      readonly because: Because;
    }
  /** Short, perhaps an attempt: ask once more. */
  | { readonly kind: 'unclear'; readonly because: Because }
  /** The customer doesn't want to answer: no more questions, no more texts. */
  | { readonly kind: 'declined'; readonly because: Because }
  /** Something else, such as a new request: it goes to an agent. */
  | { readonly kind: 'other'; readonly because: Because };

export const SCALES = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
} as const satisfies Record<string, Scale>;

/** A text of so many words or characters at most may be an attempt at an answer. */
const SHORT = { words: 4, characters: 30 };

/** An open answer is kept to this length; ACS takes no more in one text. */
const LONGEST_ANSWER = 2_048;

const DECLINES =
  /^(?:no thanks|no thank you|no thx|nope thanks|not now|not interested|skip|skip it|pass|id rather not|rather not|no gracias|ahora no|paso|non merci|pas maintenant)$/;

/**
 * Reads a text as the answer to one question of a survey. The words of every supported language count, whatever the
 * conversation's language: people mix them.
 */
export const readAnswer = (question: SurveyQuestion, text: string): AnswerReading => {
  const plain = plainWords(text);
  if (DECLINES.test(plain.text))
    return { kind: 'declined', because: because('survey.declined', { question: question.id }) };
  const { kind } = question;
  switch (kind) {
    case 'csat':
    case 'nps':
    case 'ces':
      return readScored(kind, text, plain.text) ?? withoutAnswer(text, plain.words.length);
    case 'choice':
      return readChosen(question, text) ?? withoutAnswer(text, plain.words.length);
    case 'open':
      return readOpen(text);
    default:
      return assertNever(kind, 'kind of question');
  }
};

const readScored = (kind: 'csat' | 'nps' | 'ces', text: string, plain: string): AnswerReading | undefined => {
  const reading = readScore(text, SCALES[kind]);
  if (reading.kind === 'score') {
    const said = reading.comment?.slice(0, LONGEST_ANSWER);
    return answer(reading.value, because(reading.rule, { value: reading.value }), said);
  }
  if (reading.kind === 'off-scale')
    return { kind: 'unclear', because: because(reading.rule, { found: reading.found }) };
  const value = kind === 'csat' ? (gradeOfEmoji(text) ?? gradeOf(plain)) : kind === 'ces' ? easeOf(plain) : undefined;
  return value === undefined
    ? undefined
    : answer(value, because('survey.in-words', { value }), /\p{L}/u.test(text) ? text.trim() : undefined);
};

const readChosen = (question: Extract<SurveyQuestion, { kind: 'choice' }>, text: string): AnswerReading | undefined => {
  const reading = readChoice(question.options, text);
  if (reading.kind === 'none') return undefined;
  if (reading.kind === 'unclear') return { kind: 'unclear', because: because(reading.rule) };
  return answer(reading.option, because(reading.rule, { option: reading.option }), reading.comment);
};

/** An open text is always the answer: nothing a customer wrote at this point is thrown away. */
const readOpen = (text: string): AnswerReading => {
  const value = text.trim().slice(0, LONGEST_ANSWER);
  if (value === '') return { kind: 'unclear', because: because('survey.empty') };
  return { kind: 'answer', value, asksForSomething: asksForSomething(text), because: because('survey.open-text') };
};

const answer = (value: number | string, reason: Because, said: string | undefined): AnswerReading => ({
  kind: 'answer',
  value,
  ...(said === undefined || said === '' ? {} : { comment: said }),
  asksForSomething: said !== undefined && asksForSomething(said),
  because: reason,
});

const withoutAnswer = (text: string, words: number): AnswerReading => {
  if (asksForSomething(text) || tellsOfAProblem(text)) return { kind: 'other', because: because('survey.new-request') };
  const isShort = words <= SHORT.words && text.trim().length <= SHORT.characters;
  return isShort
    ? { kind: 'unclear', because: because('survey.short-without-answer', { words }) }
    : { kind: 'other', because: because('survey.long-without-answer', { words }) };
};
