import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { timeRules } from './time-rules';

/**
 * A deadline came due. Only the wake that the head keeps acts, and only when its deadline has not moved on meanwhile; then the
 * next one is scheduled with everything else. Any other decides nothing, and writes nothing: should it come again, it says as
 * little.
 */
export const onWake = (draft: Draft, { rule, wakeAt }: Extract<ThreadInput, { type: 'wake' }>): void => {
  if (draft.state.wakes[rule] !== wakeAt) return;
  const { deadline, act } = timeRules[rule];
  const due = deadline(draft.state, draft.config);
  if (due === undefined || due.at > draft.now) {
    const reason = because(due === undefined ? 'wake.nothing-due' : 'wake.moved-later', { rule });
    draft.record({ kind: 'wake-came', rule, because: reason });
    return;
  }
  draft.record({ kind: 'wake-came', rule, because: due.because });
  act(draft);
};
