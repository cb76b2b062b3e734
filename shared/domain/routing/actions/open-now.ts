import { because } from '../../values/because';
import type { Item } from '../model/item';
import type { Turn } from './decision';
import { nameOfQueue } from './decision';

/** Whether an item's queue and channel are both open, as the pool last knew their hours. */
export const isOpenFor = (turn: Turn, item: Pick<Item, 'queue' | 'channel'>): boolean => {
  const { queues, channels } = turn.config;
  const closed = (hours: string | undefined) => hours !== undefined && turn.state.head.openNow[hours] === false;
  return !closed(queues[item.queue]?.operatingHours) && !closed(channels[item.channel]?.operatingHours);
};

/** Hours that end while somebody waits are told, once for each. Who began to wait while closed has heard it already. */
export const tellClosing = (turn: Turn): void => {
  for (const { waiting } of turn.state.index.classes.values()) {
    const first = turn.state.items.get(waiting.first()?.[1] ?? '');
    if (first === undefined || isOpenFor(turn, first)) continue;
    for (const conversation of waiting.values()) {
      const item = turn.state.items.get(conversation);
      if (item === undefined || item.toldClosing === true) continue;
      if (turn.isFull()) return turn.leaveRest();
      const queue = nameOfQueue(turn, item.queue);
      turn.record({ kind: 'closing-told', conversation, queue, because: because('hours.ended', { queue: queue.id }) });
    }
  }
};
