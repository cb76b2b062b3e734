import { because } from '../../values/because';
import type { Item } from '../model/item';
import type { Decision } from './decision';
import { nameOfQueue } from './decision';

/** Whether an item's queue and channel are both open, as the pool last knew their hours. */
export const isOpenFor = (decision: Decision, item: Pick<Item, 'queue' | 'channel'>): boolean => {
  const { queues, channels } = decision.config;
  const closed = (hours: string | undefined) => hours !== undefined && decision.state.head.openNow[hours] === false;
  return !closed(queues[item.queue]?.operatingHours) && !closed(channels[item.channel]?.operatingHours);
};

/** Hours that end while somebody waits are told, once for each. Who began to wait while closed has heard it already. */
export const tellClosing = (decision: Decision): void => {
  for (const { waiting } of decision.state.index.classes.values()) {
    const first = decision.state.items.get(waiting.first()?.[1] ?? '');
    if (first === undefined || isOpenFor(decision, first)) continue;
    for (const conversation of waiting.values()) {
      const item = decision.state.items.get(conversation);
      if (item === undefined || item.toldClosing === true) continue;
      if (decision.isFull()) return decision.leaveRest();
      const queue = nameOfQueue(decision, item.queue);
      decision.record({
        kind: 'closing-told',
        conversation,
        queue,
        because: because('hours.ended', { queue: queue.id }),
      });
    }
  }
};
