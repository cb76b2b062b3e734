import { z } from 'zod';
import { languageSchema } from '../auto-messages/language';
import { TRIGGER_IDS } from '../auto-messages/triggers';
import { timeZone } from '../operating-hours/fields';
import { id, name } from '../values/id-and-name';
import { momentOf } from '../values/moment';
import { PRIORITIES } from './routing/priorities';

const NOTHING = 'nothing';
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(20)]);
const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/;

/** Local time in `zone`, or an instant with its own offset. A test that says no time would not say the same tomorrow. */
const time = z
  .string('expected a time such as 2026-12-24T10:00')
  .refine(
    given => FORM.test(given) && momentOf(withOffset(given)) !== undefined,
    'expected a time such as 2026-12-24T10:00',
  );
const withOffset = (given: string): string => (/(Z|[+-]\d\d:\d\d)$/.test(given) ? given : `${given}Z`);

const givenSchema = z.strictObject({
  time,
  /** Of a local time; that of the channel's hours when left out, and UTC where it has none. */
  zone: timeZone.optional(),
  /** The customer has texted this number before, and that conversation is over. */
  returning: z.boolean().default(false),
  /** They wrote in this language before. */
  language: languageSchema.optional(),
  optedOut: z.boolean().default(false),
  /** What their record says: `name`, and fields that rules read. */
  customer: z.record(z.string().regex(/^\w{1,100}$/), value).optional(),
  /** Context variables, as a bot would have set them. */
  context: z.record(z.string().regex(/^\w{1,100}$/), z.union([z.string().max(200), z.number()])).optional(),
  /** Who is available; everybody when left out, nobody when empty. */
  agents: z.array(id).max(5_000).optional(),
  /** So many wait in a queue already. */
  waiting: z.record(id, z.int().min(0).max(100)).optional(),
});

const whenSchema = z.strictObject({
  /** What the customer texts. */
  text: z.string().min(1).max(2_000),
  /** The channel that they text. */
  to: id,
  /** Their number; that of an example when left out. */
  from: z.string().max(40).optional(),
});

const thenSchema = z
  .strictObject({
    /** Whether the channel is open. */
    open: z.boolean().optional(),
    language: languageSchema.optional(),
    /** The automated messages that the customer gets at once, in their order; `nothing`: none. */
    hears: z.union([z.literal(NOTHING), oneOrMore(z.enum(TRIGGER_IDS))]).optional(),
    /** Words that stand in what the customer gets. */
    says: oneOrMore(z.string().min(1).max(1_000)).optional(),
    /** Where the work waits; `nothing`: nobody is asked for. */
    queue: z.union([z.literal(NOTHING), id]).optional(),
    priority: z.enum(PRIORITIES).optional(),
    /** Skills that are asked for: these, and no others. */
    skills: z.array(id).max(20).optional(),
    /** Who is offered the work first; `nothing`: nobody is, now. */
    offered: z.union([z.literal(NOTHING), id]).optional(),
    /** A bot has it first. */
    bot: z.boolean().optional(),
  })
  .refine(then => Object.values(then).some(each => each !== undefined), 'expected something that is to follow');

/**
 * One sentence that the configuration must keep: *given* a time and what is known, *when* a customer texts, *then* what follows. It is
 * run by what decides about real texts, before each publication.
 */
// biome-ignore lint/suspicious/noThenProperty: given, when, then is how people say it, and data is never waited for.
export const ownTestSchema = z.strictObject({ id, name, given: givenSchema, when: whenSchema, then: thenSchema });
export type OwnTest = Readonly<z.output<typeof ownTestSchema>>;
