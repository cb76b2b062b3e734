import { z } from 'zod';
import { momentNamed } from '../../domain/values/moment';
import { endpoint, nothing, roles } from '../endpoint';
import { instant, list, named } from '../shapes';

const id = z.string().min(1).max(100).optional();

/** A conversation as a list of what was found shows it. Its texts are read where it is opened. */
export const foundConversation = z.object({
  conversation: z.string(),
  status: z.enum(['open', 'bot', 'active', 'waiting', 'wrap-up', 'closed']),
  channel: named,
  /** Masked. */
  customer: z.string(),
  /** The record that the customer is linked with. */
  record: named.optional(),
  queue: named.optional(),
  agent: named.optional(),
  bot: named.optional(),
  language: z.string(),
  startedAt: instant,
  waitingSince: instant.optional(),
  closedAt: instant.optional(),
});
export type FoundConversation = z.output<typeof foundConversation>;

export const conversations = endpoint({
  name: 'conversations',
  method: 'GET',
  route: 'conversations',
  summary:
    'Finds conversations that I may see: by a number or its end, by an id, or what is open, or was closed in a time',
  roles,
  path: nothing,
  query: z.object({
    /** A whole number with its country code, at least the last four digits of one, or the id of a conversation. */
    q: z.string().trim().min(1).max(100).optional(),
    state: z.enum(['open', 'closed']).optional(),
    /** Only what I have or had. */
    mine: z.enum(['true', 'false'], 'expected true or false').optional(),
    ...{ queue: id, agent: id, channel: id, language: id },
    /** Closed in this time: at most 31 days. Without it, closed ones are those of the last 24 hours. */
    from: momentNamed('the begin of the time').optional(),
    to: momentNamed('the end of the time').optional(),
    after: z.string().max(20).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(50).default(20),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'A page, the newest first; `after` asks for the next, where there is one',
      schema: z.object({
        /** How many there are in all. */
        found: z.number(),
        /** There are more than were looked through: ask for less. */
        more: z.boolean(),
        conversations: list(foundConversation),
        after: z.string().optional(),
        /** What was asked for is nothing that is searched by, and what is. */
        hint: z.string().optional(),
      }),
    },
  },
});
