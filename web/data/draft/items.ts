import { type Document, isSame } from './document';

/** The kinds of a configuration whose items have ids, in the order in which people meet them. */
export const KINDS = [
  'channels',
  'workstreams',
  'queues',
  'agents',
  'capacityProfiles',
  'operatingHours',
  'surveys',
  'quickReplies',
  'sessionTemplates',
  'notificationTemplates',
  'tests',
] as const;
export type Kind = (typeof KINDS)[number];

export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** The items of a kind; what has no id as yet is none. */
export const itemsOf = (document: Document, kind: Kind): readonly Item[] => {
  const list = document[kind];
  return Array.isArray(list) ? list.filter(isItem) : [];
};
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';

export const itemOf = (document: Document, kind: Kind, id: string | undefined): Item | undefined =>
  itemsOf(document, kind).find(item => item.id === id);

/** The place of an item in its list; −1 where there is none. Items without an id keep their places, so problems' paths stay true. */
export const placeOf = (document: Document, kind: Kind, id: string): number => {
  const list = document[kind];
  return Array.isArray(list) ? list.findIndex(each => isItem(each) && each.id === id) : -1;
};

/** What people call an item: its name or title, else its id. */
export const nameOf = (item: Item): string => {
  const name = item.name ?? item.title;
  return typeof name === 'string' && name.trim() !== '' ? name : item.id;
};

/** A change of one item, or of the messages, which have no ids and are one whole: its id is then `all`. */
export type ItemChange = {
  readonly kind: string;
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
};

/** What differs from one document to another, item by item. */
export const changesBetween = (before: Document, after: Document): readonly ItemChange[] => {
  const ofKinds = KINDS.flatMap(kind => {
    const [old, now] = [byId(before, kind), byId(after, kind)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap(id => changeOf(kind, id, old.get(id), now.get(id)));
  });
  const whole = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    kind => !KINDS.some(each => each === kind),
  );
  return [...ofKinds, ...whole.flatMap(kind => changeOf(kind, 'all', before[kind] ?? [], after[kind] ?? []))];
};

const byId = (document: Document, kind: Kind): ReadonlyMap<string, Item> =>
  new Map(itemsOf(document, kind).map(item => [item.id, item]));

const changeOf = (kind: string, id: string, before: unknown, after: unknown): readonly ItemChange[] => {
  if (isSame(before, after)) return [];
  return [{ kind, id, change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed' }];
};

/** An id of lower-case letters, digits and dashes that says what a name says, and that no other item has. */
export const newIdFor = (name: string, taken: readonly string[]): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 34);
  const base = plain === '' ? 'item' : plain;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
