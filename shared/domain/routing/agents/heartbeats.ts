import type { Desks } from '../../messages/to-pool';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import type { AgentState } from '../model/agent-state';
import { loseConnection } from './connection';

/** A desk that wasn't heard for so long is gone. It asks every 25 seconds at the latest. */
export const SILENCE_MS = 45_000;
/** Looks are no closer than this, however many agents there are, so a lost desk is noticed after 45 to 60 seconds. */
const PAUSE_MS = 15_000;
/** A desk is opened before its agent says that they are there, but not long before. */
const BEFORE_MS = 60_000;

/**
 * Whoever is on and whose desk fell silent has lost their connection. Done when the pool's wake or the minute's tick comes, for
 * only those bring along when desks were heard; the next look is set to when the first of the others could be gone.
 *
 * Who set their presence and never opened a desk (a script, a supervisor for them) has none to lose.
 */
export const lookAtDesks = (decision: Decision, desks: Desks): void => {
  let next: number | undefined;
  for (const agent of decision.state.agents.values()) {
    const gone = goneAt(agent, desks[agent.id]);
    if (gone === undefined) continue;
    if (gone > decision.now) next = Math.min(next ?? gone, gone);
    else if (decision.isFull()) next = decision.now;
    else {
      const silentSeconds = Math.round((decision.now - gone + SILENCE_MS) / 1_000);
      loseConnection(decision, agent, because('connection.silent', { before: agent.presence, silentSeconds }));
    }
  }
  const at = next === undefined || next === decision.now ? next : Math.max(next, decision.now + PAUSE_MS);
  if (at === decision.state.head.desksAt) return;
  const facts = { next: at === undefined ? null : new Date(at).toISOString() };
  decision.record({
    kind: 'desks-looked-at',
    ...(at !== undefined && { next: at }),
    because: because('desks.looked-at', facts),
  });
};

/** When an agent's desk counts as gone if it isn't heard again; nothing for who is off, or has no desk. */
const goneAt = ({ presence, onSince = 0 }: AgentState, heard: number | undefined): number | undefined => {
  if (presence === 'offline' || heard === undefined || heard < onSince - BEFORE_MS) return undefined;
  return Math.max(heard, onSince) + SILENCE_MS;
};
