import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { compareGenerations } from '../../values/generation';
import type { Draft } from '../actions/decision';
import { itemPool } from '../model/item-pool';
import { type Ongoing, ongoing } from '../model/state';
import { askedAgain } from './ask-again';
import { onAssigned, onQueued, recordLost, refuse } from './on-pool';
import { onOverflowed } from './on-pool-news';

type Standing = Extract<ThreadInput, { type: 'standing' }>;

/**
 * The pool says where it has an item that nothing was heard of for long. Where thread and pool agree nothing is written; where a
 * message was lost, the thread hears now what it missed, or says its own last word again.
 */
export const onStanding = (draft: Draft, input: Standing): void => {
  const current = ongoing(draft.state);
  if (current?.id !== input.conversation)
    return refuse(draft, input.conversation, because('assignment.conversation-over', { said: input.type }));
  const { said = 0, sender } = draft.state;
  if (input.seq < said) return sayAgain(draft, current, input);
  if (current.generation !== undefined && compareGenerations(input.generation, current.generation) < 0) return;
  compare(draft, current, input);
  const now = ongoing(draft.state);
  if (now === undefined || sender?.crisis?.conversation !== now.id || input.urgent) return;
  const pool = itemPool(draft.config, now);
  draft.record({ kind: 'urgent', pool, inPool: true, because: sender.crisis.because });
};

/** The pool never heard our last word. */
const sayAgain = (draft: Draft, current: Ongoing, { conversation, seq }: Standing): void => {
  const reason = because('pool.lost-our-word', { heard: seq, said: draft.state.said ?? 0 });
  if (current.status === 'open') return askedAgain(draft, reason);
  if (current.status === 'wrap-up') refuse(draft, conversation, reason);
};

const compare = (draft: Draft, current: Ongoing, input: Standing): void => {
  switch (input.status) {
    case 'waiting':
      return standsInQueue(draft, current, input);
    case 'held':
      return isHeld(draft, current, input);
    case 'released':
      return isListed(draft, current, input);
  }
};

const standsInQueue = (draft: Draft, current: Ongoing, input: Standing): void => {
  const { conversation, generation, queue, queueName, because: reason, ends } = input;
  const item = { conversation, generation, queue, queueName, because: reason };
  if (current.status !== 'open' || current.queue?.id !== queue) onQueued(draft, { type: 'queued', ...item });
  if (ends) onOverflowed(draft, { type: 'overflowed', ...item, action: 'end' });
};

const isHeld = (draft: Draft, current: Ongoing, input: Standing): void => {
  const { conversation, generation, queue, queueName, because: reason, holder, bot } = input;
  if (holder === undefined) return;
  const isKnown = current.generation !== undefined && compareGenerations(generation, current.generation) === 0;
  if (!isKnown || current.status === 'open') {
    const item = { conversation, generation, queue, queueName, because: reason };
    return onAssigned(draft, { type: 'assigned', ...item, agent: holder, ...(bot && { how: 'bot' }) });
  }
  const pool = itemPool(draft.config, current);
  const again = because('pool.lost-our-word', { status: current.status });
  if (current.status === 'waiting') draft.record({ kind: 'set-aside', pool, generation, because: again });
  if (current.status === 'wrap-up' && current.capacityFreed)
    draft.record({ kind: 'capacity-freed', pool, generation, because: again });
};

/** Listed with an agent whose capacity is free. */
const isListed = (draft: Draft, current: Ongoing, { generation, holder }: Standing): void => {
  if (current.status === 'waiting') return;
  const reason = because('pool.only-lists-it', { status: current.status });
  const pool = itemPool(draft.config, current);
  if (current.status === 'wrap-up') {
    if (!current.capacityFreed) draft.record({ kind: 'capacity-freed', pool, generation, because: reason });
    return;
  }
  if (
    current.status !== 'open' &&
    recordLost(draft, current, { generation, agent: holder, because: reason }) === 'closed'
  )
    return;
  askedAgain(draft, reason);
};
