/** The words of 0 to 10 in English, Spanish and French, without accents. */
const NUMBERS: readonly (readonly string[])[] = [
  ['zero', 'cero'],
  ['one', 'uno', 'una', 'un', 'une'],
  ['two', 'dos', 'deux'],
  ['three', 'tres', 'trois'],
  ['four', 'cuatro', 'quatre'],
  ['five', 'cinco', 'cinq', 'fiv', 'fve'],
  ['six', 'seis'],
  ['seven', 'siete', 'sept'],
  ['eight', 'ocho', 'huit'],
  ['nine', 'nueve', 'neuf'],
  ['ten', 'diez', 'dix'],
];

const BY_WORD: ReadonlyMap<string, number> = new Map(
  NUMBERS.flatMap((words, value) => words.map(word => [word, value] as const)),
);

/** Digits or a number's word as a number; at most three digits, so that an order number never is one. */
export const numberOf = (word: string): number | undefined => {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return BY_WORD.get(word);
};

/** True for digits: `un` and `one` are articles as well, and need more around them to be a score. */
export const isDigits = (word: string): boolean => /^\d+$/.test(word);
