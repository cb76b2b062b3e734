import { plainWords } from '../../text/plain-words';
import type { SurveyTexts } from '../schema';
import { numberOf } from './number-words';

export type OwnWording =
  | { readonly kind: 'score'; readonly value: number }
  /** A number, and our word for another one: "5 (not at all)". */
  | { readonly kind: 'contradiction' };

/** `1 (not at all)`, `5 = very`: how a question names the ends of its scale. */
const NAMED = /(\d{1,2})\s*(?:\(\s*([^()\d]{1,40}?)\s*\)|[=:]\s*([^(),.;\d]{1,40}?)\s*(?=[,.;]|$))/gu;

/** The words of a question for its numbers, in every language that it has. */
const namesIn = (texts: SurveyTexts): readonly (readonly [string, number])[] =>
  Object.values(texts).flatMap(text =>
    [...text.slice(0, 1_000).matchAll(NAMED)].flatMap(([, number, inBrackets, behind]): [string, number][] => {
      const words = plainWords(inBrackets ?? behind ?? '').text;
      return words === '' ? [] : [[words, Number(number)]];
    }),
  );

const AROUND =
  /^(?:(?:it was|its|was|i am|im|fue|estuvo|reply|response) )|(?: (?:please|thanks|thank you|gracias|merci|por favor|svp))+$/g;

/**
 * A customer who sends our own wording back: `very`, `5 (very)`, `1 not at all`, `nada`. `undefined` for anything else: a
 * word of ours inside other words says nothing.
 */
export const readOwnWording = (texts: SurveyTexts, text: string): OwnWording | undefined => {
  const plain = plainWords(text).text;
  if (plain.length > 60) return undefined;
  const said = plain.replace(AROUND, '');
  for (const [words, value] of namesIn(texts)) {
    if (said === words) return { kind: 'score', value };
    const beside = said.startsWith(`${words} `)
      ? said.slice(words.length + 1)
      : said.endsWith(` ${words}`)
        ? said.slice(0, -words.length - 1)
        : undefined;
    const number = beside === undefined ? undefined : numberOf(beside);
    if (number !== undefined && !isOtherName(texts, words, number, value))
      return number === value ? { kind: 'score', value } : { kind: 'contradiction' };
  }
  return undefined;
};

/** The same words may stand for another number in another language, or on a scale turned round. */
const isOtherName = (texts: SurveyTexts, words: string, number: number, value: number): boolean =>
  number !== value && namesIn(texts).some(([other, its]) => other === words && its === number);
