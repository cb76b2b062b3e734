import { z } from 'zod';

const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(50)]);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 08:30');
const days = z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1);

/** What a `field` may be: what is known of the work item, of its customer, or what earlier rulesets have set. */
const field = z
  .string()
  .regex(
    /^(text|language|channel|number|customerNumber|provider|firstContact|priority|sentiment|effort|capacityProfile|skill\.[a-z0-9-]{1,40}|context\.\w{1,100}|customer\.\w{1,100})$/,
    'expected text, language, channel, number, customerNumber, provider, firstContact, priority, sentiment, effort, capacityProfile, skill.<id>, context.<name> or customer.<field>',
  );

/** One comparison, in its short form (`language: es`) or as a field with one operator (`field: context.tier, is: gold`). */
const comparison = {
  /** Any of these words or phrases stands in the text; case, accents and punctuation don't matter. */
  keywords: oneOrMore(z.string().trim().min(1).max(100)).optional(),
  language: oneOrMore(z.string()).optional(),
  channel: oneOrMore(z.string()).optional(),
  firstContact: z.boolean().optional(),
  /** Wall clock in `zone`; `to` before `from` runs over midnight. */
  time: z.strictObject({ from: clock, to: clock, days: days.optional(), zone: z.string() }).optional(),
  field: field.optional(),
  is: value.optional(),
  isNot: value.optional(),
  oneOf: z.array(value).min(1).max(100).optional(),
  contains: z.string().min(1).max(200).optional(),
  startsWith: z.string().min(1).max(200).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  exists: z.boolean().optional(),
};
const SHORT = ['keywords', 'language', 'channel', 'firstContact', 'time'] as const;
const OPERATORS = ['is', 'isNot', 'oneOf', 'contains', 'startsWith', 'atLeast', 'atMost', 'exists'] as const;

const count = (given: Readonly<Record<string, unknown>>, names: readonly string[]): number =>
  names.filter(name => given[name] !== undefined).length;

/** A condition is one thing: one comparison, or one group. Two in one place would leave "and" or "or" to be guessed. */
const isOneThing = (given: Readonly<Record<string, unknown>>, ctx: { addIssue: (issue: string) => void }): void => {
  const things = count(given, [...SHORT, 'field', 'all', 'any']);
  const operators = count(given, OPERATORS);
  if (things !== 1)
    ctx.addIssue(`expected one comparison or one group (all, any), found ${things}; put several under "all" or "any"`);
  else if (given.field !== undefined && operators !== 1)
    ctx.addIssue(`expected one operator beside "field" (${OPERATORS.join(', ')}), found ${operators}`);
  else if (given.field === undefined && operators > 0) ctx.addIssue('expected "field" beside the operator');
};

const leaf = z.strictObject(comparison).superRefine(isOneThing);
const inner = z
  .strictObject({
    ...comparison,
    all: z.array(leaf).min(1).max(20).optional(),
    any: z.array(leaf).min(1).max(20).optional(),
  })
  .superRefine(isOneThing);

/** When a rule applies: a comparison, or groups (`all`, `any`) at most two levels deep. */
export const conditionSchema = z
  .strictObject({
    ...comparison,
    all: z.array(inner).min(1).max(20).optional(),
    any: z.array(inner).min(1).max(20).optional(),
  })
  .superRefine(isOneThing);
export type Condition = Readonly<z.infer<typeof conditionSchema>>;
