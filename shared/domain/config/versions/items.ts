import { recipientOf } from '../../auto-messages/schema';
import { TRIGGER_IDS } from '../../auto-messages/triggers';
import { KINDS, type Kind } from '../config';
import { configSchema } from '../schema';

/** The lists of a configuration; those of `KINDS` hold items with an id. */
export const LISTS = [...KINDS, 'messages'] as const;
export type List = Kind | 'messages';

/** One item of a document: as it is written, and with every default filled in where its schema takes it. */
export type DocumentItem = {
  readonly kind: List;
  readonly id: string;
  readonly name: string;
  readonly written: unknown;
  readonly read: unknown;
};

/**
 * The items of a document by kind and id, in their order; a draft may have mistakes. What has no id is called by its place (`#2`), a
 * message by its trigger, reader and language, and who comes second with an id by its place as well.
 */
export const itemsOf = (document: unknown): ReadonlyMap<string, DocumentItem> => {
  const items = new Map<string, DocumentItem>();
  for (const kind of LISTS) {
    const list = isGroup(document) ? document[kind] : undefined;
    for (const [at, written] of (Array.isArray(list) ? list : []).entries()) {
      const given = idOf(kind, written);
      const id = given === undefined || items.has(keyOf(kind, given)) ? `#${at + 1}` : given;
      items.set(keyOf(kind, id), { kind, id, name: nameOf(written) ?? id, written, read: readItem(kind, written) });
    }
  }
  return items;
};

export const keyOf = (kind: List, id: string): string => `${kind}/${id}`;

/** What the schema makes of an item, or the item where it has mistakes. */
const readItem = (kind: List, written: unknown): unknown => {
  const read = configSchema.shape[kind].unwrap().element.safeParse(written);
  return read.success ? read.data : written;
};

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (kind: List, item: unknown): string | undefined => {
  if (!isGroup(item)) return undefined;
  if (kind !== 'messages') return typeof item.id === 'string' && item.id !== '' ? item.id : undefined;
  const { to, language } = item;
  const trigger = TRIGGER_IDS.find(each => each === item.trigger);
  if (trigger === undefined) return undefined;
  const reader = to === 'customer' || to === 'agent' ? to : recipientOf({ trigger });
  return `${trigger} / ${reader} / ${typeof language === 'string' ? language : 'every language'}`;
};

const nameOf = (item: unknown): string | undefined => {
  if (!isGroup(item)) return undefined;
  const name = item.name ?? item.title;
  return typeof name === 'string' && name !== '' ? name : undefined;
};

/** Equal in content, whatever the order in which fields were written. */
export const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, each: unknown) =>
    isGroup(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
