import { z } from 'zod';
import { id, name } from '../../values/id-and-name';
import { conditionSchema } from './conditions';
import { PRIORITIES } from './priorities';

export const rating = z.number().min(0).max(100);

export const prioritySchema = z.enum(PRIORITIES);
export type Priority = z.infer<typeof prioritySchema>;

export const SENTIMENTS = [
  'very-negative',
  'negative',
  'slightly-negative',
  'neutral',
  'slightly-positive',
  'positive',
  'very-positive',
] as const;

export const skillSchema = z.strictObject({ id, rating: rating.default(1) });
export type Skill = Readonly<z.infer<typeof skillSchema>>;

/** A classification rule's outputs: at most five; each skill and each context variable counts as one. */
const outputsSchema = z
  .strictObject({
    priority: prioritySchema.optional(),
    skills: z.array(skillSchema).min(1).optional(),
    capacityProfile: id.optional(),
    sentiment: z.enum(SENTIMENTS).optional(),
    /** Minutes that it will probably take. */
    effort: z.number().min(0).max(10_000).optional(),
    context: z.record(z.string().regex(/^\w{1,100}$/), z.union([z.string().max(200), z.number()])).optional(),
  })
  .superRefine((given, ctx) => {
    const outputs = outputsIn(given);
    if (outputs === 0 || outputs > 5) ctx.addIssue(`expected one to five outputs, found ${outputs}`);
  });
export type Outputs = Readonly<z.infer<typeof outputsSchema>>;

const outputsIn = (given: { skills?: unknown[]; context?: object; [name: string]: unknown }): number =>
  ['priority', 'capacityProfile', 'sentiment', 'effort'].filter(key => given[key] !== undefined).length +
  (given.skills?.length ?? 0) +
  Object.keys(given.context ?? {}).length;

/** Classification: in order, the first rule that matches in each ruleset; later rulesets see what earlier ones have set. */
export const rulesetSchema = z.strictObject({
  id,
  name: name.optional(),
  rules: z
    .array(z.strictObject({ id: id.optional(), when: conditionSchema.optional(), set: outputsSchema }))
    .min(1)
    .max(100),
});
export type Ruleset = Readonly<z.infer<typeof rulesetSchema>>;

/**
 * What happens to an item that overflows. `text-back` tells the customer when they will be texted back, and keeps it for then: when the
 * queue opens, or in an hour while it is open; `textBackMinutes` says in how many minutes instead.
 */
export const overflowActionSchema = z.union([
  z.enum(['assign-anyway', 'end', 'text-back']),
  z.strictObject({ textBackMinutes: z.int().min(5).max(2_880) }),
  z.strictObject({ transfer: id }),
]);
export type OverflowAction = z.infer<typeof overflowActionSchema>;

/** Before queueing: out of hours, or too many waiting. While queued: waiting too long. */
export const overflowSchema = z.strictObject({
  outOfHours: overflowActionSchema.optional(),
  itemLimit: z.strictObject({ limit: z.int().min(1).max(100), action: overflowActionSchema }).optional(),
  waiting: z.strictObject({ seconds: z.int().min(60).max(172_800), action: overflowActionSchema }).optional(),
});
export type Overflow = Readonly<z.infer<typeof overflowSchema>>;

const shareSchema = z.strictObject({ queue: id, percent: z.number().positive().max(100) });

/** Route to queue: the first rule that matches, and whose queue is open and doesn't overflow. */
export const routingRuleSchema = z
  .strictObject({
    id: id.optional(),
    when: conditionSchema.optional(),
    queue: id.optional(),
    percentages: z.array(shareSchema).min(2).max(5).optional(),
    /** Stands in for the queue's own overflow settings, one by one. */
    overflow: overflowSchema.optional(),
  })
  .superRefine((rule, ctx) => {
    if ((rule.queue === undefined) === (rule.percentages === undefined))
      ctx.addIssue('expected either "queue" or "percentages"');
    const total = rule.percentages?.reduce((sum, share) => sum + share.percent, 0);
    if (total !== undefined && Math.abs(total - 100) > 1e-9)
      ctx.addIssue(`expected percentages that add up to 100, found ${total}`);
  });
export type RoutingRule = Readonly<z.infer<typeof routingRuleSchema>>;
