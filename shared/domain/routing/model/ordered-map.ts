type Node<V> = {
  readonly key: string;
  readonly value: V;
  readonly weight: number;
  readonly size: number;
  readonly left: Tree<V>;
  readonly right: Tree<V>;
};
type Tree<V> = Node<V> | undefined;

/** FNV-1a: the same key has the same weight on every machine, so the same keys always make the same tree. */
const weightOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const sizeOf = <V>(tree: Tree<V>): number => tree?.size ?? 0;
const node = <V>(of: { key: string; value: V; weight: number }, left: Tree<V>, right: Tree<V>): Node<V> => ({
  key: of.key,
  value: of.value,
  weight: of.weight,
  size: sizeOf(left) + sizeOf(right) + 1,
  left,
  right,
});
const isAbove = <V>(a: Node<V>, b: Node<V>): boolean => a.weight > b.weight || (a.weight === b.weight && a.key < b.key);

const insert = <V>(tree: Tree<V>, added: Node<V>): Node<V> => {
  if (tree === undefined) return added;
  if (added.key === tree.key) return tree.value === added.value ? tree : node(added, tree.left, tree.right);
  if (added.key < tree.key) {
    const left = insert(tree.left, added);
    if (left === tree.left) return tree;
    return isAbove(left, tree)
      ? node(left, left.left, node(tree, left.right, tree.right))
      : node(tree, left, tree.right);
  }
  const right = insert(tree.right, added);
  if (right === tree.right) return tree;
  return isAbove(right, tree)
    ? node(right, node(tree, tree.left, right.left), right.right)
    : node(tree, tree.left, right);
};

const join = <V>(left: Tree<V>, right: Tree<V>): Tree<V> => {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return isAbove(left, right)
    ? node(left, left.left, join(left.right, right))
    : node(right, join(left, right.left), right.right);
};

const remove = <V>(tree: Tree<V>, key: string): Tree<V> => {
  if (tree === undefined) return undefined;
  if (key === tree.key) return join(tree.left, tree.right);
  if (key < tree.key) {
    const left = remove(tree.left, key);
    return left === tree.left ? tree : node(tree, left, tree.right);
  }
  const right = remove(tree.right, key);
  return right === tree.right ? tree : node(tree, tree.left, right);
};

const find = <V>(tree: Tree<V>, key: string): Tree<V> => {
  let at = tree;
  while (at !== undefined && at.key !== key) at = key < at.key ? at.left : at.right;
  return at;
};

function* walk<V>(tree: Tree<V>, from: string): Generator<[string, V], undefined, undefined> {
  if (tree === undefined) return;
  if (tree.key >= from) {
    yield* walk(tree.left, from);
    yield [tree.key, tree.value];
  }
  yield* walk(tree.right, from);
}

/** What lies below `key`, its value, and what lies above. */
const split = <V>(tree: Tree<V>, key: string): readonly [Tree<V>, Tree<V>, Tree<V>] => {
  if (tree === undefined) return [undefined, undefined, undefined];
  if (key === tree.key) return [tree.left, tree, tree.right];
  if (key < tree.key) {
    const [below, at, above] = split(tree.left, key);
    return [below, at, node(tree, above, tree.right)];
  }
  const [below, at, above] = split(tree.right, key);
  return [node(tree, tree.left, below), at, above];
};

export type Difference<V> = { readonly key: string; readonly before: V | undefined; readonly after: V | undefined };

function* differ<V>(before: Tree<V>, after: Tree<V>): Generator<Difference<V>, undefined, undefined> {
  if (before === after) return;
  const middle = before ?? after;
  if (middle === undefined) return;
  const [beforeBelow, was, beforeAbove] = split(before, middle.key);
  const [afterBelow, is, afterAbove] = split(after, middle.key);
  yield* differ(beforeBelow, afterBelow);
  if (was?.value !== is?.value) yield { key: middle.key, before: was?.value, after: is?.value };
  yield* differ(beforeAbove, afterAbove);
}

/**
 * An immutable map, ordered by key (UTF-16): a change makes a new map that shares all but a few nodes with the old one.
 *
 * Getting, setting, deleting and counting cost the logarithm of its size. It is a treap whose weights are hashes of the
 * keys, so its shape depends on nothing but its keys.
 */
export class OrderedMap<V> implements ReadonlyMap<string, V> {
  private constructor(private readonly root: Tree<V>) {}

  static empty<V>(): OrderedMap<V> {
    return new OrderedMap<V>(undefined);
  }
  get size(): number {
    return sizeOf(this.root);
  }
  get(key: string): V | undefined {
    return find(this.root, key)?.value;
  }
  has(key: string): boolean {
    return find(this.root, key) !== undefined;
  }
  set(key: string, value: V): OrderedMap<V> {
    const root = insert(this.root, { key, value, weight: weightOf(key), size: 1, left: undefined, right: undefined });
    return root === this.root ? this : new OrderedMap(root);
  }
  delete(key: string): OrderedMap<V> {
    const root = remove(this.root, key);
    return root === this.root ? this : new OrderedMap(root);
  }
  /** The entry with the smallest key at or after `from`. */
  first(from = ''): readonly [string, V] | undefined {
    let best: Tree<V>;
    let at = this.root;
    while (at !== undefined) {
      if (at.key >= from) best = at;
      at = at.key >= from ? at.left : at.right;
    }
    return best === undefined ? undefined : [best.key, best.value];
  }
  /** How many keys lie before `key`. */
  rank(key: string): number {
    let before = 0;
    let at = this.root;
    while (at !== undefined) {
      if (at.key < key) before += sizeOf(at.left) + 1;
      at = at.key < key ? at.right : at.left;
    }
    return before;
  }
  /** Entries in order, from the first key at or after `from`. */
  from(from: string): Generator<[string, V], undefined, undefined> {
    return walk(this.root, from);
  }
  /** Entries in order whose keys start with `prefix`. */
  *under(prefix: string): Generator<[string, V], undefined, undefined> {
    for (const entry of walk(this.root, prefix)) {
      if (!entry[0].startsWith(prefix)) return;
      yield entry;
    }
  }
  /** What another map, made from this one or the other way round, has differently: costs the number of differences. */
  differences(after: OrderedMap<V>): Generator<Difference<V>, undefined, undefined> {
    return differ(this.root, after.root);
  }
  entries(): Generator<[string, V], undefined, undefined> {
    return walk(this.root, '');
  }
  *keys(): Generator<string, undefined, undefined> {
    for (const [key] of this.entries()) yield key;
  }
  *values(): Generator<V, undefined, undefined> {
    for (const [, value] of this.entries()) yield value;
  }
  [Symbol.iterator](): Generator<[string, V], undefined, undefined> {
    return this.entries();
  }
  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
