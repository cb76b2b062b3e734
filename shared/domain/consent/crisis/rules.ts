import { type LazyPattern, lazyPattern } from '../../text/patterns/lazy';
import { alternativesOf } from '../../text/patterns/needs';

/** What a text tells of. A negation frees `services` and `hazard`; never what people do to themselves or to others. */
export type Danger = 'self-harm' | 'violence' | 'medical' | 'services' | 'hazard';

/** A wording of danger on plain words: lower case, no accents, no punctuation, apostrophes gone (`isnt`, `jai`). */
export type CrisisRule = { readonly id: string; readonly danger: Danger; readonly pattern: LazyPattern };

/** Rules whose patterns are put together from named parts: `{WHO}` stands for the part of that name. */
export const crisisRules = (
  danger: Danger,
  parts: Readonly<Record<string, string>>,
  wordings: Readonly<Record<string, readonly string[]>>,
): readonly CrisisRule[] =>
  Object.entries(wordings).flatMap(([id, some]) =>
    inPieces(danger, some).map(wording => ({
      id,
      danger,
      pattern: lazyPattern(`\\b(?:${bounded(fill(wording, parts))})\\b`),
    })),
  );

/** One pattern an alternative, so that few are compiled; what may be freed is freed by its first match, and stays one. */
const inPieces = (danger: Danger, wordings: readonly string[]): readonly string[] =>
  danger === 'services' || danger === 'hazard' ? [wordings.join('|')] : wordings.flatMap(alternativesOf);

/** Words that may stand between are at most six, so that no text, however it repeats itself, is read for long. */
const bounded = (pattern: string): string => pattern.replaceAll(')*', '){0,6}');

const fill = (wording: string, parts: Readonly<Record<string, string>>): string => {
  const filled = wording.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`A crisis rule names the part {${name}}, which does not exist.`);
    return `(?:${part})`;
  });
  return filled === wording ? filled : fill(filled, parts);
};
