/** Stands where a value is empty, until the text around it is settled. No text has it: it is nobody's character (private use). */
export const EMPTY = '\ue000';

const E = EMPTY;
const PAIRS: readonly (readonly [string, string])[] = [
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['\\*', '\\*'],
  ['_', '_'],
];
/** Brackets, quotes or stars around nothing go with it. */
const AROUND_NOTHING = new RegExp(
  PAIRS.map(([open, close]) => `${open}[\\s,;:/–-]*${E}[\\s,;:/${E}–-]*${close}`).join('|'),
  'gu',
);
/** The text, a line or a sentence begins here. */
const OPENS = '(^|[.!?…]\\s+|\\n\\s*|[¡¿])';
/** Behind an empty value that opens, they open nothing; "!" and "?" go where words follow. */
const NO_OPENING = '(?:[,:;–—-]|[!?.…](?=[^\\n]*\\p{L}))';

const capital = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase());

/**
 * A text without the values that are empty, read as if they had never been meant to stand there.
 *
 * @param text {@link EMPTY} where a value is missing
 */
export const withoutValues = (text: string): string => {
  if (!text.includes(E)) return text.trim();
  let settled = text;
  for (let before = ''; before !== settled; ) {
    before = settled;
    settled = settled.replace(new RegExp(`${E}\\s*${E}`, 'g'), E).replace(AROUND_NOTHING, E);
  }
  return settled
    .replace(new RegExp(`(?<=^|\\s)[#№] ?${E}`, 'g'), E)
    .replace(new RegExp(`(?<=^|\\s)[dl]['’]${E}`, 'giu'), E)
    .replace(new RegExp(`( [–—-] )${E} [–—-] `, 'g'), '$1')
    .replace(new RegExp(`${OPENS}${E}['’]s +(?=\\p{L})`, 'gu'), '$1The ')
    .replace(new RegExp(`${E}['’]s +(?=\\p{L})`, 'gu'), 'the ')
    .replace(new RegExp(`${E}['’]s?(?!\\p{L})`, 'gu'), E)
    .replace(
      new RegExp(`${OPENS}${E}([^\\S\\n]*)(${NO_OPENING}*)([^\\S\\n]*)([^\\n]?)`, 'gu'),
      (_, opening: string, __: string, marks: string, ___: string, next: string) =>
        `${opening}${marks === '' ? next : capital(next)}`,
    )
    .replace(new RegExp(`(?: ?[,;:]| [–—/&-])? *${E}(?= ?[.,;!?…]|\\s*\\n|$)`, 'g'), '')
    .replace(new RegExp(` ?${E}(?=[\\p{L}\\p{N}])`, 'gu'), before => (before.startsWith(' ') ? ' ' : ''))
    .replace(new RegExp(` ?${E}`, 'g'), '')
    .trim();
};
