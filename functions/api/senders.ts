import { z } from 'zod';
import { agentOf } from '../../shared/domain/config/config';
import type { SenderAction } from '../../shared/domain/conversation/on-sender';
import { whyNotNow } from '../../shared/domain/conversation/on-sender';
import { acceptedAnswer, commandId, conversationPath, queueForThread, refuse } from './commands';
import { headOf, mustSee } from './conversations';
import { nothing, serve } from './endpoint';

const SUMMARIES: Readonly<Record<SenderAction, string>> = {
  block: 'Blocks the customer: texts are kept, nobody is called, nothing is sent',
  unblock: 'Takes the block back',
  mute: 'Mutes the customer: texts are kept and shown, nobody is called, only agents write',
  unmute: 'Takes the mute back',
  'opt-out': 'Records that the customer asked by phone for no more texts, with who and when',
  'opt-in': 'Records that the customer asked by phone to be texted again, with who and when',
  'check-opt-out':
    'Compares the ledger with the provider’s own opt-out list, where the channel has one; the log says what was found',
  'same-customer': 'Says that the number has not changed hands: the warning goes, and the history is shown again',
};

const noted = z.object({ commandId, note: z.string().trim().min(1).max(200).optional() });

for (const [action, summary] of Object.entries(SUMMARIES) as readonly (readonly [SenderAction, string])[])
  serve(
    {
      name: action === 'opt-out' || action === 'opt-in' ? `record-${action}` : action,
      method: 'POST',
      route: `conversations/{id}/${action}`,
      summary,
      roles: ['agent', 'supervisor', 'admin'],
      path: conversationPath,
      query: nothing,
      body: noted,
      answers: acceptedAnswer,
    },
    async ({ app, principal, path: { id }, body: { commandId: command, note } }) => {
      const state = await headOf(app, id);
      await mustSee({ app, principal }, state, id);
      // The same command again is not refused for what it did itself.
      const seen = await app.threads.seen(state.id, `${principal.id}/${command}`);
      const not = seen === undefined ? whyNotNow(state, action) : undefined;
      if (not !== undefined) return refuse(409, not);
      const { id: by, name } = agentOf(await app.config.current(), principal.user) ?? principal;
      return queueForThread({ app, principal, commandId: command }, state.id, {
        type: 'sender',
        action,
        by: { id: by, name },
        ...(note !== undefined && { note }),
      });
    },
  );
