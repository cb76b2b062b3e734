import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { compareGenerations } from '../../values/generation';
import { assertNever } from '../../values/never';
import type { Decision } from '../actions/decision';
import { itemPool } from '../model/item-pool';
import { type Ongoing, ongoing } from '../model/state';
import { askedAgain } from './ask-again';
import { onAssigned, onQueued, recordLost, refuseAssignment } from './on-pool';
import { onOverflowed } from './on-pool-news';

type Standing = Extract<ThreadInput, { type: 'standing' }>;

/**
 * The pool says where it has an item that nothing was heard of for long. Where thread and pool agree nothing is written; where a
 * message was lost, the thread hears now what it missed, or says its own last word again.
 */
export const onStanding = (decision: Decision, input: Standing): void => {
  const current = ongoing(decision.state);
  if (current?.id !== input.conversation)
    return refuseAssignment(
      decision,
      input.conversation,
      because('assignment.conversation-over', { said: input.type }),
    );
  const { said = 0, sender } = decision.state;
  if (input.seq < said) return sayAgain(decision, current, input);
  if (current.generation !== undefined && compareGenerations(input.generation, current.generation) < 0) return;
  compare(decision, current, input);
  const now = ongoing(decision.state);
  if (now === undefined || sender?.crisis?.conversation !== now.id || input.urgent) return;
  const pool = itemPool(decision.config, now);
  decision.record({ kind: 'urgent', pool, inPool: true, because: sender.crisis.because });
};

/** The pool never heard our last word. */
const sayAgain = (decision: Decision, current: Ongoing, { conversation, seq }: Standing): void => {
  const reason = because('pool.lost-our-word', { heard: seq, said: decision.state.said ?? 0 });
  if (current.status === 'open') return askedAgain(decision, reason);
  if (current.status === 'wrap-up') refuseAssignment(decision, conversation, reason);
};

const compare = (decision: Decision, current: Ongoing, input: Standing): void => {
  switch (input.status) {
    case 'waiting':
      return standsInQueue(decision, current, input);
    case 'held':
      return isHeld(decision, current, input);
    case 'released':
      return isListed(decision, current, input);
    default:
      assertNever(input.status, 'standing');
  }
};

const standsInQueue = (decision: Decision, current: Ongoing, input: Standing): void => {
  const { conversation, generation, queue, queueName, because: reason, ends } = input;
  const item = { conversation, generation, queue, queueName, because: reason };
  if (current.status !== 'open' || current.queue?.id !== queue) onQueued(decision, { type: 'queued', ...item });
  if (ends) onOverflowed(decision, { type: 'overflowed', ...item, action: 'end' });
};

const isHeld = (decision: Decision, current: Ongoing, input: Standing): void => {
  const { conversation, generation, queue, queueName, because: reason, holder, bot } = input;
  if (holder === undefined) return;
  const isKnown = current.generation !== undefined && compareGenerations(generation, current.generation) === 0;
  if (!isKnown || current.status === 'open') {
    const item = { conversation, generation, queue, queueName, because: reason };
    return onAssigned(decision, { type: 'assigned', ...item, agent: holder, ...(bot && { how: 'bot' }) });
  }
  const pool = itemPool(decision.config, current);
  const again = because('pool.lost-our-word', { status: current.status });
  if (current.status === 'waiting') decision.record({ kind: 'set-aside', pool, generation, because: again });
  if (current.status === 'wrap-up' && current.capacityFreed)
    decision.record({ kind: 'capacity-freed', pool, generation, because: again });
};

/** Listed with an agent whose capacity is free. */
const isListed = (decision: Decision, current: Ongoing, { generation, holder }: Standing): void => {
  if (current.status === 'waiting') return;
  const reason = because('pool.only-lists-it', { status: current.status });
  const pool = itemPool(decision.config, current);
  if (current.status === 'wrap-up') {
    if (!current.capacityFreed) decision.record({ kind: 'capacity-freed', pool, generation, because: reason });
    return;
  }
  if (
    current.status !== 'open' &&
    recordLost(decision, current, { generation, agent: holder, because: reason }) === 'closed'
  )
    return;
  askedAgain(decision, reason);
};
