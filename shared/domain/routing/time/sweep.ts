import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { agentIn, nameOfAgent, setPresence } from '../actions/decision';
import { unassign } from '../items/back-to-queue';
import { isWithBot } from '../items/bots';
import { tryAllAgain } from '../items/exhausted';
import { removeGuest } from '../items/guests';
import { setAllRight } from '../items/misplaced';
import { endOffer } from '../items/offers';
import { declineTransfer } from '../items/transfer';
import type { Item } from '../model/item';

/**
 * After a change of configuration or hours: what an agent holds who is no more goes back, what waits where it can't any more goes
 * to its fallback queue or back to its thread, and what nobody was left for is tried again where somebody is.
 */
export const sweep = (turn: Turn): void => {
  freeGoneAgents(turn);
  freeGoneBots(turn);
  setAllRight(turn);
  tryAllAgain(turn);
};

const freeGoneAgents = (turn: Turn): void => {
  const { agents, index } = turn.state;
  for (const agent of new Set([...index.loads.keys(), ...agents.keys()])) {
    if (turn.config.agents[agent] !== undefined) continue;
    for (const item of itemsOf(turn, agent)) {
      if (turn.isFull()) return turn.leaveRest();
      const reason = because('agent.gone', { agent });
      if (item.status === 'offered' && item.agent === agent) endOffer(turn, item, 'withdrawn', reason);
      else if (item.status === 'held' && item.agent === agent) unassign(turn, item, reason);
      else if (item.status === 'held' && item.transfer?.agent === agent)
        declineTransfer(turn, item, item.transfer, 'withdrawn');
      else leaveAdvice(turn, item, agent);
    }
    // They can't command any more, and must not count as there should they be added again.
    if (agentIn(turn, agent).presence === 'offline') continue;
    if (turn.isFull()) return turn.leaveRest();
    setPresence(turn, agent, 'offline', 'removed', because('agent.gone', { agent }));
  }
};

/** Who was asked for advice, and is no agent any more. A supervisor who watches need be none. */
const leaveAdvice = (turn: Turn, item: Item, agent: string): void => {
  const guest = item.guests.find(each => each.agent === agent && each.mode === 'consult');
  if (guest !== undefined) removeGuest(turn, item, guest, nameOfAgent(turn, agent).name, 'left');
};

/** Work of a bot that its workstream has no more goes to people. */
const freeGoneBots = (turn: Turn): void => {
  for (const [, conversation] of turn.state.index.withBots) {
    const item = turn.state.items.get(conversation);
    if (!isWithBot(item) || turn.config.workstreams[item.workstream]?.bot?.id === item.bot.id) continue;
    if (turn.isFull()) return turn.leaveRest();
    unassign(turn, item, because('bot.gone', { agent: item.agent }));
  }
};

const itemsOf = (turn: Turn, agent: string): readonly Item[] =>
  [...turn.state.index.byAgent.under(`${agent}/`)].flatMap(
    ([, conversation]) => turn.state.items.get(conversation) ?? [],
  );
