import { z } from 'zod';
import { name } from '../../values/id-and-name';
import { conditionSchema } from './conditions';
import { rating } from './routing-rules';

export const PRESENCES = ['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive'] as const;
export const presenceSchema = z.enum(PRESENCES);
export type Presence = z.infer<typeof presenceSchema>;

/**
 * `exact`: every skill, rated as high as asked, or it waits. `closest`: exact first, then over-, then under-qualified,
 * then anybody. `none`: skills don't matter.
 */
export const skillMatchSchema = z.enum(['exact', 'closest', 'none']);
export type SkillMatch = z.infer<typeof skillMatchSchema>;

/** Who comes first among the agents that could have an item. */
export const ORDERS = ['highest-capacity', 'round-robin', 'most-idle', 'proficiency', 'skill-count'] as const;
export type Order = (typeof ORDERS)[number];

/** What the pool keeps of an item, so that it can be compared later. */
const matchedField = z
  .string()
  .regex(
    /^(language|channel|number|priority|sentiment|effort|capacityProfile|context\.\w{1,100})$/,
    'expected language, channel, number, priority, sentiment, effort, capacityProfile or context.<name>',
  );

/** Which agents, in which order. Rules are tried in turn; the first that finds somebody wins. Capacity always counts. */
const assignmentRuleSchema = z.strictObject({
  name,
  /** It is tried once the item has waited so long: later rules ask for less. */
  afterSeconds: z.int().min(0).max(172_800).default(0),
  /** Items that it is for; all when left out. Read once, when the item enters the queue. */
  when: conditionSchema.optional(),
  presences: z.array(presenceSchema).min(1).optional(),
  skills: skillMatchSchema.optional(),
  /** Asks for this rating in each of the item's skills instead of the item's own. */
  rating: rating.optional(),
  /** Only agents who speak the item's language. */
  speaksLanguage: z.boolean().default(false),
  /** Only agents with these attributes. */
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /**
   * Only agents whose attribute has the value of the item's field: `region: context.region`. Case doesn't matter. Read once, when the
   * item enters the queue; the rule is not for an item without the field.
   */
  matches: z.record(z.string(), matchedField).default({}),
  /** Only agents whose own working hours say that they work now. */
  isWorking: z.boolean().default(false),
  orderBy: z.array(z.enum(ORDERS)).min(1).default(['highest-capacity']),
});

const customAssignmentSchema = z.strictObject({
  /** Buckets in order of urgency; what fits none comes last. Within each the oldest first. */
  prioritise: z
    .array(z.strictObject({ name, when: conditionSchema }))
    .max(20)
    .default([]),
  rules: z.array(assignmentRuleSchema).min(1).max(20),
});

export const assignmentSchema = z.union([
  z.enum(['highest-capacity', 'round-robin', 'most-idle']),
  z.strictObject({ custom: customAssignmentSchema }),
]);
