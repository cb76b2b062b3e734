import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { guestsWhoStay } from '../actions/queueing';
import type { Item, Waiting } from '../model/item';
import { urgency } from '../model/urgency';

type Queue = Extract<PoolInput, { type: 'queue' }>;

/**
 * Work of a workstream that nobody configured: it was removed while the thread asked for somebody. It is kept, given by hand only,
 * so that the board shows it and a member of the queue may pick it, until its thread has asked anew.
 */
export const queueWithoutWorkstream = (decision: Decision, input: Queue, before: Item | undefined): void => {
  const { conversation, seq, channel, workstream, language, linked, preferredAgent } = input;
  const reason = because('workstream.gone', { workstream });
  const queue = queueFor(decision, before);
  const item: Waiting = {
    status: 'waiting',
    ...{ conversation, seq, channel, workstream, language, queue },
    generation: { seq, n: 0 },
    priority: before?.priority ?? 'normal',
    skills: before?.skills ?? [],
    units: before?.units ?? 1,
    profiles: before?.profiles ?? [],
    context: before?.context ?? {},
    ...(before?.number !== undefined && { number: before.number }),
    ...(linked !== undefined && { customer: linked }),
    ...(preferredAgent !== undefined && { preferredAgent }),
    ...{ bucket: 0, rules: [], declines: {}, guests: guestsWhoStay(before), why: [reason], byHand: reason },
    since: Math.min(decision.now, Date.parse(input.waitingSince)),
    queuedAt: decision.now,
    ...urgency(input.urgent ?? before?.urgent),
  };
  const { name: queueName } = nameOfQueue(decision, queue);
  decision.record({ kind: 'item-queued', conversation, item, queueName, because: reason });
};

/** Where it stood, or the first queue of this pool. */
const queueFor = ({ config, state }: Decision, before: Item | undefined): string => {
  const here = Object.values(config.queues).filter(({ pool }) => pool === state.head.id);
  const known = here.find(({ id }) => id === before?.queue) ?? here[0];
  return known?.id ?? '';
};
