/** Texts of which a match holds at least one; `undefined` where a pattern tells none. */
export type Needs = readonly string[] | undefined;

/** What a part of a pattern needs, and where the part ends. */
type Part = { readonly needs: Needs; readonly end: number };

/** Shorter ones stand in nearly every text, and more than so many are no help: then the pattern is simply tried. */
const SHORTEST = 2;
const MOST = 400;

const QUANTIFIER = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;

/**
 * The texts of which a pattern can't do without at least one: `(?:kill|stab) (?:me|us)` needs `kill` or `stab`. Told by
 * its source alone, so that a pattern is compiled only for a text that may match: compiling hundreds of them takes a second.
 *
 * @param source of a `RegExp` without flags but `u`; where it isn't understood, nothing is needed
 */
export const needsOf = (source: string): Needs => {
  const { needs, end } = alternation(source, 0);
  return end === source.length ? needs : undefined;
};

/** The alternatives that stand side by side at the top of a pattern. */
export const alternativesOf = (source: string): readonly string[] => {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(source, at) - 1;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) ends.push(at);
  }
  return [...ends, source.length].map((end, i) => source.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
};

const alternation = (source: string, from: number): Part => {
  const all: Needs[] = [];
  let at = from;
  for (;;) {
    const part = sequence(source, at);
    all.push(part.needs);
    at = part.end;
    if (source[at] !== '|') return { needs: together(all), end: at };
    at++;
  }
};

/** Of parts one after the other, the needs of the one that tells most. */
const sequence = (source: string, from: number): Part => {
  let best: Needs;
  let run = '';
  const closeRun = (): void => {
    if (run !== '') best = better(best, [run]);
    run = '';
  };
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const atom = readAtom(source, at);
    QUANTIFIER.lastIndex = atom.end;
    const quantifier = QUANTIFIER.exec(source);
    at = atom.end + (quantifier?.[0].length ?? 0);
    const isNeeded = quantifier === null || quantifier[0].startsWith('+') || Number(quantifier[1] ?? 0) > 0;
    if (atom.literal !== undefined && isNeeded) run += atom.literal;
    if (atom.literal === undefined || quantifier !== null) closeRun();
    if (atom.needs !== undefined && isNeeded) best = better(best, atom.needs);
  }
  closeRun();
  return { needs: best, end: at };
};

type Atom = Part & { readonly literal?: string };

const readAtom = (source: string, at: number): Atom => {
  const char = source[at] ?? '';
  if (char === '(') return group(source, at);
  if (char === '[') return { needs: undefined, end: endOfClass(source, at) };
  if (char === '\\') {
    const name = source[at + 1] ?? '';
    const isProperty = (name === 'p' || name === 'P') && source[at + 2] === '{';
    return { needs: undefined, end: isProperty ? source.indexOf('}', at) + 1 : at + 2 };
  }
  const isMark = char === '.' || char === '^' || char === '$';
  return { needs: undefined, end: at + 1, ...(!isMark && { literal: char }) };
};

const group = (source: string, at: number): Atom => {
  const opening = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
  opening.lastIndex = at;
  const open = opening.exec(source)?.[0] ?? '(';
  const inner = alternation(source, at + open.length);
  // What stands before or behind, or shall not stand there, is no part of the match.
  const isLook = /[=!]$/.test(open);
  return { needs: isLook ? undefined : inner.needs, end: inner.end + 1 };
};

const endOfClass = (source: string, at: number): number => {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
};

const together = (all: readonly Needs[]): Needs => {
  const texts = new Set<string>();
  for (const needs of all) {
    if (needs === undefined) return undefined;
    for (const text of needs) texts.add(text);
  }
  return texts.size > MOST ? undefined : [...texts];
};

/** Long texts are rare, and so are few. */
const better = (one: Needs, other: Needs): Needs => {
  if (one === undefined || other === undefined) return one ?? known(other);
  return worth(other) > worth(one) ? other : one;
};

const known = (needs: Needs): Needs => (needs?.every(text => text.length >= SHORTEST) ? needs : undefined);

const worth = (needs: readonly string[]): number =>
  Math.min(6, ...needs.map(text => text.length)) - Math.log2(needs.length) / 4;
