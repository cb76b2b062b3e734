import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { compareGenerations } from '../../values/generation';
import type { Decision } from '../actions/decision';
import { presenceByCapacity } from '../actions/presence';
import { unassign } from './back-to-queue';

/**
 * An agent accepted work and is silent for longer than a rule of the workstream waits: it goes back into its queue, and whoever is
 * free gets it. The silent agent may be asked again after the usual pause, so that nobody waits for ever where there is only one.
 * Only the assignment that the thread names is taken away, and none that is being handed over by hand.
 */
export const onPassOn = (decision: Decision, input: Extract<PoolInput, { type: 'pass-on' }>): void => {
  const { conversation, seq, generation } = input;
  const item = decision.state.items.get(conversation);
  const drop = (reason: ReturnType<typeof because>): void =>
    decision.record({ kind: 'dropped', what: 'pass-on', conversation, because: reason });
  if (item === undefined) return drop(because('item.unknown'));
  if (seq < item.seq) return drop(because('item.older', { seq, heard: item.seq }));
  if (item.status !== 'held' || compareGenerations(item.generation, generation) !== 0) {
    const { seq: heard, n } = item.generation;
    return drop(because('item.other-generation', { status: item.status, seq: heard, n }));
  }
  if (item.transfer !== undefined) return drop(because('pass-on.transfer-pending', { agent: item.agent }));
  const seconds = decision.config.workstreams[item.workstream]?.reofferSeconds ?? 60;
  unassign(decision, item, input.because, { notBefore: decision.now + seconds * 1_000 });
  presenceByCapacity(decision, item.agent);
};
