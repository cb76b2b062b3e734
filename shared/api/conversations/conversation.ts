import { z } from 'zod';
import { linkedCustomerSchema } from '../../domain/integrations/linked-customer';
import { endpoint, nothing, roles } from '../endpoint';
import { because, conversationPath, earlierQuery, instant, list, named } from '../shapes';
import { restriction } from '../supervisor/restricted';
import { shownCard } from './entries-of-texts';
import { someone } from './entry';
import { transcriptEntry } from './transcript';

/** The number may belong to somebody else now. */
export const handsWarning = z.object({ sentence: z.string(), at: instant, because });

/** The newest conversation of the customer on this channel, as it stands now. */
const state = z.object({
  ...{ id: z.string(), channel: z.string(), workstream: z.string() },
  status: z.enum(['open', 'bot', 'active', 'waiting', 'wrap-up', 'closed']),
  /** The language of its automated messages. */
  language: z.string(),
  startedAt: instant,
  ...{ textsIn: z.number(), textsOut: z.number() },
  lastFromCustomerAt: instant,
  lastFromAgentAt: instant.optional(),
  firstReplyAt: instant.optional(),
  queue: named.optional(),
  /** Who has it. */
  agent: someone.optional(),
  bot: someone.optional(),
  /** Who had it last. */
  lastAgent: someone.optional(),
  /** Context variables. */
  context: z.record(z.string(), z.union([z.string(), z.number()])),
  /** While nobody has it, or it is set aside. */
  waitingSince: instant.optional(),
  endedAt: instant.optional(),
  endedBy: z.enum(['agent', 'bot', 'customer', 'system']).optional(),
  closedAt: instant.optional(),
});

/** What opens at the desk of the agent who has it. */
const session = z.object({
  ...{ template: z.string(), title: z.string(), panel: z.enum(['docked', 'minimized', 'hidden']) },
  tabs: list(z.object({ title: z.string(), kind: z.string(), url: z.string().optional() })),
  scripts: list(z.object({ title: z.string(), steps: list(z.string()) })),
});

/** What is known against the customer's number, while texts don't arrive. */
const deliverability = z.object({
  failures: z.number(),
  unreachableSince: instant.optional(),
  reason: z.string(),
  advice: z.string().optional(),
});

const files = z.object({
  ...{ customers: z.boolean(), agents: z.boolean(), maxMegabytes: z.number(), linkHours: z.number() },
  /** Whether the provider itself carries media, to us and to customers; where it doesn't, a file goes by a link. */
  media: z.object({ provider: z.string(), incoming: z.boolean(), outgoing: z.boolean() }),
});

export const conversationSchema = z.object({
  id: z.string(),
  /** Of this conversation: `closed` when the customer has begun another since, `idle` once all was erased. */
  status: z.enum(['idle', ...state.shape.status.options]),
  warning: handsWarning.optional(),
  conversation: state.optional(),
  /** Masked. */
  customer: z.string(),
  /** Who that is, where it is known, and who said so by hand. */
  record: z.object({ customer: linkedCustomerSchema.optional(), by: someone.optional() }).nullable(),
  session: session.optional(),
  consent: z.object({ status: z.enum(['in', 'out']), since: instant.optional() }),
  sender: z.object({
    blocked: restriction.optional(),
    muted: restriction.optional(),
    flooding: z.boolean().optional(),
    urgent: because.optional(),
  }),
  survey: z.enum(['none', 'scheduled', 'asked', 'linked', 'done']),
  deliverability: deliverability.optional(),
  files: files.optional(),
  /** Whether its transcript may be downloaded; absent: it may. */
  mayDownload: z.boolean().optional(),
  /** Context variables that the configuration has for it. */
  variables: list(z.object({ name: z.string(), type: z.enum(['text', 'number']) })).optional(),
  /** The newest entry of the thread's log. */
  seq: z.number(),
  log: list(transcriptEntry),
  /** Of each listener, what it suggested last. They stand here, and go to no phone. */
  cards: list(z.object({ listener: named, seq: z.number(), of: z.number(), cards: list(shownCard) })),
  /** Where the page before this one of the log ends; absent at its beginning. */
  before: z.number().optional(),
  deadLetters: list(
    z.object({
      ...{ id: z.string(), letter: z.string(), reason: z.string(), at: instant },
      state: z.enum(['new', 'replayed', 'dismissed']),
    }),
  ),
});
export type ConversationShown = z.output<typeof conversationSchema>;

export const conversationLog = endpoint({
  name: 'conversation-log',
  method: 'GET',
  route: 'conversations/{id}',
  summary: 'A conversation and its log, each text with its delivery, each decision with its reason',
  roles,
  path: conversationPath,
  query: z.object({ before: z.coerce.number<number | string>().int().positive().optional(), earlier: earlierQuery }),
  body: nothing,
  answers: { 200: { description: 'The conversation', schema: conversationSchema } },
});
