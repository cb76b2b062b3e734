import type { Decision } from '../actions/decision';

/** Who may be thanked by name: the agent, and the business. */
export const thanked = ({ state: { current }, config }: Decision): readonly string[] => {
  if (current.status === 'idle') return [];
  return [current.lastAgent?.name, config.channels[current.channel]?.name].filter(name => name !== undefined);
};
