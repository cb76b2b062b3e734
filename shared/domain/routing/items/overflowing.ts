import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { dueWhileWaiting, inQueue } from '../actions/queueing';
import type { Waiting } from '../model/item';
import { isTextBack, type Overflowing } from '../rules/overflow';

/** What overflow does to an item, before it enters its queue or while it waits there. It is decided once per queue. */
export const overflowNow = (
  decision: Decision,
  item: Waiting,
  { action, outOfHours, because: reason }: Overflowing,
): void => {
  const { conversation } = item;
  const queue = nameOfQueue(decision, item.queue);
  const textBackAt = isTextBack(action) ? textBackTime(decision, item.queue, action) : undefined;
  const due = textBackAt === undefined ? undefined : dueWhileWaiting(decision, { ...item, notBefore: textBackAt });
  const when = textBackAt === undefined ? {} : { textBackAt, ...(due !== undefined && { due }) };
  const closed = outOfHours !== undefined && { outOfHours };
  decision.record({ kind: 'item-overflowed', conversation, action, queue, ...when, ...closed, because: reason });
  if (action === 'end')
    decision.record({ kind: 'item-by-hand', conversation, because: because('overflow.ends', { queue: item.queue }) });
  if (typeof action !== 'object' || !('transfer' in action)) return;
  if (decision.config.queues[action.transfer] === undefined) return;
  const moved = inQueue(decision, item, action.transfer, movedKeeps(item), reason);
  const queueName = nameOfQueue(decision, moved.queue).name;
  decision.record({ kind: 'item-moved', conversation, item: moved, queueName, by: 'overflow', because: reason });
};

/** Overflow moves the customer on without sending them to the back. */
const movedKeeps = (item: Waiting): Partial<Waiting> =>
  item.preferredAgent === undefined
    ? { since: item.since }
    : { since: item.since, preferredAgent: item.preferredAgent };

/** Where nothing else is said, an open queue that has too much to do texts back in an hour. */
const USUAL_MINUTES = 60;

/** When they are texted back (epoch ms): never while the queue is closed; nothing where it doesn't open again. */
const textBackTime = (
  decision: Decision,
  queue: string,
  action: 'text-back' | { readonly textBackMinutes: number },
): number | undefined => {
  const hoursAt = (at: number) => decision.config.answerAt(decision.config.queues[queue]?.operatingHours ?? '', at);
  const now = hoursAt(decision.now);
  if (action === 'text-back' && !now.open) return now.until ?? undefined;
  const minutes = action === 'text-back' ? USUAL_MINUTES : action.textBackMinutes;
  const then = decision.now + minutes * 60_000;
  const hours = hoursAt(then);
  return hours.open ? then : (hours.until ?? undefined);
};
