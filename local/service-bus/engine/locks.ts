import { randomFillSync } from 'node:crypto';
import { failDelivery } from './dead-letter';
import type { Entity, Session } from './entity';
import type { Lock, Message } from './message';

const random = Buffer.alloc(16 * 256);
let used = random.length;

/** A fresh version-4 UUID's 16 bytes, in RFC 4122's order. */
const newToken = (): Buffer => {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const token = Buffer.from(random.subarray(used, used + 16));
  used += 16;
  token[6] = (token[6]! & 0x0f) | 0x40;
  token[8] = (token[8]! & 0x3f) | 0x80;
  return token;
};

/** Delivery tags carry a token as .NET writes a Guid: the first three groups byte by byte in reverse. */
const swapped = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

export const lockMessage = (entity: Entity, message: Message, session: Session | undefined): Lock => {
  const token = newToken();
  const tag = Buffer.allocUnsafe(16);
  for (let i = 0; i < 16; i++) tag[i] = token[swapped[i]!]!;
  const until = session?.lockedUntil ?? entity.bus.clock.now() + entity.queue.definition.lockDuration;
  const lock: Lock = { tag, token: token.toString('hex'), message, until, session };
  message.lock = lock;
  (session ?? entity).locks.set(lock.token, lock);
  if (!session) entity.bus.wakeAt(until);
  return lock;
};

export const isHeld = (lock: Lock): boolean => lock.message.lock === lock;

/** Begins the lock's time anew; undefined if it is lost. */
export const renewLock = (entity: Entity, token: string): number | undefined => {
  const lock = entity.locks.get(token);
  if (!lock) return undefined;
  lock.until = entity.bus.clock.now() + entity.queue.definition.lockDuration;
  // The map is in the order in which the locks run out.
  entity.locks.delete(token);
  entity.locks.set(token, lock);
  return lock.until;
};

export const expireLocks = (entity: Entity, now: number): void => {
  for (const lock of entity.locks.values()) {
    if (lock.until > now) return;
    failDelivery(entity, lock.message);
  }
};
