import { type Config, poolOf } from '../../config/config';
import type { Conversation } from './state';

/**
 * The pool that a conversation's item is in: the one that was asked for somebody. It stays so whatever the configuration says by now,
 * until somebody is asked for anew; only for who never was, the configuration tells.
 */
export const itemPool = (config: Config, current: Conversation): string => {
  if (current.status === 'idle') return poolOf(config, '');
  return current.pool ?? poolOf(config, current.workstream);
};
