import { type DocumentItem, isSame, itemsOf, keyOf, LISTS, type List } from './items';

/** An item that two people changed differently since they had the same. What isn't there (any more) is left out. */
export type Conflict = {
  readonly kind: List;
  readonly id: string;
  readonly name: string;
  readonly base?: unknown;
  readonly mine?: unknown;
  readonly theirs?: unknown;
};

/** Which of the two stays. */
export type Choice = { readonly kind: string; readonly id: string; readonly take: 'mine' | 'theirs' };

export type Merged = {
  /** All of theirs, and of mine what nobody else changed, or what was chosen. An open conflict has theirs. */
  readonly document: Readonly<Record<string, readonly unknown[]>>;
  readonly conflicts: readonly Conflict[];
  /** Conflicts that no choice was made about: nothing may be published before. */
  readonly open: readonly Conflict[];
};

type Versions = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

/**
 * What two people made of one configuration, put together item by item. Where both changed the same item otherwise, the choice
 * counts. Items stand as mine stood, new ones of theirs behind them.
 */
export const mergeDocuments = ({ base, mine, theirs }: Versions, choices: readonly Choice[] = []): Merged => {
  const [was, my, their] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  const chosen = new Map(choices.map(({ kind, id, take }) => [keyOf(kind as List, id), take]));
  const lists = new Map<List, unknown[]>(LISTS.map(kind => [kind, []]));
  const conflicts: Conflict[] = [];
  const open: Conflict[] = [];
  for (const key of new Set([...my.keys(), ...their.keys(), ...was.keys()])) {
    const [b, m, t] = [was.get(key), my.get(key), their.get(key)];
    const item = (m ?? t ?? b) as DocumentItem;
    let stays = t;
    if (isSame(m?.read, t?.read) || isSame(t?.read, b?.read)) stays = m;
    else if (!isSame(m?.read, b?.read)) {
      const conflict = conflictOf(item, { b, m, t });
      conflicts.push(conflict);
      const take = chosen.get(key);
      if (take === undefined) open.push(conflict);
      if (take === 'mine') stays = m;
    }
    if (stays !== undefined) lists.get(item.kind)?.push(stays.written);
  }
  const document = Object.fromEntries([...lists].filter(([, items]) => items.length > 0));
  return { document, conflicts, open };
};

type Sides = {
  readonly b: DocumentItem | undefined;
  readonly m: DocumentItem | undefined;
  readonly t: DocumentItem | undefined;
};
const conflictOf = ({ kind, id, name }: DocumentItem, { b, m, t }: Sides): Conflict => ({
  ...{ kind, id, name },
  ...(b !== undefined && { base: b.written }),
  ...(m !== undefined && { mine: m.written }),
  ...(t !== undefined && { theirs: t.written }),
});

/**
 * A document with the items of another: added, or in place of those with the same id. What is no list of items there (a
 * kind that nobody knows, a text in place of a list) stays as it was written, for whoever reads the whole to refuse it.
 */
export const mergeInto = (into: unknown, from: unknown): unknown => {
  if (from === undefined || from === null) return into;
  if (typeof from !== 'object' || Array.isArray(from)) return from;
  const taken = itemsOf(from);
  // What both have counts as changed by the other alone, for its base is what it takes the place of.
  const base: Record<string, unknown[]> = {};
  for (const [key, { kind, written }] of itemsOf(into)) {
    if (taken.has(key)) base[kind] = [...(base[kind] ?? []), written];
  }
  const isItems = ([kind, list]: readonly [string, unknown]) =>
    Array.isArray(list) && LISTS.some(known => known === kind);
  const rest = Object.entries(from).filter(entry => !isItems(entry));
  return { ...mergeDocuments({ base, mine: from, theirs: into }).document, ...Object.fromEntries(rest) };
};
