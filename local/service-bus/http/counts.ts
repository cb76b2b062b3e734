import { formatDuration } from '../duration';
import { countsOf, type QueueCounts } from '../engine/browse';
import type { Bus } from '../engine/entity';

export interface QueueReport extends QueueCounts {
  readonly name: string;
  readonly requiresSession: boolean;
  readonly lockDuration: string;
  readonly maxDeliveryCount: number;
}

/** Each queue with its counts, in the order of the list. */
export const reportQueues = (bus: Bus): readonly QueueReport[] =>
  [...bus.queues.values()].map(queue => ({
    name: queue.definition.name,
    requiresSession: queue.definition.requiresSession,
    lockDuration: formatDuration(queue.definition.lockDuration),
    maxDeliveryCount: queue.definition.maxDeliveryCount,
    ...countsOf(queue),
  }));
