import { isFarewell } from '../text/farewell';
import { foldText, plainWords } from '../text/plain-words';
import { type Because, because } from '../values/because';
import { asksForSomething, tellsOfAProblem } from './answers/asks-for-something';
import { gradeOf, gradeOfEmoji } from './answers/sentiment';
import type { SurveyAnswer, SurveyState, SurveyStep, SurveyText } from './state';

type WithAnswers = Extract<SurveyState, { status: 'asked' | 'done' }>;

/** People write an answer in two or three bubbles, seconds apart. */
const MINUTES = 5;
const LONGEST = 1_000;

const PRAISE =
  /\b(?:great|good|excellent|awesome|amazing|wonderful|fantastic|helpful|kind|friendly|lovely|best|happy|love|loved|pleased|patient|professional|thanks|thank|recommend|gracias|excelente|amable|amables|genial|bueno|buena|encantado|encantada|merci|super|parfait|gentil|gentille|rapide|rapido|quick|fast|polite)\b/;
const TROUBLE =
  /\b(?:but|not|no|never|still|broken|wrong|late|missing|bad|worst|worse|except|however|problem|issue|another|again|pero|todavia|aun|nunca|problema|roto|mal|mais|pas|jamais|toujours|probleme|casse)\b|n'?t\b/;

/**
 * A text that belongs to the answer before it: it was received before our next question, or our thanks, had been decided; or,
 * after the last answer, it only praises. What asks for something or tells of trouble is somebody's, and
 * no comment.
 *
 * @returns nothing when it is something else
 */
export const commentOn = (state: WithAnswers, { text, receivedAt }: SurveyText): SurveyStep | undefined => {
  const last = state.answers.at(-1);
  if (last === undefined || state.firstAskedAt === undefined || isSomebodys(text)) return undefined;
  const received = Date.parse(receivedAt);
  if (received < Date.parse(state.firstAskedAt)) return undefined;
  const why = state.status === 'asked' ? crossed(received, state.askedAt) : afterTheLast(state, last, received, text);
  if (why === undefined) return undefined;
  const answer = { ...last, comment: joined(last.comment, text.trim()) };
  const { survey, conversation } = state;
  return {
    state: { ...state, answers: [...state.answers.slice(0, -1), answer] },
    facts: [{ kind: 'commented', survey, conversation, answer, because: why }],
    taken: true,
    toAgent: false,
  };
};

/** Two comments of one answer. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter(part => part !== undefined && part !== '')
    .join('\n')
    .slice(0, LONGEST);

/** True for words of praise that ask for nothing and tell of no trouble, whether or not they grade. */
export const isPraise = (text: string): boolean => /\p{L}/u.test(text) && !isSomebodys(text) && onlyPraises(text);

/** A problem, or a request; who praises and names a problem ("the refund was quick") tells how it was solved. */
const isSomebodys = (text: string): boolean =>
  asksForSomething(text) || (tellsOfAProblem(text) && !PRAISE.test(foldText(text)));

const crossed = (received: number, askedAt: string): Because | undefined =>
  received < Date.parse(askedAt) ? because('survey.comment-crossed', { before: askedAt }) : undefined;

const afterTheLast = (
  { end, endedAt }: Extract<SurveyState, { status: 'done' }>,
  { at }: SurveyAnswer,
  received: number,
  text: string,
): Because | undefined => {
  if (end !== 'completed') return undefined;
  if (received < Date.parse(endedAt)) return because('survey.comment-crossed', { before: endedAt });
  const minutes = (received - Date.parse(at)) / 60_000;
  return minutes <= MINUTES && onlyPraises(text) ? because('survey.comment-after', { minutes: MINUTES }) : undefined;
};

const onlyPraises = (text: string): boolean => {
  const folded = foldText(text);
  if (/[?¿]/.test(folded) || TROUBLE.test(folded)) return false;
  return (
    PRAISE.test(folded) ||
    isFarewell(text) ||
    gradeOfEmoji(text) !== undefined ||
    gradeOf(plainWords(text).text) !== undefined
  );
};
