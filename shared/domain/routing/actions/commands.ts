import type { Item } from '../model/item';
import { roomFor } from '../rules/capacity';
import type { Decision } from './decision';
import { agentIn, refuseCommand } from './decision';

/** Whether an agent may command at all; a refusal is recorded when not. */
export const isKnown = (decision: Decision, command: string, agent: string): boolean => {
  if (decision.config.agents[agent] !== undefined) return true;
  refuseCommand(
    decision,
    command,
    403,
    'not-an-agent',
    'You are not among the agents of this configuration. Ask an administrator to add you.',
  );
  return false;
};

/** The item of a command; a refusal is recorded when there is none. */
export const itemOf = (decision: Decision, command: string, conversation: string): Item | undefined => {
  const item = decision.state.items.get(conversation);
  if (item === undefined)
    refuseCommand(
      decision,
      command,
      409,
      'no-item',
      'This conversation has ended or left the list. Look at your inbox again.',
    );
  return item;
};

/** Whether an agent could be given an item by another person's wish: there, and with room. */
export const unavailableFor = (decision: Decision, item: Item, agent: string): 'presence' | 'capacity' | undefined => {
  const asks = { presences: ['available', 'busy'] as const, skills: 'none' as const };
  const configured = decision.config.agents[agent];
  if (!asks.presences.some(presence => presence === agentIn(decision, agent).presence)) return 'presence';
  if (configured === undefined || roomFor(decision.state, decision.config, configured, item) <= 0) return 'capacity';
  return undefined;
};
