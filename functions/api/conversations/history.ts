import { z } from 'zod';
import { historyKey } from '../../../shared/domain/conversation/effects/summary-row';
import { numberOf } from '../../../shared/domain/values/ids';
import { earlierQuery, handsDoubt } from '../../../shared/views/sender';
import { conversationPath } from '../commands';
import { nothing, serve } from '../serve';
import { headOf, mustSee } from './conversations';

const summarySchema = z.object({
  conversation: z.string(),
  ...{ channel: z.string(), workstream: z.string(), language: z.string() },
  queue: z.string().nullable(),
  agent: z.string().nullable(),
  startedAt: z.string(),
  firstReplyAt: z.string().nullable(),
  ...{ endedAt: z.string(), closedAt: z.string(), endedBy: z.string() },
  ...{ textsIn: z.number(), textsOut: z.number() },
});

serve(
  {
    name: 'conversation-history',
    method: 'GET',
    route: 'conversations/{id}/history',
    summary: 'Earlier conversations of this customer on this channel, the newest first, a summary of each',
    roles: ['agent', 'supervisor', 'admin'],
    path: conversationPath,
    query: z.object({
      before: z.coerce.number().int().positive().max(999_999_999).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      earlier: earlierQuery,
    }),
    body: nothing,
    answers: {
      200: {
        description: 'A page; `before` asks for the next, where there is one',
        schema: z.object({
          warning: z.object({ sentence: z.string() }).optional(),
          conversations: z.array(summarySchema),
          before: z.number().optional(),
        }),
      },
    },
  },
  async ({ app, principal, path: { id }, query: { before = Infinity, limit, earlier } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const first = Math.min(before, numberOf(id));
    const rows = await app.rows.list('Conversations', state.id, { after: historyKey(first), limit });
    const found = rows.map(({ data }) => data as z.infer<typeof summarySchema>);
    const doubt = handsDoubt(state);
    const since = earlier || doubt === undefined ? '' : doubt.warning.at;
    const conversations = found.filter(({ startedAt }) => startedAt >= since);
    const last = conversations.at(-1);
    const isMore = last !== undefined && conversations.length === limit && numberOf(last.conversation) > 1;
    return {
      body: {
        ...(doubt !== undefined && { warning: doubt.warning }),
        conversations,
        ...(isMore && { before: numberOf(last.conversation) }),
      },
    };
  },
);
