import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { agentIn, nameOfAgent, setPresence } from '../actions/decision';
import { unassign } from '../items/back-to-queue';
import { isWithBot } from '../items/bots';
import { tryAllAgain } from '../items/exhausted';
import { setAllRight } from '../items/misplaced';
import { endOffer } from '../items/offers';
import { removeGuest } from '../items/participants';
import { declineTransfer } from '../items/transfer';
import type { Item } from '../model/item';

/**
 * After a change of configuration or hours: what an agent holds who is no more goes back, what waits where it can't any more goes
 * to its fallback queue or back to its thread, and what nobody was left for is tried again where somebody is.
 */
export const sweep = (decision: Decision): void => {
  freeGoneAgents(decision);
  freeGoneBots(decision);
  setAllRight(decision);
  tryAllAgain(decision);
};

const freeGoneAgents = (decision: Decision): void => {
  const { agents, index } = decision.state;
  for (const agent of new Set([...index.loads.keys(), ...agents.keys()])) {
    if (decision.config.agents[agent] !== undefined) continue;
    for (const item of itemsOf(decision, agent)) {
      if (decision.isFull()) return decision.leaveRest();
      const reason = because('agent.gone', { agent });
      if (item.status === 'offered' && item.agent === agent) endOffer(decision, item, 'withdrawn', reason);
      else if (item.status === 'held' && item.agent === agent) unassign(decision, item, reason);
      else if (item.status === 'held' && item.transfer?.agent === agent)
        declineTransfer(decision, item, item.transfer, 'withdrawn');
      else leaveAdvice(decision, item, agent);
    }
    // They can't command any more, and must not count as there should they be added again.
    if (agentIn(decision, agent).presence === 'offline') continue;
    if (decision.isFull()) return decision.leaveRest();
    setPresence(decision, agent, 'offline', 'removed', because('agent.gone', { agent }));
  }
};

/** Who was asked for advice, and is no agent any more. A supervisor who watches need be none. */
const leaveAdvice = (decision: Decision, item: Item, agent: string): void => {
  const guest = item.guests.find(each => each.agent === agent && each.mode === 'consult');
  if (guest !== undefined) removeGuest(decision, item, guest, nameOfAgent(decision, agent).name, 'left');
};

/** Work of a bot that its workstream has no more goes to people. */
const freeGoneBots = (decision: Decision): void => {
  for (const [, conversation] of decision.state.index.withBots) {
    const item = decision.state.items.get(conversation);
    if (!isWithBot(item) || decision.config.workstreams[item.workstream]?.bot?.id === item.bot.id) continue;
    if (decision.isFull()) return decision.leaveRest();
    unassign(decision, item, because('bot.gone', { agent: item.agent }));
  }
};

const itemsOf = (decision: Decision, agent: string): readonly Item[] =>
  [...decision.state.index.byAgent.under(`${agent}/`)].flatMap(
    ([, conversation]) => decision.state.items.get(conversation) ?? [],
  );
