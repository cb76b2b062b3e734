import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { assertNever } from '../../values/never';
import type { Decision } from '../actions/decision';
import { endConversation } from '../ending/end-conversation';
import { cancelSurvey } from '../ending/survey';
import { ongoing, type ThreadState } from '../model/state';
import { recordAskedByPhone } from './consent';
import { askOptOutList } from './opt-out-list';
import { takenUp, whyNotTakenUp } from './taken-up';

type SenderInput = Extract<ThreadInput, { type: 'sender' }>;
export type SenderAction = SenderInput['action'];

/** A person decides about the customer as a sender: three verbs, each with its opposite. */
export const onSender = (decision: Decision, input: SenderInput): void => {
  const not = whyNotNow(decision.state, input.action);
  if (not !== undefined) {
    const reason = because('command.already-so', { action: input.action });
    const refusal = { command: input.action, status: 409, sentence: not, because: reason } as const;
    return void decision.record({ kind: 'command-refused', ...refusal });
  }
  const { action, by } = input;
  if (action === 'opt-in' && input.note === undefined) {
    const reason = because('command.without-note', { action });
    return void decision.record({
      kind: 'command-refused',
      command: action,
      status: 400,
      sentence: HOW,
      because: reason,
    });
  }
  switch (action) {
    case 'block':
      bar(decision, input, 'blocked', true);
      cancelSurvey(decision, because('sender.blocked', { by: by.id }));
      return endConversation(decision, 'system', because('sender.blocked', { by: by.id }));
    case 'unblock':
      return bar(decision, input, 'blocked', false);
    case 'mute':
      bar(decision, input, 'muted', true);
      cancelSurvey(decision, because('sender.muted', { by: by.id }));
      // Nobody is offered what waits, and no bot goes on; an agent who has the conversation keeps it.
      if (['open', 'bot'].includes(ongoing(decision.state)?.status ?? ''))
        endConversation(decision, 'system', because('sender.muted', { by: by.id }));
      return;
    case 'unmute':
      return bar(decision, input, 'muted', false);
    case 'opt-out':
      return recordAskedByPhone(decision, 'out', by, input.note);
    case 'opt-in':
      return recordAskedByPhone(decision, 'in', by, input.note);
    case 'same-customer':
      return void decision.record({
        kind: 'number-reassigned-settled',
        by,
        because: because('number-reassigned.same-customer', { by: by.id }),
      });
    case 'take-up':
      return takenUp(decision, by);
    case 'check-opt-out':
      return void askOptOutList(decision, 'check', because('reconcile.asked-by-person', { by: by.id }));
    default:
      return assertNever(action, 'action on a sender');
  }
};

const HOW = 'Say in the note how the customer asked to be texted again: it is the proof.';

const bar = (decision: Decision, { by, note }: SenderInput, how: 'blocked' | 'muted', on: boolean): void => {
  const reason = because(on ? `sender.${how}` : `sender.no-longer-${how}`, { by: by.id });
  decision.record({ kind: 'sender-restricted', how, on, by, ...(note !== undefined && { note }), because: reason });
};

/** Why it can't be done as things stand, in a sentence; nothing when it can. */
export const whyNotNow = (
  { sender = {}, consent, customer }: ThreadState,
  action: SenderAction,
): string | undefined => {
  switch (action) {
    case 'block':
      return sender.blocked && `${sender.blocked.by} blocked this customer already.`;
    case 'unblock':
      return sender.blocked === undefined ? 'This customer is not blocked.' : undefined;
    case 'mute':
      return sender.muted && `${sender.muted.by} muted this customer already.`;
    case 'unmute':
      return sender.muted === undefined ? 'This customer is not muted.' : undefined;
    case 'opt-out':
      return consent.status === 'out' ? 'This customer has opted out already.' : undefined;
    case 'opt-in':
      return consent.status === 'in' ? 'This customer has not opted out.' : undefined;
    case 'same-customer':
      return sender.numberReassigned === undefined ? 'Nobody doubts who has this number.' : undefined;
    case 'take-up':
      return whyNotTakenUp({ sender, customer });
    case 'check-opt-out':
      return undefined;
    default:
      return assertNever(action, 'action on a sender');
  }
};
