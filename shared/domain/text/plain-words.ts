import { asciiDigits } from './ascii-digits';

/** A text reduced to what rules compare: lower case, no accents, straight quotes, single spaces, no punctuation. */
export type PlainText = {
  /** Words with single spaces between, apostrophes inside words dropped: `Don’t stop!` is `dont stop`. */
  readonly text: string;
  readonly words: readonly string[];
};

/** No rule reads further than this: ACS takes 2,048 characters at most. */
const LONGEST = 2_048;

/** Lower case without accents, invisible characters and full-width forms, digits of every script as 0 to 9, punctuation kept. Bounded, linear. */
export const foldText = (text: string): string =>
  asciiDigits(text.slice(0, LONGEST).normalize('NFKD'))
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .toLowerCase();

/** What the phrase rules read; see {@link PlainText}. */
export const plainWords = (text: string): PlainText => {
  const plain = foldText(text)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { text: plain, words: plain === '' ? [] : plain.split(' ') };
};
