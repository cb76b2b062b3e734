import { KIND_NAMES } from '../kind-names';
import { foundInWords } from '../problems';
import { type DocumentItem, isSame, itemsOf, type List } from './items';

/** One field that differs, with what stood there and what stands there now; `undefined` where it wasn't there. */
export type FieldDifference = {
  /** `overflow › waiting › seconds`; entries of a list by their ids. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly sentence: string;
};

export type ItemDifference = {
  readonly kind: List;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed item. */
  readonly fields: readonly FieldDifference[];
  readonly sentence: string;
};

/**
 * What differs from one document to another, item by item, in sentences. A default that is written out is no difference; nor is the
 * order of items, which means nothing.
 */
export const differencesBetween = (before: unknown, after: unknown): readonly ItemDifference[] => {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, item]) => whole(item, 'removed'));
  const others = [...is].flatMap(([key, item]) => {
    const old = was.get(key);
    if (old === undefined) return [whole(item, 'added')];
    return isSame(old.read, item.read) ? [] : [changed(old, item)];
  });
  return [...gone, ...others];
};

/** What people call an item: `queue "Orders"`. */
export const itemInWords = ({ kind, id, name }: Pick<DocumentItem, 'kind' | 'id' | 'name'>): string =>
  kind === 'messages' ? `message "${id}"` : `${KIND_NAMES[kind][0]} "${name}"`;

const whole = (item: DocumentItem, change: 'added' | 'removed'): ItemDifference => {
  const { kind, id, name } = item;
  return { kind, id, name, change, fields: [], sentence: `The ${itemInWords(item)} is ${change}.` };
};

const changed = (before: DocumentItem, after: DocumentItem): ItemDifference => {
  const { kind, id, name } = after;
  const fields = fieldsBetween('', before.read, after.read);
  const sentence = `The ${itemInWords(after)} is changed: ${fields.map(field => field.sentence).join('; ')}.`;
  return { kind, id, name, change: 'changed', fields, sentence };
};

/** Groups are looked into, and lists whose entries have names of their own; anything else differs as a whole. */
const fieldsBetween = (field: string, before: unknown, after: unknown): readonly FieldDifference[] => {
  if (isSame(before, after)) return [];
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was !== undefined && is !== undefined) {
    const names = [...new Set([...was.keys(), ...is.keys()])];
    const found = names.flatMap(name =>
      fieldsBetween(field === '' ? name : `${field} › ${name}`, was.get(name), is.get(name)),
    );
    if (found.length > 0) return found;
  }
  const isOrder = was !== undefined && is !== undefined;
  const what = field === '' ? 'all of it' : field;
  const sentence = isOrder ? `${what}: in another order` : `${what}: ${inWords(before)} → ${inWords(after)}`;
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }), sentence }];
};

const partsOf = (value: unknown): ReadonlyMap<string, unknown> | undefined => {
  if (Array.isArray(value)) {
    const names = value.map(nameOfEntry);
    if (value.length === 0 || names.some(name => name === undefined) || new Set(names).size < names.length)
      return undefined;
    return new Map(value.map((entry, at) => [names[at] as string, entry]));
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
};

const nameOfEntry = (entry: unknown): string | undefined => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const { id, name, trigger, to, language } = entry as Readonly<Record<string, unknown>>;
  if (typeof id === 'string') return id;
  if (typeof trigger === 'string') return [trigger, to, language].filter(part => typeof part === 'string').join(' ');
  return typeof name === 'string' ? name : undefined;
};

const inWords = (value: unknown): string => {
  if (value === undefined) return 'none';
  if (Array.isArray(value) && value.length > 0 && value.length <= 8 && value.every(isPlain))
    return value.map(String).join(', ');
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(value);
  return foundInWords(value);
};
const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
