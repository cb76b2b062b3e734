import { offerTerms } from '../../desk/choose';
import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { isKnown, itemOf, unavailableFor } from '../actions/commands';
import type { Turn } from '../actions/decision';
import { nameOfAgent, nameOfQueue, nextGeneration, refuse } from '../actions/decision';
import { presenceByCapacity } from '../actions/presence';
import { inQueue } from '../actions/queueing';
import type { Held, Item, TransferOffer } from '../model/item';
import type { OfferEnd } from '../model/outcomes';
import { holderOf, isWithBot } from './bots';
import { assign } from './giving';

type Transfer = Extract<PoolInput, { type: 'transfer' }>;

/** An agent hands their conversation over: to a queue at once, or to an agent who is asked and may decline. */
export const onTransfer = (turn: Turn, input: Transfer): void => {
  if (!isKnown(turn, 'transfer', input.agent)) return;
  const item = itemOf(turn, 'transfer', input.conversation);
  if (item === undefined) return;
  if (item.status !== 'held' || item.agent !== input.agent)
    return refuse(
      turn,
      'transfer',
      403,
      'not-yours',
      'You don’t have this conversation, so you can’t hand it over. Look at your inbox again.',
    );
  if (item.transfer !== undefined) {
    const { name } = nameOfAgent(turn, item.transfer.agent);
    return refuse(turn, 'transfer', 409, 'transfer-pending', `${name} is being asked already. Wait for the answer.`);
  }
  if ('queue' in input.to) return toQueue(turn, 'transfer', item, input.to.queue, input.agent, input.note);
  askAgent(turn, item, input.to.agent, input.note);
};

/** Into another queue, which must be open: nobody would take it out of a closed one. */
export const toQueue = (
  turn: Turn,
  command: string,
  item: Item,
  queue: string,
  by: string,
  note: string | undefined,
): void => {
  const target = turn.config.queues[queue];
  if (target === undefined || target.pool !== turn.state.head.id)
    return refuse(
      turn,
      command,
      400,
      'no-queue',
      `There is no queue "${queue}" for this work. Choose one of the list.`,
    );
  if (!turn.config.answerAt(target.operatingHours ?? '', turn.now).open)
    return refuse(turn, command, 409, 'queue-closed', `${target.name} is closed now. Choose a queue that is open.`);
  const from = item.status === 'held' || item.status === 'released' ? item.agent : undefined;
  const reason = because('transfer.queue', { from: from ?? null, by, queue });
  const pause = turn.now + (turn.config.workstreams[item.workstream]?.reofferSeconds ?? 60) * 1_000;
  const declines = from === undefined || isWithBot(item) ? {} : { [from]: { count: 0, until: pause } };
  turn.record({
    kind: 'item-moved',
    conversation: item.conversation,
    item: inQueue(turn, item, queue, { declines }, reason),
    queueName: nameOfQueue(turn, queue).name,
    by: 'transfer',
    ...(item.status === 'held' || item.status === 'released' ? { from: holderOf(turn, item) } : {}),
    ...(note === undefined ? {} : { note }),
    because: reason,
  });
  if (from !== undefined) presenceByCapacity(turn, from);
};

const askAgent = (turn: Turn, item: Held, to: string, note: string | undefined): void => {
  if (turn.config.agents[to] === undefined)
    return refuse(turn, 'transfer', 400, 'no-agent', `There is no agent "${to}". Choose one of the list.`);
  if (to === item.agent)
    return refuse(turn, 'transfer', 400, 'to-self', 'You already have this conversation. Choose somebody else.');
  const { name } = nameOfAgent(turn, to);
  const unavailable = unavailableFor(turn, item, to);
  if (unavailable === 'presence')
    return refuse(turn, 'transfer', 409, 'presence', `${name} is not available now. Choose somebody else, or a queue.`);
  if (unavailable === 'capacity')
    return refuse(turn, 'transfer', 409, 'capacity', `${name} has no capacity left. Choose somebody else, or a queue.`);
  const { seconds } = offerTerms(turn.config, item.workstream, 'transfer', item.customer !== undefined);
  const transfer: TransferOffer = {
    agent: to,
    by: item.agent,
    ...(note === undefined ? {} : { note }),
    generation: nextGeneration(item),
    offeredAt: turn.now,
    expiresAt: turn.now + seconds * 1_000,
  };
  const by = nameOfAgent(turn, item.agent);
  const reason = because('transfer.offered', { from: item.agent, to });
  turn.record({
    kind: 'transfer-offered',
    conversation: item.conversation,
    transfer,
    to: nameOfAgent(turn, to),
    by,
    because: reason,
  });
};

export const acceptTransfer = (turn: Turn, item: Held, transfer: TransferOffer): void =>
  assign(
    turn,
    item,
    transfer.agent,
    'transferred',
    because('transfer.accepted', { from: item.agent, to: transfer.agent }),
  );

/** It stays with the agent who wanted to hand it over. */
export const declineTransfer = (turn: Turn, item: Held, transfer: TransferOffer, how: OfferEnd): void =>
  turn.record({
    kind: 'transfer-ended',
    conversation: item.conversation,
    how,
    to: nameOfAgent(turn, transfer.agent),
    at: turn.now,
    because: because(`transfer.${how}`, { from: item.agent, to: transfer.agent }),
  });
