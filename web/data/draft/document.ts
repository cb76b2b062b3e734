/** A place in the configuration, as the server's problems name it: kind, place in its list, field, … */
export type Path = readonly (string | number)[];

/** A configuration as it is written. The server alone knows whether it is right, so to the pages it is a tree of values. */
export type Document = { readonly [kind: string]: unknown };

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place; `undefined` where nothing does. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
    return isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);

/**
 * The same tree with another value at a place, all else shared with the one before. `undefined` takes a field away, and an item out of
 * its list. Groups and lists on the way are made where there are none: a step that is a number makes a list.
 */
export const withValue = <T>(root: T, path: Path, value: unknown): T => change(root, path, value) as T;

const change = (root: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(root) ? root : [];
    if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== step);
    return step >= list.length
      ? [...list, change(undefined, rest, value)]
      : list.map((each, at) => (at === step ? change(each, rest, value) : each));
  }
  const group = isGroup(root) ? root : {};
  if (rest.length === 0 && value === undefined) {
    const { [step]: _gone, ...others } = group;
    return others;
  }
  return { ...group, [step]: change(group[step], rest, value) };
};

/** A list with one item at another place, the others in their order. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
};

/** Whether two values say the same, whatever the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, at) => isSame(each, other[at]))
    );
  if (!isGroup(one) || !isGroup(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length && names.every(name => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
};
