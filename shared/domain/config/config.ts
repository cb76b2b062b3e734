import type { Channel } from './channel';
import type { ConfigLists } from './schema';

export type { Channel } from './channel';

/** The kinds whose items have an id; `messages` is one list for the organisation. */
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

/**
 * One version of the configuration, by id. It never changes: a change is another version.
 *
 * `version` sorts by time and is empty while nothing was ever imported.
 */
export type Config = {
  readonly [K in Kind]: Readonly<Record<string, Readonly<ConfigLists[K][number]>>>;
} & {
  readonly version: string;
  readonly messages: ConfigLists['messages'];
};

/** By id, without a prototype: an id that nobody configured finds nothing, whatever it is called. */
const byId = <T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), Object.fromEntries(items.map(item => [item.id, item])));

export const toConfig = (lists: ConfigLists, version: string): Config => ({
  version,
  channels: byId(lists.channels),
  workstreams: byId(lists.workstreams),
  queues: byId(lists.queues),
  agents: byId(lists.agents),
  capacityProfiles: byId(lists.capacityProfiles),
  operatingHours: byId(lists.operatingHours),
  surveys: byId(lists.surveys),
  quickReplies: byId(lists.quickReplies),
  sessionTemplates: byId(lists.sessionTemplates),
  notificationTemplates: byId(lists.notificationTemplates),
  tests: byId(lists.tests),
  messages: lists.messages,
});

const NOTHING: ConfigLists = {
  ...{ channels: [], workstreams: [], queues: [], agents: [], capacityProfiles: [], operatingHours: [], surveys: [] },
  ...{ quickReplies: [], sessionTemplates: [], notificationTemplates: [], tests: [], messages: [] },
};
/** Before the first import: no number is served. */
export const emptyConfig: Config = toConfig(NOTHING, '');

/** The channel of a business number (E.164 or short code); a number without one is not served. */
export const channelOf = (config: Config, number: string): Channel | undefined =>
  Object.values(config.channels).find(channel => channel.number === number);

/** The pool that routes a workstream's items. */
export const poolOf = (config: Config, workstream: string): string =>
  config.workstreams[workstream]?.pool ?? DEFAULT_POOL;
const DEFAULT_POOL = 'default';

/** Every pool, each once: whoever turns the configuration's pointer sends each a tick. */
export const poolsOf = (config: Config): readonly string[] => [
  ...new Set([
    DEFAULT_POOL,
    ...[config.workstreams, config.queues].flatMap(Object.values<{ pool: string }>).map(({ pool }) => pool),
  ]),
];
