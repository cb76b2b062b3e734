import { z } from 'zod';
import { commandId, conversationCommand } from '../commands';

const noted = z.object({ commandId, note: z.string().trim().min(1).max(200).optional() });

/** What somebody who sees a conversation decides or records about its customer as a sender. */
const decide = <const Name extends string>(name: Name, action: string, summary: string) =>
  conversationCommand({ name, action, summary, body: noted }, 'everybody');

export const block = decide('block', 'block', 'Blocks the customer: texts are kept, nobody is called, nothing is sent');
export const unblock = decide('unblock', 'unblock', 'Takes the block back');
export const mute = decide(
  'mute',
  'mute',
  'Mutes the customer: texts are kept and shown, nobody is called, only agents write',
);
export const unmute = decide('unmute', 'unmute', 'Takes the mute back');
export const recordOptOut = decide(
  'record-opt-out',
  'opt-out',
  'Records that the customer asked by phone for no more texts, with who and when',
);
/** Nobody undoes a STOP by themselves: how the customer asked stands in the proof. */
export const recordOptIn = conversationCommand(
  {
    name: 'record-opt-in',
    action: 'opt-in',
    summary: 'Records that the customer asked to be texted again, by whom, when, and how they asked (note)',
    body: z.object({ commandId, note: z.string().trim().min(1).max(200) }),
  },
  'everybody',
);
export const checkOptOut = decide(
  'check-opt-out',
  'check-opt-out',
  'Compares the ledger with the provider’s own opt-out list, where the channel has one; the log says what was found',
);
export const takeUp = decide(
  'take-up',
  'take-up',
  'Takes up the texts of a customer whose number the channel doesn’t answer by itself: somebody is called, and may answer',
);
export const sameCustomer = decide(
  'same-customer',
  'same-customer',
  'Says that the number has not changed hands: the warning goes, and the history is shown again',
);
