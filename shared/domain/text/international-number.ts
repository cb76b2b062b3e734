import { asciiDigits } from './ascii-digits';

/** Marks of direction and width-less spaces that come along when a number is copied from a page or an address book. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Every dash that a keyboard, an editor or a spreadsheet puts between digits. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc]/g;

/**
 * A number as people type it, in characters that every reader knows: ASCII digits (full-width and eastern ones too), plain
 * dashes and spaces, nothing invisible.
 */
export const plainDigits = (raw: string): string =>
  asciiDigits(raw.slice(0, 200).normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-'))
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A number that says its country: with a plus, or with two zeros. Of digits alone nobody knows the country, so they are
 * none; neither is what keeps a national zero (`+44 (0)20…`), an extension, or two numbers.
 *
 * @returns E.164, or `undefined`: the caller says so, and never guesses
 */
export const internationalNumber = (raw: string): string | undefined => {
  const text = plainDigits(raw);
  if (!/^(?:\+|00)[\d\s().\-/]+$/.test(text) || /\(0\)/.test(text)) return undefined;
  const digits = text.replace(/^00/, '+').replace(/[\s().\-/]/g, '');
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) return undefined;
  // A number of the North American plan has ten digits after its 1.
  return digits.startsWith('+1') && digits.length !== 12 ? undefined : digits;
};
