import { z } from 'zod';
import { summaryRowSchema } from '../../../shared/domain/conversation/model/work-rows';
import { conversationId, numberOf } from '../../../shared/domain/values/ids';
import { earlierQuery, handsDoubt } from '../../../shared/views/sender';
import { conversationPath } from '../commands';
import { nothing, serve } from '../serve';
import { headOf, mustSee } from './conversations';

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
          conversations: z.array(summaryRowSchema),
          before: z.number().optional(),
        }),
      },
    },
  },
  async ({ app, principal, path: { id }, query: { before = Infinity, limit, earlier } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const first = Math.min(before, numberOf(id));
    const { id: thread } = state;
    const behind = { thread, conversation: conversationId(thread, first) };
    const rows = await app.projections.list('summary', { thread }, { after: behind, limit });
    const doubt = handsDoubt(state);
    const since = earlier || doubt === undefined ? '' : doubt.warning.at;
    const page = rows.filter(({ row }) => row === undefined || row.startedAt >= since);
    const last = page.at(-1);
    const next = last === undefined ? 0 : numberOf(last.key.conversation);
    return {
      body: {
        ...(doubt !== undefined && { warning: doubt.warning }),
        // One that goes on again, or was erased, has no summary.
        conversations: page.flatMap(({ row }) => row ?? []),
        ...(page.length === limit && next > 1 && { before: next }),
      },
    };
  },
);
