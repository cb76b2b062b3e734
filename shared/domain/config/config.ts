import { z } from 'zod';
import { autoMessagesSchema } from '../auto-messages/schema';
import { notificationTemplateSchema, sessionTemplateSchema } from '../desk/schema';
import { operatingHoursSchema } from '../operating-hours/schema';
import { quickReplySchema } from '../quick-replies/schema';
import { agentSchema, capacityProfileSchema, queueSchema, workstreamSchema } from '../routing/schema';
import { surveySchema } from '../survey/schema';
import { type Channel, channelSchema } from './channel';

export type { Channel } from './channel';

/** The whole configuration, as a file writes it: one list a kind. What a list leaves out has the defaults of its schema. */
export const configSchema = z.strictObject({
  channels: z.array(channelSchema).max(500).default([]),
  workstreams: z.array(workstreamSchema).max(200).default([]),
  queues: z.array(queueSchema).max(500).default([]),
  agents: z.array(agentSchema).max(5_000).default([]),
  capacityProfiles: z.array(capacityProfileSchema).max(200).default([]),
  operatingHours: z.array(operatingHoursSchema).max(200).default([]),
  surveys: z.array(surveySchema).max(200).default([]),
  quickReplies: z.array(quickReplySchema).max(2_000).default([]),
  sessionTemplates: z.array(sessionTemplateSchema).max(200).default([]),
  notificationTemplates: z.array(notificationTemplateSchema).max(200).default([]),
  /** The organisation's automated messages, for every channel that has none of its own. */
  messages: autoMessagesSchema.default([]),
});

/** As it is written: what `import` reads and `export` gives back. */
export type ConfigDocument = z.input<typeof configSchema>;
/** As its schemas have read it: every default filled in. */
export type ConfigLists = z.output<typeof configSchema>;

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
  messages: lists.messages,
});

const NOTHING: ConfigLists = {
  ...{ channels: [], workstreams: [], queues: [], agents: [], capacityProfiles: [], operatingHours: [], surveys: [] },
  ...{ quickReplies: [], sessionTemplates: [], notificationTemplates: [], messages: [] },
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

/** The agent who signs in under a user principal name, whatever its case. */
export const agentOf = (config: Config, user: string): Config['agents'][string] | undefined =>
  Object.values(config.agents).find(agent => agent.user.toLowerCase() === user.trim().toLowerCase());
