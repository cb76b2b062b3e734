import { z } from 'zod';
import { autoMessagesSchema } from '../../auto-messages/schema';
import { deskSchema } from '../../desk/schema';
import { botSchema } from '../../integrations/bot';
import { listenerSchema } from '../../integrations/card';
import { customersSchema } from '../../integrations/customer-source';
import { id, name } from '../../values/id-and-name';
import { timeOutRuleSchema, waitMessageMinutesSchema } from '../time-rules';
import { assignmentSchema, presenceSchema, skillMatchSchema } from './assignment-rules';
import { overflowSchema, rating, routingRuleSchema, rulesetSchema, skillSchema } from './routing-rules';

const limit = z.int().min(1).max(1_000);

/** Kind of work that takes its share of an agent's day, whatever the channel. */
export const capacityProfileSchema = z.strictObject({
  id,
  name,
  /** Items of this profile that an agent may have at once, or in a day. An agent can have a limit of their own. */
  limit,
  /** `immediate`: room again when the item is done. `end-of-day`: at midnight in `zone`. */
  reset: z.enum(['immediate', 'end-of-day']).default('immediate'),
  zone: z.string().default('UTC'),
  /** `false` counts, and blocks nothing. */
  blocks: z.boolean().default(true),
});
export type CapacityProfile = Readonly<z.infer<typeof capacityProfileSchema>>;

/** What an item of a workstream takes of an agent: units, or one place in every profile. */
const capacitySchema = z.union([
  z.strictObject({ units: limit }),
  z.strictObject({ profiles: z.array(id).min(1).max(10) }),
]);

const supervisionSchema = z.strictObject({
  monitor: z.boolean().default(true),
  join: z.boolean().default(true),
  assign: z.boolean().default(true),
  transfer: z.boolean().default(true),
  forceClose: z.boolean().default(true),
});

const contextVariableSchema = z.strictObject({
  name: z.string().regex(/^\w{1,100}$/, 'expected letters, digits and underscores, at most 100'),
  type: z.enum(['text', 'number']),
});

/** How the work of one or more channels is classified, routed and given out. */
export const workstreamSchema = z
  .strictObject({
    id,
    name,
    pool: id.default('default'),
    /** `push`: offered to agents. `pick`: agents take it. It can't be changed later: make another workstream. */
    mode: z.enum(['push', 'pick']).default('push'),
    /** Agents may take waiting work of a push workstream as well. */
    pickFromPush: z.boolean().default(false),
    capacity: capacitySchema.default({ units: 1 }),
    /** Whether wrap-up takes capacity: until it is closed, not at all, or for so many seconds. */
    wrapUp: z.union([z.enum(['always', 'none']), z.int().min(30).max(3_600)]).default('always'),
    allowedPresences: z.array(presenceSchema).min(1).default(['available', 'busy']),
    skillMatch: skillMatchSchema.default('exact'),
    /**
     * The same agent for the whole conversation: first in line for it, as presence and capacity allow. `regardless` of both
     * is what Dynamics 365 does.
     */
    affinity: z.union([z.boolean(), z.literal('regardless')]).default(true),
    fallbackQueue: id,
    /** How long an agent may think about an offer. */
    offerSeconds: z.int().min(30).max(300).default(120),
    /** Straight to the agent, without asking. */
    autoAssign: z.boolean().default(false),
    /** An agent is offered the same item so often at most. */
    offersPerAgent: z.int().min(1).max(5).default(3),
    /** So long passes before an agent who let an item go is offered it again. */
    reofferSeconds: z.int().min(0).max(3_600).default(60),
    /** Presence of an agent who let an offer time out, or declined one; left alone when absent. */
    presenceAfterMissed: z.literal('inactive').optional(),
    presenceAfterDecline: z.literal('do-not-disturb').optional(),
    /** What happens when a customer or an agent is silent for a time. */
    timeOuts: z.array(timeOutRuleSchema).max(20).default([]),
    /** Who waits is told their place in line, or about how long it takes: when it changed, and at most every so many minutes. 0: never. */
    waitMessageMinutes: waitMessageMinutesSchema.default(0),
    /** This workstream's automated messages; a channel's own go before them. */
    messages: autoMessagesSchema.default([]),
    /** Has push work first, before any agent, until it asks for a person, ends the conversation, or fails. */
    bot: botSchema.optional(),
    /** Asked for suggestions each time an agent has written; only the agent sees them. */
    smartAssist: z.array(listenerSchema).max(5).default([]),
    /** What its agents see: notifications and the session. A notification's own countdown goes before `offerSeconds`. */
    desk: deskSchema.prefault({}),
    /** Whether and where customers are looked up by their number when a conversation starts. */
    customers: customersSchema.default('none'),
    supervision: supervisionSchema.prefault({}),
    /** Who may take a transcript of a conversation away; that it was taken is written down. */
    downloadTranscript: z.enum(['everybody', 'supervisors', 'nobody']).default('everybody'),
    contextVariables: z.array(contextVariableSchema).max(100).default([]),
    classification: z.array(rulesetSchema).max(10).default([]),
    routing: z.array(routingRuleSchema).max(100).default([]),
  })
  .superRefine((workstream, ctx) => {
    if (workstream.bot !== undefined && workstream.mode === 'pick')
      ctx.addIssue({
        code: 'custom',
        path: ['bot'],
        message: 'expected no bot, for agents pick this work themselves; a bot has push work first',
      });
    const names = workstream.contextVariables.map(variable => variable.name);
    const twice = names.find((each, at) => names.indexOf(each) !== at);
    if (twice !== undefined)
      ctx.addIssue({
        code: 'custom',
        path: ['contextVariables'],
        message: `expected each name once, found "${twice}" twice`,
      });
  });
