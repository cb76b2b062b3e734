import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { holderOf, isWithBot } from '../items/bots';
import type { Item } from '../model/item';
import type { Standing } from '../model/standing';

/** Where the pool has an item now. */
export const standingOf = (decision: Decision, item: Item): Standing => {
  const { conversation, generation, seq, queue } = item;
  const isHeld = item.status === 'held' || item.status === 'released';
  return {
    ...{ conversation, generation, seq, queue },
    queueName: nameOfQueue(decision, queue).name,
    status: isHeld ? item.status : 'waiting',
    ...(isHeld && { holder: holderOf(decision, item) }),
    ...(isWithBot(item) && { bot: true }),
    urgent: item.urgent !== undefined,
    ...(item.status === 'waiting' && item.ends === true && { ends: true }),
  };
};
