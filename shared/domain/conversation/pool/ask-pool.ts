import type { PoolInput } from '../../messages/to-pool';
import type { Because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { itemPool } from '../model/item-pool';
import { type Conversation, ongoing } from '../model/state';

type Expects = Extract<PoolInput, { type: 'where' }>['expects'];

/** Asks the pool whether the item stands where the thread believes it to be. It answers only when it doesn't. */
export const askPool = (decision: Decision, reason: Because): void => {
  const current = ongoing(decision.state);
  const expects = current && expectedOf(current);
  if (current === undefined || expects === undefined) return;
  const { said = 0 } = decision.state;
  decision.record({ kind: 'pool-asked', pool: itemPool(decision.config, current), said, expects, because: reason });
};

/** Where the pool must have the item of a conversation; nothing where it need not have it. */
const expectedOf = (current: Conversation): Expects | undefined => {
  switch (current.status) {
    case 'open':
      return { status: 'waits' };
    case 'bot':
      return { status: 'held', by: current.bot.id };
    case 'active':
      return { status: 'held', by: current.agent.id };
    default:
      return undefined;
  }
};
