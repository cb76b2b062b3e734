import { asciiDigits } from '../ascii-digits';

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
 * Area and exchange begin with 2 to 9; areas with a 9 in the middle, 37… and 96… are kept back, and neither is a service's
 * (`911`), toll-free exchanges aside (NANPA). Ten times one digit fills a form; ours in examples is ten times 5.
 */
const AMERICAN =
  /^\+1(?!([^5])\1{9}$)(?:8(?:00|33|44|55|66|77|88)[2-9]\d{6}|(?![2-9]11|37|96)[2-9][0-8]\d(?![2-9]11)[2-9]\d{6})$/;

/** True for what may be a number of the North American plan: ten digits after its 1, in ranges that can be given out. */
export const hasAmericanShape = (number: string): boolean => AMERICAN.test(number);

/**
 * A number as it is dialled today. Until 2019 Mexico's mobiles had a 1 behind the country's code, and 01, 044 or 045 before a
 * national number; address books still have them.
 */
export const today = (typed: string, country?: string): string => {
  const digits = typed.replace(/[\s().\-/]/g, '');
  const mexican = /^\+52(?:1|01|044|045)(\d{10})$/.exec(digits)?.[1];
  if (mexican !== undefined) return `+52${mexican}`;
  return (country === 'MX' ? /^(?:52)?(?:1|01|044|045)(\d{10})$/.exec(digits)?.[1] : undefined) ?? typed;
};

/**
 * A number that says its country: with a plus, or with two zeros. Of digits alone nobody knows the country, so they are
 * none; neither is what keeps a national zero (`+44 (0)20…`), an extension, two numbers, or one that North America can't have.
 *
 * @returns E.164, or `undefined`: the caller says so, and never guesses
 */
export const internationalNumber = (raw: string): string | undefined => {
  const text = plainDigits(raw);
  if (!/^(?:\+|00)[\d\s().\-/]+$/.test(text) || /\(0\)/.test(text)) return undefined;
  const digits = text.replace(/^00/, '+').replace(/[\s().\-/]/g, '');
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) return undefined;
  return digits.startsWith('+1') && !hasAmericanShape(digits) ? undefined : today(digits);
};
