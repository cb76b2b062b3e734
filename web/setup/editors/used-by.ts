import type { Document } from '../../data/draft/document';
import { itemsOf, KINDS, type Kind, nameOf } from '../../data/draft/items';

/** By which fields an item of a kind is named elsewhere. */
const NAMED_BY: Readonly<Record<Kind, readonly string[]>> = {
  channels: ['channel'],
  workstreams: ['workstream', 'workstreams'],
  queues: ['queue', 'transfer', 'fallbackQueue'],
  agents: ['agents'],
  capacityProfiles: ['profiles', 'capacityProfile'],
  operatingHours: ['operatingHours'],
  surveys: ['survey', 'botOnly'],
  quickReplies: [],
  sessionTemplates: ['session'],
  tests: [],
  notificationTemplates: ['incomingAuthenticated', 'incomingUnauthenticated', 'consult', 'transfer'],
};

const names = (value: unknown, id: string): boolean => {
  if (value === id) return true;
  return Array.isArray(value) && value.some(each => each === id || (each as { id?: unknown } | null)?.id === id);
};

const isNamedIn = (value: unknown, fields: readonly string[], id: string): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([field, each]) => (fields.includes(field) && names(each, id)) || isNamedIn(each, fields, id),
  );
};

/** The items that name this one, each by its kind and what it is called. */
export const usedBy = (
  document: Document,
  kind: Kind,
  id: string,
): readonly { readonly kind: Kind; readonly id: string; readonly name: string }[] =>
  KINDS.flatMap(each =>
    itemsOf(document, each)
      .filter(item => !(each === kind && item.id === id) && isNamedIn(item, NAMED_BY[kind], id))
      .map(item => ({ kind: each, id: item.id, name: nameOf(item) })),
  );
