import { type Document, type Path, valueAt } from '../../data/draft/document';

/** The pages of the set-up, as the list beside them has them. */
export const GROUPS = [
  { says: 'setUp', sections: ['home', 'wizard'] },
  { says: 'business', sections: ['channels', 'hours', 'messages', 'surveys'] },
  { says: 'work', sections: ['workstreams', 'routing', 'queues', 'bots'] },
  { says: 'people', sections: ['people', 'skills', 'replies', 'desk'] },
  { says: 'check', sections: ['bench', 'tests'] },
  { says: 'publish', sections: ['changes', 'files'] },
] as const;
export type Section = (typeof GROUPS)[number]['sections'][number];
const SECTIONS: readonly Section[] = GROUPS.flatMap(({ sections }) => [...sections]);

export const sectionOf = (written: string | undefined): Section | undefined =>
  written === undefined ? 'home' : SECTIONS.find(each => each === written);

export const addressOf = (section: Section, ...steps: readonly string[]): string =>
  ['/setup', ...(section === 'home' && steps.length === 0 ? [] : [section]), ...steps.map(encodeURIComponent)].join(
    '/',
  );

/** Which page edits a kind of the configuration. */
const PAGE_OF_KIND: Readonly<Record<string, Section>> = {
  channels: 'channels',
  workstreams: 'workstreams',
  queues: 'queues',
  agents: 'people',
  capacityProfiles: 'skills',
  operatingHours: 'hours',
  surveys: 'surveys',
  quickReplies: 'replies',
  sessionTemplates: 'desk',
  notificationTemplates: 'desk',
  messages: 'messages',
  tests: 'tests',
};
/** Fields of a workstream and a channel that have a page of their own. */
const PAGE_OF_FIELD: Readonly<Record<string, Section>> = {
  classification: 'routing',
  routing: 'routing',
  bot: 'bots',
  smartAssist: 'bots',
};

export const pageOfKind = (kind: string): Section => PAGE_OF_KIND[kind] ?? 'home';

/** Where something at a place of the draft is edited. */
export const pageOfPath = (
  document: Document,
  [kind, at, field]: Path,
): { section: Section; steps: readonly string[] } => {
  const item = valueAt(document, [String(kind ?? ''), Number(at ?? -1)]);
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  const steps = typeof id === 'string' && id !== '' ? [id] : [];
  if (kind === 'workstreams') return { section: PAGE_OF_FIELD[String(field)] ?? 'workstreams', steps };
  if (field === 'messages' && kind === 'channels') return { section: 'messages', steps: ['channel', ...steps] };
  return { section: pageOfKind(String(kind ?? '')), steps: kind === 'messages' || kind === 'tests' ? [] : steps };
};
