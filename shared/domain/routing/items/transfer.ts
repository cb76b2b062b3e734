import { offerTerms } from '../../desk/choose';
import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { isKnown, itemOf, unavailableFor } from '../actions/commands';
import type { Decision } from '../actions/decision';
import { nameOfAgent, nameOfQueue, nextGeneration, refuseCommand } from '../actions/decision';
import { presenceByCapacity } from '../actions/presence';
import { inQueue } from '../actions/queueing';
import type { Held, Item, TransferOffer } from '../model/item';
import type { OfferEnd } from '../model/outcomes';
import { assign } from './assign';
import { holderOf, isWithBot } from './bots';

type Transfer = Extract<PoolInput, { type: 'transfer' }>;

/** An agent hands their conversation over: to a queue at once, or to an agent who is asked and may decline. */
export const onTransfer = (decision: Decision, input: Transfer): void => {
  if (!isKnown(decision, 'transfer', input.agent)) return;
  const item = itemOf(decision, 'transfer', input.conversation);
  if (item === undefined) return;
  if (item.status !== 'held' || item.agent !== input.agent)
    return refuseCommand(
      decision,
      'transfer',
      403,
      'not-yours',
      'You don’t have this conversation, so you can’t hand it over. Look at your inbox again.',
    );
  if (item.transfer !== undefined) {
    const { name } = nameOfAgent(decision, item.transfer.agent);
    return refuseCommand(
      decision,
      'transfer',
      409,
      'transfer-pending',
      `${name} is being asked already. Wait for the answer.`,
    );
  }
  if ('queue' in input.to) return toQueue(decision, 'transfer', item, input.to.queue, input.agent, input.note);
  askAgent(decision, item, input.to.agent, input.note);
};

/** Into another queue, which must be open: nobody would take it out of a closed one. */
export const toQueue = (
  decision: Decision,
  command: string,
  item: Item,
  queue: string,
  by: string,
  note: string | undefined,
): void => {
  const target = decision.config.queues[queue];
  if (target === undefined || target.pool !== decision.state.head.id)
    return refuseCommand(
      decision,
      command,
      400,
      'no-queue',
      `There is no queue "${queue}" for this work. Choose one of the list.`,
    );
  if (!decision.config.answerAt(target.operatingHours ?? '', decision.now).open)
    return refuseCommand(
      decision,
      command,
      409,
      'queue-closed',
      `${target.name} is closed now. Choose a queue that is open.`,
    );
  const from = item.status === 'held' || item.status === 'released' ? item.agent : undefined;
  const reason = because('transfer.queue', { from: from ?? null, by, queue });
  const pause = decision.now + (decision.config.workstreams[item.workstream]?.reofferSeconds ?? 60) * 1_000;
  const declines = from === undefined || isWithBot(item) ? {} : { [from]: { count: 0, until: pause } };
  decision.record({
    kind: 'item-moved',
    conversation: item.conversation,
    item: inQueue(decision, item, queue, { declines }, reason),
    queueName: nameOfQueue(decision, queue).name,
    by: 'transfer',
    ...(item.status === 'held' || item.status === 'released' ? { from: holderOf(decision, item) } : {}),
    ...(note === undefined ? {} : { note }),
    because: reason,
  });
  if (from !== undefined) presenceByCapacity(decision, from);
};

const askAgent = (decision: Decision, item: Held, to: string, note: string | undefined): void => {
  if (decision.config.agents[to] === undefined)
    return refuseCommand(decision, 'transfer', 400, 'no-agent', `There is no agent "${to}". Choose one of the list.`);
  if (to === item.agent)
    return refuseCommand(
      decision,
      'transfer',
      400,
      'to-self',
      'You already have this conversation. Choose somebody else.',
    );
  const { name } = nameOfAgent(decision, to);
  const unavailable = unavailableFor(decision, item, to);
  if (unavailable === 'presence')
    return refuseCommand(
      decision,
      'transfer',
      409,
      'presence',
      `${name} is not available now. Choose somebody else, or a queue.`,
    );
  if (unavailable === 'capacity')
    return refuseCommand(
      decision,
      'transfer',
      409,
      'capacity',
      `${name} has no capacity left. Choose somebody else, or a queue.`,
    );
  const { seconds } = offerTerms(decision.config, item.workstream, 'transfer', item.customer !== undefined);
  const transfer: TransferOffer = {
    agent: to,
    by: item.agent,
    ...(note === undefined ? {} : { note }),
    generation: nextGeneration(item),
    offeredAt: decision.now,
    expiresAt: decision.now + seconds * 1_000,
  };
  const by = nameOfAgent(decision, item.agent);
  const reason = because('transfer.offered', { from: item.agent, to });
  decision.record({
    kind: 'transfer-offered',
    conversation: item.conversation,
    transfer,
    to: nameOfAgent(decision, to),
    by,
    because: reason,
  });
};

export const acceptTransfer = (decision: Decision, item: Held, transfer: TransferOffer): void =>
  assign(
    decision,
    item,
    transfer.agent,
    'transferred',
    because('transfer.accepted', { from: item.agent, to: transfer.agent }),
  );

/** It stays with the agent who wanted to hand it over. */
export const declineTransfer = (decision: Decision, item: Held, transfer: TransferOffer, how: OfferEnd): void =>
  decision.record({
    kind: 'transfer-ended',
    conversation: item.conversation,
    how,
    to: nameOfAgent(decision, transfer.agent),
    at: decision.now,
    because: because(`transfer.${how}`, { from: item.agent, to: transfer.agent }),
  });
