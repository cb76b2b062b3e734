import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { agentIn, nameOfQueue, setPresence } from '../actions/decision';
import { inQueue } from '../actions/queueing';
import { isWithBot } from '../items/bots';
import { endOffer, exhaustedBy } from '../items/offers';
import { declineTransfer } from '../items/transfer';
import type { Item } from '../model/item';
import { unassign } from './time';

/**
 * After a change of configuration: what stands in a queue that is no more goes to its fallback queue, what an agent holds
 * who is no more goes back, and what nobody was left for is tried again where somebody is.
 */
export const sweep = (turn: Turn): void => {
  emptyGoneQueues(turn);
  freeGoneAgents(turn);
  freeGoneBots(turn);
  tryByHandAgain(turn);
};

const emptyGoneQueues = (turn: Turn): void => {
  for (const [key, waiting] of turn.state.index.classes) {
    const queue = key.slice(0, key.indexOf('/'));
    if (turn.config.queues[queue] !== undefined) continue;
    for (const conversation of waiting.values()) {
      const item = turn.state.items.get(conversation);
      const fallback = turn.config.workstreams[item?.workstream ?? '']?.fallbackQueue ?? '';
      if (item?.status !== 'waiting' || turn.config.queues[fallback] === undefined) continue;
      if (turn.isFull()) return turn.leaveRest();
      const reason = because('queue.gone', { queue, fallback });
      const moved = inQueue(turn, item, fallback, { since: item.since }, reason);
      const queueName = nameOfQueue(turn, fallback).name;
      turn.record({ kind: 'item-moved', conversation, item: moved, queueName, by: 'configuration', because: reason });
    }
  }
};

const freeGoneAgents = (turn: Turn): void => {
  for (const agent of turn.state.index.loads.keys()) {
    if (turn.config.agents[agent] !== undefined) continue;
    for (const item of itemsOf(turn, agent)) {
      if (turn.isFull()) return turn.leaveRest();
      const reason = because('agent.gone', { agent });
      if (item.status === 'offered') endOffer(turn, item, 'withdrawn', reason);
      else if (item.status === 'held' && item.agent === agent) unassign(turn, item, 'agent.gone');
      else if (item.status === 'held' && item.transfer?.agent === agent)
        declineTransfer(turn, item, item.transfer, 'withdrawn');
    }
    if (agentIn(turn, agent).presence !== 'offline')
      setPresence(turn, agent, 'offline', 'removed', because('agent.gone', { agent }));
  }
};

/** Work of a bot that its workstream has no more goes to people. */
const freeGoneBots = (turn: Turn): void => {
  for (const [, conversation] of turn.state.index.withBots) {
    const item = turn.state.items.get(conversation);
    if (!isWithBot(item) || turn.config.workstreams[item.workstream]?.bot?.id === item.bot.id) continue;
    if (turn.isFull()) return turn.leaveRest();
    unassign(turn, item, 'bot.gone');
  }
};

const itemsOf = (turn: Turn, agent: string): readonly Item[] =>
  [...turn.state.index.byAgent.under(`${agent}/`)].flatMap(
    ([, conversation]) => turn.state.items.get(conversation) ?? [],
  );

const tryByHandAgain = (turn: Turn): void => {
  for (const [key, waiting] of turn.state.index.classes) {
    if (!key.includes('/hand/')) continue;
    for (const conversation of waiting.values()) {
      const item = turn.state.items.get(conversation);
      if (item?.status !== 'waiting' || item.byHand?.rule !== 'offers.exhausted') continue;
      if (exhaustedBy(turn, conversation) !== undefined) continue;
      if (turn.isFull()) return turn.leaveRest();
      turn.record({
        kind: 'item-automatic',
        conversation,
        because: because('offers.somebody-new', { queue: item.queue }),
      });
    }
  }
};