export type Workstream = Readonly<z.infer<typeof workstreamSchema>>;

/** Where work waits for the agents who can do it. */
export const queueSchema = z.strictObject({
  id,
  name,
  pool: id.default('default'),
  /** Across queues the smaller number goes first. */
  priority: z.int().min(1).max(1_000).default(1),
  /** Agents' ids in the order in which they joined, or `all`. */
  agents: z.union([z.literal('all'), z.array(id)]).default('all'),
  /** An operating-hours record; open round the clock when left out. */
  operatingHours: id.optional(),
  assignment: assignmentSchema.default('highest-capacity'),
  /** Stands in for the workstream's. */
  skillMatch: skillMatchSchema.optional(),
  overflow: overflowSchema.prefault({}),
  /** An item that has waited so long goes before every priority, so that nobody starves. */
  patienceMinutes: z.int().min(1).max(10_080).default(60),
  /** For reports: answered within so many seconds is good service; given up within so many doesn't count. */
  serviceLevelSeconds: z.int().min(1).max(86_400).default(60),
  shortAbandonSeconds: z.int().min(0).max(86_400).default(10),
});
export type Queue = Readonly<z.infer<typeof queueSchema>>;

export const agentSchema = z.strictObject({
  id,
  name,
  /** For texts to customers (`{AgentNickname}`); the first name when left out. */
  nickname: name.optional(),
  /** The sign-in name (user principal name), for people to read. Where no directory signs people in, it says who they are. */
  user: z.string().trim().min(1).max(200),
  /** The person's object id in the directory, which says who they are: a name may be given to somebody else. The `id` may be it too. */
  objectId: z.guid('expected an object id such as 0f8fad5b-d9cb-469f-a165-70867728950e').optional(),
  /** Units that the agent may have at once. */
  capacity: limit.default(3),
  /** Limits of their own in capacity profiles. */
  profiles: z.array(z.strictObject({ id, limit: z.int().min(0).max(1_000) })).default([]),
  skills: z.array(z.strictObject({ ...skillSchema.shape, rating: rating.default(1) })).default([]),
  languages: z.array(z.string()).default([]),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Working hours of their own, for assignment rules that ask for them. */
  operatingHours: id.optional(),
});
export type Agent = Readonly<z.infer<typeof agentSchema>>;
