import { z } from 'zod';
import { historyKey, numberOfHistoryKey } from '../../../shared/domain/conversation/effects/summary-row';
import { numberOf } from '../../../shared/domain/values/ids';
import type { SequencedRow } from '../../../shared/ports';
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
    const doubt = handsDoubt(state);
    const since = earlier || doubt === undefined ? '' : doubt.warning.at;
    const page = rows.filter(({ data }) => data.gone === true || String(data.startedAt) >= since);
    const last = page.at(-1);
    const next = last === undefined ? 0 : numberOfHistoryKey(last.row);
    return {
      body: {
        ...(doubt !== undefined && { warning: doubt.warning }),
        conversations: page.flatMap(shown),
        ...(page.length === limit && next > 1 && { before: next }),
      },
    };
  },
);

/** One that goes on again, or was erased, has no summary. */
const shown = ({ data: { gone, ...summary } }: SequencedRow): readonly z.infer<typeof summarySchema>[] =>
  gone === true ? [] : [summary as z.infer<typeof summarySchema>];
