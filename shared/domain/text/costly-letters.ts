import { segmentsOf } from './segments';

/** A character that makes a whole text UCS-2, and what to write instead. */
export type CostlyLetter = { readonly letter: string; readonly name: string; readonly instead: string | undefined };

export type TextCost = {
  readonly segments: number;
  /** What it would be without these letters; fewer than `segments` when they cost something. */
  readonly without: number;
  readonly letters: readonly CostlyLetter[];
};

const NAMED: Readonly<Record<string, readonly [name: string, instead: string]>> = {
  '’': ['a curly apostrophe', "'"],
  '‘': ['a curly quotation mark', "'"],
  '“': ['a curly quotation mark', '"'],
  '”': ['a curly quotation mark', '"'],
  '„': ['a low quotation mark', '"'],
  '«': ['a quotation mark', '"'],
  '»': ['a quotation mark', '"'],
  '‹': ['a quotation mark', "'"],
  '›': ['a quotation mark', "'"],
  '–': ['a long dash', '-'],
  '—': ['a long dash', '-'],
  '−': ['a minus sign', '-'],
  '‑': ['a dash that does not break', '-'],
  '…': ['an ellipsis in one character', '...'],
  '•': ['a bullet', '-'],
  '·': ['a middle dot', '-'],
  '\u00a0': ['a space that does not break', ' '],
  '\u202f': ['a narrow space', ' '],
  '\u2009': ['a thin space', ' '],
  '\u2003': ['a wide space', ' '],
  '\u200b': ['a space without width', ''],
  '\u200d': ['a joiner without width', ''],
  '\ufeff': ['a mark without width', ''],
  '\u00ad': ['a hyphen that is not shown', ''],
  '\t': ['a tab', ' '],
  '´': ['an accent by itself', "'"],
  '`': ['an accent by itself', "'"],
  '™': ['a trademark sign', '(TM)'],
  '®': ['a registered sign', '(R)'],
  '©': ['a copyright sign', '(c)'],
  º: ['an ordinal sign', 'o'],
  ª: ['an ordinal sign', 'a'],
  '°': ['a degree sign', ' deg'],
};

/** What a text costs, and which letters make it dearer; see `segmentsOf`. */
export const costOf = (text: string): TextCost => {
  const { segments, nonGsmCharacters } = segmentsOf(text);
  const letters = nonGsmCharacters.map(costly);
  const plain = letters.reduce((rest, { letter, instead }) => rest.replaceAll(letter, instead ?? ''), text);
  return { segments, without: segmentsOf(plain).segments, letters };
};

/** Without its accent a letter is in GSM-7; an emoji, or a letter of another script, has nothing to stand for it. */
const costly = (letter: string): CostlyLetter => {
  const [name, instead] = NAMED[letter] ?? [];
  if (name !== undefined) return { letter, name, instead };
  const bare = letter.normalize('NFD').replace(/\p{Mn}/gu, '');
  const isLetter = /^\p{L}$/u.test(letter) && bare !== letter;
  return { letter, name: `"${letter}"`, instead: isLetter ? bare : undefined };
};

/** `a curly apostrophe (write ')`, `"á" (write a)`: for a person who may change the text. */
export const lettersInWords = (letters: readonly CostlyLetter[]): string =>
  letters
    .slice(0, 5)
    .map(({ name, instead }) => {
      if (instead === undefined) return name;
      return instead.trim() === ''
        ? `${name} (write ${instead === '' ? 'nothing' : 'a plain space'})`
        : `${name} (write ${instead})`;
    })
    .join(', ');
