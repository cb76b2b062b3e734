import type { Because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { queueWork } from '../actions/queue-work';
import { ongoing } from '../model/state';

/** Somebody is asked for a second time, for the pool lost the first: with what nobody has answered, in the same place of the line. */
export const askedAgain = (draft: Draft, reason: Because): void => {
  const current = ongoing(draft.state);
  if (current?.status !== 'open' || draft.state.turn !== undefined) return;
  const said = { text: current.unanswered?.text ?? '', receivedAt: current.waitingSince };
  queueWork(draft, said, reason, current.lastAgent?.id);
};
