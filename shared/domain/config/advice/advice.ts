import type { Config } from '../config';
import { adviceOnChannels } from './channels';
import { adviceOnHours } from './hours';
import type { Advice, Known } from './known';
import { adviceOnMessages } from './messages';
import { adviceOnQueues } from './queues';
import { adviceOnRules } from './rules';

const WEIGHTS = ['stops', 'warns', 'notes'] as const;

/** Everything that a person should know before this configuration is live, the heaviest first. */
export const adviceOn = (config: Config, known: Known): readonly Advice[] => {
  const all = [
    ...adviceOnQueues(config, known),
    ...adviceOnHours(config, known),
    ...adviceOnRules(config),
    ...adviceOnMessages(config),
    ...adviceOnChannels(config, known),
  ];
  return WEIGHTS.flatMap(weight => all.filter(advice => advice.weight === weight));
};
