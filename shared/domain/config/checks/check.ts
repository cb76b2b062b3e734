import type { Config, Kind } from '../config';
import { KIND_NAMES } from '../kind-names';
import type { ConfigProblem } from '../problems';
import type { ConfigLists } from '../schema';

export type Path = readonly (string | number)[];

/** What every check of references has in hand: the lists, ids to look up, and a place for mistakes. */
export type Check = {
  readonly lists: ConfigLists;
  readonly refuse: (path: Path, message: string) => void;
  /** Refuses an id that nothing of the kind has. `undefined` names nothing, and is fine. */
  readonly known: (kind: Kind, id: string | undefined, path: Path) => boolean;
};

/** Ids of items that have mistakes of their own: naming one of them isn't a second mistake. */
export type OtherIds = Readonly<Partial<Record<Kind, readonly string[]>>>;

/** Of what is there instead. */
const MOST_NAMED = 8;

/**
 * @param before the version that is replaced: what it had and this one hasn't was removed while it is still in use
 * @param problems where mistakes are put
 */
export const newCheck = (
  lists: ConfigLists,
  problems: ConfigProblem[],
  before: Config | undefined,
  others: OtherIds,
): Check => {
  const refuse = (path: Path, message: string) => problems.push({ path, message });
  const idsByKind = new Map<Kind, { readonly all: ReadonlySet<string>; readonly first: string }>();
  const idsOf = (kind: Kind) => {
    const found = idsByKind.get(kind);
    if (found !== undefined) return found;
    const all = new Set([...lists[kind].map(item => item.id), ...(others[kind] ?? [])]);
    const ids = { all, first: [...all].slice(0, MOST_NAMED).join(', ') };
    idsByKind.set(kind, ids);
    return ids;
  };
  const known = (kind: Kind, id: string | undefined, path: Path): boolean => {
    if (id === undefined || idsOf(kind).all.has(id)) return true;
    const [one, all] = KIND_NAMES[kind];
    const { first } = idsOf(kind);
    const whatToDo = first === '' ? `add it to ${kind}` : `the ${all} are ${first}`;
    refuse(
      path,
      before === undefined || !Object.hasOwn(before[kind], id)
        ? `there is no ${one} "${id}"; ${whatToDo}`
        : `the ${one} "${id}" was removed, but it is still used here; keep it, or use another one here`,
    );
    return false;
  };
  return { lists, refuse, known };
};

/** Each value once, whatever its case; a second one is refused at its own place. */
export const onceEach = <K extends Kind>(
  { lists, refuse }: Check,
  kind: K,
  field: string,
  textOf: (item: ConfigLists[K][number]) => string,
): void => {
  const seen = new Set<string>();
  for (const [at, item] of lists[kind].entries()) {
    const value = textOf(item).toLowerCase();
    if (seen.has(value))
      refuse(
        [kind, at, field],
        `expected ${field === 'id' ? 'an id' : `a ${field}`} of its own; found "${value}" again`,
      );
    seen.add(value);
  }
};

/** A pool decides about its own queues alone. */
export const inPool = (
  { lists, refuse, known }: Check,
  id: string | undefined,
  pool: string,
  owner: string,
  path: Path,
): void => {
  if (!known('queues', id, path)) return;
  const queue = lists.queues.find(each => each.id === id);
  if (queue === undefined || queue.pool === pool) return;
  refuse(path, `expected a queue of the ${owner}'s own pool "${pool}"; found "${id}" of the pool "${queue.pool}"`);
};
