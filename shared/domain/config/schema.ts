import { z } from 'zod';
import { autoMessagesSchema } from '../auto-messages/schema';
import { notificationTemplateSchema, sessionTemplateSchema } from '../desk/schema';
import { operatingHoursSchema } from '../operating-hours/schema';
import { quickReplySchema } from '../quick-replies/schema';
import { surveySchema } from '../survey/schema';
import { channelSchema } from './channel';
import { ownTestSchema } from './own-test';
import { agentSchema, capacityProfileSchema, queueSchema, workstreamSchema } from './routing/workstream';

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
  /** What the configuration must keep: run before each publication. */
  tests: z.array(ownTestSchema).max(500).default([]),
  /** The organisation's automated messages, for every channel that has none of its own. */
  messages: autoMessagesSchema.default([]),
});

/** As it is written: what `import` reads and `export` gives back. */
export type ConfigDocument = z.input<typeof configSchema>;
/** As its schemas have read it: every default filled in. */
export type ConfigLists = z.output<typeof configSchema>;
