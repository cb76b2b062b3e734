import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { timeRules } from './time-rules';

/**
 * A deadline came due. Only the wake that the head keeps acts, and only when its deadline has not moved on meanwhile; then the
 * next one is scheduled with everything else. Any other decides nothing, and writes nothing: should it come again, it says as
 * little.
 */
export const onWake = (decision: Decision, { rule, wakeAt }: Extract<ThreadInput, { type: 'wake' }>): void => {
  if (decision.state.wakes[rule] !== wakeAt) return;
  const { deadline, act } = timeRules[rule];
  const due = deadline(decision.state, decision.config);
  if (due === undefined || due.at > decision.now) {
    const reason = because(due === undefined ? 'wake.nothing-due' : 'wake.moved-later', { rule });
    decision.record({ kind: 'wake-came', rule, because: reason });
    return;
  }
  decision.record({ kind: 'wake-came', rule, because: due.because });
  act(decision);
};
