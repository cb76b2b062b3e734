import { activate, expire } from './dead-letter';
import type { Bus, Entity } from './entity';
import { expireLocks } from './locks';
import { expireSessions, timeOutWaiters } from './sessions';

const sweepEntity = (entity: Entity, now: number): void => {
  for (let message = entity.due.takeDue(now); message; message = entity.due.takeDue(now)) {
    message.due = undefined;
    if (message.state === 'scheduled') activate(entity, message);
    // A lock outlives the time to live: it is looked at again when the message comes back.
    else if (!message.lock) expire(entity, message);
  }
  expireLocks(entity, now);
  expireSessions(entity, now);
  timeOutWaiters(entity, now);
};

const nextDue = (entity: Entity): number => {
  const [lock] = entity.locks.values();
  const [session] = entity.held;
  const waits = [...entity.waiters].map(waiter => waiter.until);
  const never = Number.POSITIVE_INFINITY;
  return Math.min(entity.due.next(), lock?.until ?? never, session?.lockedUntil ?? never, ...waits);
};

/** Does what is due by now, and asks to be called again when the next thing is. */
export const sweep = (bus: Bus): void => {
  const now = bus.clock.now();
  const entities = [...bus.queues.values()].flatMap(queue => [queue.main, queue.deadLetters]);
  for (const entity of entities) sweepEntity(entity, now);
  bus.wakeAt(Math.min(Number.POSITIVE_INFINITY, ...entities.map(nextDue)));
};
