import type { QueueDefinition } from '../queue-definition';
import { type Bus, createQueue, type Queue } from './entity';
import { refusals } from './refusals';

/** Makes a queue that is kept with the messages. Its name must be free. */
export const addQueue = (bus: Bus, definition: QueueDefinition): Queue => {
  const queue = createQueue(bus, definition, bus.clock.now());
  bus.queues.set(definition.name.toLowerCase(), queue);
  bus.journal.queue(queue);
  return queue;
};

/**
 * Changes what may be changed of a standing queue: locks that are held keep the time they have, and after a shorter
 * LockDuration the first new ones may last as long as the ones before them.
 */
export const changeQueue = (queue: Queue, definition: QueueDefinition): void => {
  const { bus } = queue.main;
  queue.definition = definition;
  queue.updatedAt = bus.clock.now();
  bus.journal.queue(queue);
};

/** Deletes a queue with its messages, and ends whoever uses it. */
export const dropQueue = (bus: Bus, queue: Queue): void => {
  const { name } = queue.definition;
  queue.isGone = true;
  bus.queues.delete(name.toLowerCase());
  bus.journal.dropQueue(name);
  const why = refusals.notFound(bus.host, name);
  for (const entity of [queue.main, queue.deadLetters]) {
    for (const waiter of entity.waiters) waiter.refused(why);
    for (const session of entity.held) session.holder?.end(why);
    for (const consumer of [...entity.consumers]) consumer.end(why);
  }
};
