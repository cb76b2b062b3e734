import { poolOf } from '../../config/config';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { presentWorkstream, queueWork } from '../actions/queue-work';
import { heardBeforeEnd } from './on-pool';

/**
 * The pool can't give the item out any more: its workstream was removed, renamed, or moved to another pool. It is queued anew as the
 * configuration says now. Where that has no place for it either, it stays where it is, and the board shows it.
 */
export const onHandedBack = (decision: Decision, input: Extract<ThreadInput, { type: 'handed-back' }>): void => {
  const current = heardBeforeEnd(decision, input);
  if (current === undefined) return;
  const drop = (reason: Because): void =>
    void decision.record({ kind: 'dropped', what: 'handed-back', because: reason });
  // Somebody has it, or it waits for the customer: its next word to the pool queues it anew.
  if (current.status !== 'open') return drop(because('handed-back.not-waiting', { status: current.status }));
  if (decision.state.burst !== undefined) return drop(because('burst.goes-on', { status: current.status }));
  const workstream = presentWorkstream(decision, current);
  if (decision.config.workstreams[workstream] === undefined)
    return drop(because('handed-back.no-workstream', { workstream }));
  const said = { text: current.unanswered?.text ?? '', receivedAt: current.waitingSince };
  const reason = because('handed-back.queued-anew', {
    said: input.because.rule,
    workstream,
    pool: poolOf(decision.config, workstream),
  });
  queueWork(decision, said, reason, current.lastAgent?.id, input.urgent);
};
