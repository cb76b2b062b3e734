import { contract } from '../../../shared/api/contract';
import { conversationId, numberOf } from '../../../shared/domain/values/ids';
import { reassignmentDoubt } from '../../../shared/views/sender';
import { noteRead } from '../audit';
import { handle } from '../serve';
import { headOf, mustSee } from './conversations';

export const conversationHistory = handle(contract.conversationHistory)(
  async ({ app, principal, path: { id }, query: { before = Infinity, limit, earlier } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    await noteRead({ app, principal }, 'history', id);
    const first = Math.min(before, numberOf(id));
    const { id: thread } = state;
    const behind = { thread, conversation: conversationId(thread, first) };
    const rows = await app.projections.list('summary', { thread }, { after: behind, limit });
    const doubt = reassignmentDoubt(state);
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
