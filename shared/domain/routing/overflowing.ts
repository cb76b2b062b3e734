import { because } from '../because';
import type { Waiting } from './item';
import type { Overflowing } from './overflow';
import { inQueue } from './queueing';
import type { Turn } from './turn';
import { nameOfQueue } from './turn';

/** What overflow does to an item, before it enters its queue or while it waits there. It is decided once per queue. */
export const overflowNow = (turn: Turn, item: Waiting, { action, because: reason }: Overflowing): void => {
  const { conversation } = item;
  const queue = nameOfQueue(turn, item.queue);
  const textBackAt = action === 'text-back' ? opensAt(turn, item.queue) : undefined;
  const when = textBackAt === undefined ? {} : { textBackAt };
  turn.record({ kind: 'item-overflowed', conversation, action, queue, ...when, because: reason });
  if (action === 'end')
    turn.record({ kind: 'item-by-hand', conversation, because: because('overflow.ends', { queue: item.queue }) });
  if (typeof action !== 'object' || turn.config.queues[action.transfer] === undefined) return;
  const moved = inQueue(turn, item, action.transfer, movedKeeps(item), reason);
  const queueName = nameOfQueue(turn, moved.queue).name;
  turn.record({ kind: 'item-moved', conversation, item: moved, queueName, by: 'overflow', because: reason });
};

/** Overflow moves the customer on without sending them to the back. */
const movedKeeps = (item: Waiting): Partial<Waiting> =>
  item.preferredAgent === undefined
    ? { since: item.since }
    : { since: item.since, preferredAgent: item.preferredAgent };

const opensAt = (turn: Turn, queue: string): number | undefined => {
  const hours = turn.config.answerAt(turn.config.queues[queue]?.operatingHours ?? '', turn.now);
  return hours.open ? undefined : (hours.until ?? undefined);
};
