import type { z } from 'zod';
import { contract } from '../../../shared/api/contract';
import type { conversationSummary } from '../../../shared/api/conversations/history';
import { historyKey, numberOfHistoryKey } from '../../../shared/domain/conversation/effects/summary-row';
import { numberOf } from '../../../shared/domain/values/ids';
import type { SequencedRow } from '../../../shared/ports';
import { handsDoubt } from '../../../shared/views/sender';
import { handle } from '../serve';
import { headOf, mustSee } from './conversations';

export const conversationHistory = handle(contract.conversationHistory)(
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
const shown = ({ data: { gone, ...summary } }: SequencedRow): readonly z.infer<typeof conversationSummary>[] =>
  gone === true ? [] : [summary as z.infer<typeof conversationSummary>];
