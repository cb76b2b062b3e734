import { z } from 'zod';
import { type SenderAction, whyNotNow } from '../../../shared/domain/conversation/consent/on-sender';
import { commandId, refuse } from '../commands';
import { seenCommand } from './agent-command';

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
  seenCommand(
    {
      name: action === 'opt-out' || action === 'opt-in' ? `record-${action}` : action,
      action,
      summary,
      body: noted,
    },
    async ({ by, state, body: { note }, isAgain }) => {
      const not = whyNotNow(state, action);
      // The same command again is not refused for what it did itself.
      if (not !== undefined && !(await isAgain())) return refuse(409, not);
      return { type: 'sender', action, by, ...(note !== undefined && { note }) };
    },
  );
