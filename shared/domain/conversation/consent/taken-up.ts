import { originOf } from '../../text/numbers/country-of-number';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { needSomeone } from '../actions/queue-work';
import type { Person, ThreadState } from '../model/state';

/** A person takes up what came from a number that the channel doesn't answer by itself: somebody is called, who may answer. */
export const takenUp = (decision: Decision, by: Person): void => {
  const reason = because('sender.taken-up', { by: by.id });
  decision.record({ kind: 'sender-taken-up', by, because: reason });
  const { current } = decision.state;
  if (current.status !== 'closed') return;
  decision.record({ kind: 'conversation-reopened', closedAt: current.closedAt, because: reason });
  needSomeone(decision, { text: '', receivedAt: decision.nowIso }, reason, current.lastAgent?.id);
};

/** Why there is nothing to take up, in a sentence; nothing when there is. */
export const whyNotTakenUp = ({ sender, customer }: Pick<ThreadState, 'sender' | 'customer'>): string | undefined => {
  if (sender?.elsewhere === undefined)
    return 'No text of this customer waits to be taken up: their number is answered by itself, or somebody has taken it up.';
  return originOf(customer).kind === 'no-phone'
    ? 'This sender is a short code or a name: nobody reads an answer there. Block it, or leave it.'
    : undefined;
};
