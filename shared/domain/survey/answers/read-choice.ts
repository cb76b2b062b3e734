import { plainWords } from '../../text/plain-words';
import type { SurveyTexts } from '../schema';
import { numberBeside } from './number-beside';
import { isDigits, numberOf } from './number-words';

export type ChoiceOption = { readonly id: string; readonly label: SurveyTexts };

type ChosenBy = 'survey.option-label' | 'survey.option-number';

export type ChoiceReading =
  | { readonly kind: 'chosen'; readonly option: string; readonly rule: ChosenBy; readonly comment?: string }
  | { readonly kind: 'unclear'; readonly rule: 'survey.two-options' | 'survey.no-such-option' }
  | { readonly kind: 'none' };

/**
 * Reads which option a text chooses: its number (`2`, `two`, `2) delivery`, `maybe 2`), or its label in any language of the survey.
 * Two options, or a number that none has, are unclear.
 */
export const readChoice = (options: readonly ChoiceOption[], text: string): ChoiceReading => {
  const { text: plain, words } = plainWords(text);
  const first = words[0];
  if (first === undefined) return { kind: 'none' };
  const number = words.length === 1 || isDigits(first) ? numberOf(first) : undefined;
  if (number !== undefined && isNumbered(text, words)) return byNumber(options, number, text, words.length);
  const named = options.filter(option =>
    Object.values(option.label).some(label => names(plain, plainWords(label).text)),
  );
  const [only, ...others] = named;
  if (only === undefined) {
    const beside = numberBeside(plain.replace(/^(?:number|numero|num|no|n|option|opcion|choice) (?=\d+$)/, ''));
    return beside === undefined ? { kind: 'none' } : byNumber(options, beside, text, words.length);
  }
  if (others.length > 0 || isNumberOfAnother(options, only, words))
    return { kind: 'unclear', rule: 'survey.two-options' };
  const isBare = Object.values(only.label).some(label => plainWords(label).text === plain);
  return { kind: 'chosen', option: only.id, rule: 'survey.option-label', ...(isBare ? {} : { comment: text.trim() }) };
};

/** "Price 2", where the second is another: nobody knows which is meant. "Price, I waited 2 weeks for the answer" is its price. */
const isNumberOfAnother = (options: readonly ChoiceOption[], chosen: ChoiceOption, words: readonly string[]): boolean =>
  words.length <= 3 &&
  words.some(word => {
    const option = isDigits(word) ? options[Number(word) - 1] : undefined;
    return option !== undefined && option !== chosen;
  });

/** Alone, or before a mark or its label; `2 weeks and still waiting` is no number of an option. */
const isNumbered = (text: string, words: readonly string[]): boolean =>
  words.length === 1 ||
  /^\W*\d\s*[).,:;\-–!]/u.test(text) ||
  /^(?:thanks|thank|please|gracias|merci|because|but|porque|pero)$/.test(words[1] ?? '');

const byNumber = (options: readonly ChoiceOption[], number: number, text: string, words: number): ChoiceReading => {
  const option = options[number - 1];
  if (option === undefined) return { kind: 'unclear', rule: 'survey.no-such-option' };
  return {
    kind: 'chosen',
    option: option.id,
    rule: 'survey.option-number',
    ...(words === 1 ? {} : { comment: text.trim() }),
  };
};

/** The label stands in the text as whole words, in a text that isn't much longer than it. */
const names = (plain: string, label: string): boolean =>
  label !== '' && plain.length <= label.length + 40 && ` ${plain} `.includes(` ${label} `);
