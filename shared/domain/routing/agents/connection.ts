import type { PoolInput } from '../../messages/to-pool';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import { isKnown } from '../actions/commands';
import type { Decision } from '../actions/decision';
import { agentIn, setPresence } from '../actions/decision';
import { presenceByCapacity } from '../actions/presence';
import { tryAllAgain } from '../items/exhausted';
import { withdrawOffers } from '../items/offers';
import type { AgentState } from '../model/agent-state';

/** Back within this time, an agent finds everything as it was (Dynamics 365 gives as long). */
export const RECONNECT_MS = 150_000;

/** A desk says itself that its connection is lost, or that it is back. */
export const onConnection = (decision: Decision, input: Extract<PoolInput, { type: 'connection' }>): void => {
  if (!isKnown(decision, 'connection', input.agent)) return;
  const agent = agentIn(decision, input.agent);
  if (input.state === 'lost') {
    if (agent.presence === 'offline') return recordNothing(decision, 'connection.offline-already');
    return loseConnection(decision, agent, because('connection.lost', { before: agent.presence }));
  }
  if (agent.lost === undefined) return recordNothing(decision, 'connection.not-lost');
  // Its time is over, and what they hold goes back in this very event.
  if (agent.lost.until <= decision.now) return recordNothing(decision, 'connection.too-late');
  const { presence, reason } = agent.lost;
  setPresence(decision, agent.id, presence, reason, because('connection.back', { presence }));
  // What they had may have ended meanwhile, or come to them.
  if (reason === 'capacity') presenceByCapacity(decision, agent.id);
  tryAllAgain(decision, agent.id);
};

/** Offline at once, and their offers go on; back in time, they are what they were and have what they had. */
export const loseConnection = (decision: Decision, agent: AgentState, why: Because): void => {
  const lost = { presence: agent.presence, reason: agent.reason, until: decision.now + RECONNECT_MS };
  setPresence(decision, agent.id, 'offline', 'connection-lost', why, lost);
  withdrawOffers(decision, agent.id);
};

const recordNothing = (decision: Decision, rule: `connection.${'offline-already' | 'not-lost' | 'too-late'}`): void =>
  decision.record({ kind: 'dropped', what: 'connection', because: because(rule) });
