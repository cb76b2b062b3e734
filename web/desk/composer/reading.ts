import { segmentsOf } from '../../../shared/domain/text/segments';
import { inPlainLetters, plainFor } from './plain-letters';

/** What a text would be on its way: what it costs, and what makes it cost more. */
export type Reading = {
  readonly characters: number;
  readonly segments: number;
  /** Units that still fit in the last of its texts. */
  readonly left: number;
  /** How many characters too many. 0 when it may go. */
  readonly over: number;
  /** The letters that make every character of it count for more. */
  readonly dear: readonly DearLetter[];
  /** The same in plain letters, where that saves a text. */
  readonly plain?: { readonly text: string; readonly segments: number };
};
export type DearLetter = { readonly letter: string; readonly plain?: string };

/**
 * Reads a text as the network would.
 *
 * @param longest characters that a text may have at most, by the server's own limit (UTF-16 units)
 */
export const readingOf = (text: string, longest: number): Reading => {
  const { characters, segments, units, perSegment, nonGsmCharacters } = segmentsOf(text);
  const dear = nonGsmCharacters.map(letter => {
    const plain = plainFor(letter);
    return plain === undefined ? { letter } : { letter, plain };
  });
  const shown = {
    characters,
    segments,
    left: Math.max(segments, 1) * perSegment - units,
    over: Math.max(0, text.length - longest),
    dear,
  };
  if (!dear.some(({ plain }) => plain !== undefined)) return shown;
  const plain = inPlainLetters(text);
  const inPlain = segmentsOf(plain).segments;
  return inPlain < segments ? { ...shown, plain: { text: plain, segments: inPlain } } : shown;
};
