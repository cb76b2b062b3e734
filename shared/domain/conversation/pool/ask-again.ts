import type { Because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { queueWork } from '../actions/queue-work';
import { ongoing } from '../model/state';

/** Somebody is asked for a second time, for the pool lost the first: with what nobody has answered, in the same place of the line. */
export const askedAgain = (decision: Decision, reason: Because): void => {
  const current = ongoing(decision.state);
  if (current?.status !== 'open' || decision.state.burst !== undefined) return;
  const said = { text: current.unanswered?.text ?? '', receivedAt: current.waitingSince };
  queueWork(decision, said, reason, current.lastAgent?.id);
};
