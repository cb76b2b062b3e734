import { reconcile } from '../../consent/reconcile';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { say } from '../actions/say';
import { optedOutByProvider } from './consent';
import { askOptOutList } from './opt-out-list';

type ListAnswer = Extract<ThreadInput, { type: 'opt-out-list' }>;

/**
 * What the provider's list answered: the two agree, or the opt-out wins wherever it stands, unless an agent was asked to text again.
 * A customer who came back by their own text is welcomed once the list has let them go.
 */
export const onOptOutList = (decision: Decision, input: ListAnswer): void => {
  const { operation, optedOut, failed, at } = input;
  const { consent, seq } = decision.state;
  const answered = (reason: Because) => decision.record({ kind: 'opt-out-list-answered', operation, because: reason });
  if (failed !== undefined || optedOut === undefined) {
    answered(because('reconcile.no-answer', { details: failed ?? 'nothing' }));
    return tellAgain(decision, input);
  }
  if (operation !== 'check') {
    answered(because('reconcile.told-provider', { operation }));
    const cameBack = operation === 'remove' && consent.status === 'in' && consent.proof?.by.kind === 'customer';
    if (cameBack) say(decision, servedChannel(decision), 'opt-in-confirmation');
    return;
  }
  const found = reconcile(consent, { optedOut, at, seq: seq + 1 });
  answered(found.because);
  if (found.kind === 'learn') optedOutByProvider(decision, found.change.proof);
  if (found.kind === 'tell-provider') askOptOutList(decision, found.operation, found.because);
};

/** So many minutes later a change that the list didn't answer is told again. Until then a customer who came back is still blocked there. */
const AGAIN_MINUTES = [1, 5, 30, 120];

/** What was only asked is asked anew with the next conversation. */
const tellAgain = (decision: Decision, { operation, again }: ListAnswer): void => {
  const tries = again?.tries ?? 0;
  const minutes = AGAIN_MINUTES[tries];
  if (operation === 'check' || minutes === undefined) return;
  const consent = again?.consent ?? decision.state.consent.seq;
  const at = new Date(decision.now + minutes * 60_000).toISOString();
  askOptOutList(decision, operation, because('reconcile.again', { minutes }), at, { tries: tries + 1, consent });
};
