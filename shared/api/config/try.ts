import { z } from 'zod';
import { languageSchema } from '../../domain/auto-messages/language';
import { momentSchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';
import { because, instant, LONGEST_CONFIG_BYTES, list, readers, subject } from './shapes';

const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const named = z.object({ id: z.string(), name: z.string() });

/** One comparison of a condition; a group (`all`, `any`) says what it is made of. */
export const comparison = z.object({
  /** What was read: `keywords`, `language`, `context.tier`, …; `all` or `any` of a group. */
  field: z.string(),
  /** `any of`, `is`, `at least`, … */
  operator: z.string(),
  wanted: z.string(),
  found: z.string().optional(),
  holds: z.boolean(),
  /** How deep it stands in groups, from 0. */
  depth: z.number(),
});

const rule = z.object({
  id: z.string(),
  /** `error`: it compares a number with what is none. `not-reached`: an earlier one fitted. */
  result: z.enum(['fits', 'fits-not', 'not-reached', 'error']),
  compared: list(comparison),
});

/** One thing that a customer hears. */
const heard = z.object({
  text: z.string(),
  /** An automated message's trigger, or what else it is. */
  as: z.string(),
  language: z.string().optional(),
  segments: z.number(),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  because,
});

export const traceSchema = z.object({
  at: instant,
  channel: named.optional(),
  workstream: named.optional(),
  hours: z
    .object({
      record: z.string().optional(),
      open: z.boolean(),
      until: instant.nullable(),
      timeZone: z.string(),
      because,
    })
    .optional(),
  language: z.object({ language: z.string(), detected: z.boolean() }),
  /** What the text became in the log, and why: the first part of a conversation, an opt-out, … */
  kept: list(z.object({ as: z.string(), because })),
  classification: list(z.object({ id: z.string(), name: z.string().optional(), rules: list(rule) })),
  /** What classification made of it. */
  work: z
    .object({
      priority: z.string(),
      skills: list(z.object({ id: z.string(), rating: z.number() })),
      profiles: list(z.string()),
      context: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional(),
  routing: list(rule.extend({ queues: list(z.string()) })),
  queue: named.extend({ because }).optional(),
  /** What the queue does with it at once, because it overflows or is closed. */
  overflow: z.object({ action: z.string(), queue: z.string(), because }).optional(),
  /** It would be offered to the bot first. */
  bot: named.extend({ because }).optional(),
  agents: list(named.extend({ offered: z.boolean(), presence: z.string(), ruledOutBy: z.string().optional() })),
  hears: list(heard),
  /** Everything that was decided, in its order, with its reasons. */
  decided: list(z.object({ what: z.string(), because })),
});

export const configTry = endpoint({
  name: 'config-try',
  method: 'POST',
  route: 'config/try',
  summary:
    'What would become of a text, step by step, by the code that decides about real ones; nothing is sent or kept',
  roles: readers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({
    config: subject,
    text: z.string().max(2_000),
    /** The customer's number; one of an example when left out. */
    from: z.string().max(40).optional(),
    /** A channel's id, or its number. */
    to: z.string().min(1).max(40),
    /** An instant; now when left out. */
    time: momentSchema.optional(),
    /** Known of the customer: fields of the record, for `customer.<field>`. */
    customer: z.record(z.string().max(100), value).optional(),
    context: z.record(z.string().max(100), z.union([z.string().max(200), z.number()])).optional(),
    /** What the customer is known to write; the channel's, and the text's own, when left out. */
    language: languageSchema.optional(),
    /** They texted this number before, and that conversation is over. */
    returning: z.boolean().default(false),
    optedOut: z.boolean().default(false),
    /** Agents who are available; all when left out. `now`: as they are in the live pool, with what they have. */
    agents: z.union([z.literal('now'), z.array(z.string().max(100)).max(5_000)]).optional(),
    /** So many wait in each queue already. */
    waiting: z.record(z.string(), z.int().min(0).max(100)).optional(),
  }),
  answers: {
    200: { description: 'The trace; `problems` where the configuration has mistakes', schema: traceSchema },
  },
});
