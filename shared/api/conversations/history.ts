import { z } from 'zod';
import { endpoint, nothing, roles } from '../endpoint';
import { conversationPath, earlierQuery, instant, list } from '../shapes';
import { handsWarning } from './conversation';

export const conversationSummary = z.object({
  conversation: z.string(),
  ...{ channel: z.string(), workstream: z.string(), language: z.string() },
  queue: z.string().nullable(),
  agent: z.string().nullable(),
  startedAt: instant,
  firstReplyAt: instant.nullable(),
  ...{ endedAt: instant, closedAt: instant, endedBy: z.string() },
  ...{ textsIn: z.number(), textsOut: z.number() },
});

export const conversationHistory = endpoint({
  name: 'conversation-history',
  method: 'GET',
  route: 'conversations/{id}/history',
  summary: 'Earlier conversations of this customer on this channel, the newest first, a summary of each',
  roles,
  path: conversationPath,
  query: z.object({
    before: z.coerce.number<number | string>().int().positive().max(999_999_999).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(20),
    earlier: earlierQuery,
  }),
  body: nothing,
  answers: {
    200: {
      description: 'A page; `before` asks for the next, where there is one',
      schema: z.object({
        warning: handsWarning.optional(),
        conversations: list(conversationSummary),
        before: z.number().optional(),
      }),
    },
  },
});
