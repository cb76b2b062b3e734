import { type LazyPattern, lazyPattern } from '../../text/patterns/lazy';
import type { CertainWording, LikelyWording, MaybeWording } from '../../values/reasons/opt-out-wordings';

type WordingOf = {
  readonly certain: CertainWording;
  readonly likely: LikelyWording;
  readonly maybe: MaybeWording;
};
type Grade = keyof WordingOf;
type RuleOf<G extends Grade> = {
  readonly id: `opt-out.${WordingOf[G]}`;
  readonly grade: G;
  readonly pattern: LazyPattern;
};

/** A wording of an opt-out on canonical text: lower case, no accents or punctuation, short forms written out. */
export type OptOutRule = { readonly [G in Grade]: RuleOf<G> }[Grade];

/** A rule whose pattern is put together from named parts: `{MSG}` stands for the part of that name. */
export const rulesOf = <G extends Grade>(
  grade: G,
  parts: Readonly<Record<string, string>>,
  wordings: { readonly [W in WordingOf[G]]?: string },
): readonly RuleOf<G>[] =>
  (Object.entries(wordings) as [WordingOf[G], string][]).map(([id, wording]) => ({
    id: `opt-out.${id}`,
    grade,
    pattern: lazyPattern(fill(wording, parts)),
  }));

const fill = (wording: string, parts: Readonly<Record<string, string>>): string => {
  const filled = wording.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`An opt-out rule names the part {${name}}, which does not exist.`);
    return `(?:${part})`;
  });
  return filled === wording ? filled : fill(filled, parts);
};
