/**
 * Letters that word processors and phones put in place of plain ones, each with a plain one that reads the same. Letters of a
 * language (á, ł, ñ) are not here: nobody's words are spelled anew to save a text.
 */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2039': "'",
  '\u203a': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
  '\u2022': '-',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
  '\u2192': '->',
  '\u00d7': 'x',
};

/** The plain letter that reads the same; nothing where there is none. */
export const plainFor = (letter: string): string | undefined => PLAIN[letter];

/** A text with every such letter made plain, the rest as it is. */
export const inPlainLetters = (text: string): string => [...text].map(letter => PLAIN[letter] ?? letter).join('');
