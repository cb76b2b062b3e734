/** A wording of an opt-out on canonical text: lower case, no accents or punctuation, short forms written out. */
export type OptOutRule = {
  readonly id: string;
  readonly grade: 'certain' | 'likely' | 'maybe';
  readonly pattern: RegExp;
};

/** A rule whose pattern is put together from named parts: `{MSG}` stands for the part of that name. */
export const rulesOf = (
  grade: OptOutRule['grade'],
  parts: Readonly<Record<string, string>>,
  wordings: Readonly<Record<string, string>>,
): readonly OptOutRule[] =>
  Object.entries(wordings).map(([id, wording]) => ({
    id: `opt-out.${id}`,
    grade,
    pattern: new RegExp(fill(wording, parts)),
  }));

const fill = (wording: string, parts: Readonly<Record<string, string>>): string => {
  const filled = wording.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`An opt-out rule names the part {${name}}, which does not exist.`);
    return `(?:${part})`;
  });
  return filled === wording ? filled : fill(filled, parts);
};
