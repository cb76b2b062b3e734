import { because } from '../because';
import { isKnown } from './commands';
import type { PoolInput } from './inputs';
import { withdrawOffers } from './offers';
import type { Turn } from './turn';
import { agentIn, setPresence } from './turn';

/** Back within this time, an agent finds everything as it was (Dynamics 365 gives as long). */
export const RECONNECT_MS = 150_000;

/** A desk's connection: lost, the agent is offline at once and their offers go on; back in time, they are what they were. */
export const onConnection = (turn: Turn, input: Extract<PoolInput, { type: 'connection' }>): void => {
  if (!isKnown(turn, 'connection', input.agent)) return;
  const agent = agentIn(turn, input.agent);
  if (input.state === 'lost') {
    if (agent.presence === 'offline') return nothing(turn, 'connection.offline-already');
    const lost = { presence: agent.presence, reason: agent.reason, until: turn.now + RECONNECT_MS };
    setPresence(
      turn,
      agent.id,
      'offline',
      'connection-lost',
      because('connection.lost', { before: agent.presence }),
      lost,
    );
    return withdrawOffers(turn, agent.id);
  }
  if (agent.lost === undefined) return nothing(turn, 'connection.not-lost');
  setPresence(
    turn,
    agent.id,
    agent.lost.presence,
    agent.lost.reason,
    because('connection.back', { presence: agent.lost.presence }),
  );
};

const nothing = (turn: Turn, rule: string): void =>
  turn.record({ kind: 'dropped', what: 'connection', because: because(rule) });
