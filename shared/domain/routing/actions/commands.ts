import type { Item } from '../model/item';
import { roomFor } from '../rules/capacity';
import type { Turn } from './decision';
import { agentIn, refuse } from './decision';

/** Whether an agent may command at all; a refusal is recorded when not. */
export const isKnown = (turn: Turn, command: string, agent: string): boolean => {
  if (turn.config.agents[agent] !== undefined) return true;
  refuse(
    turn,
    command,
    403,
    'not-an-agent',
    'You are not among the agents of this configuration. Ask an administrator to add you.',
  );
  return false;
};

/** The item of a command; a refusal is recorded when there is none. */
export const itemOf = (turn: Turn, command: string, conversation: string): Item | undefined => {
  const item = turn.state.items.get(conversation);
  if (item === undefined)
    refuse(turn, command, 409, 'no-item', 'This conversation has ended or left the list. Look at your inbox again.');
  return item;
};

/** Whether an agent could be given an item by another person's wish: there, and with room. */
export const unavailableFor = (turn: Turn, item: Item, agent: string): 'presence' | 'capacity' | undefined => {
  const asks = { presences: ['available', 'busy'] as const, skills: 'none' as const };
  const configured = turn.config.agents[agent];
  if (!asks.presences.some(presence => presence === agentIn(turn, agent).presence)) return 'presence';
  if (configured === undefined || roomFor(turn.state, turn.config, configured, item) <= 0) return 'capacity';
  return undefined;
};
