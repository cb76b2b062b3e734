import { failDelivery, giveBack } from './dead-letter';
import { type Consumer, type Entity, type Session, type SessionWaiter, sessionOf } from './entity';
import { refreshSession } from './place';
import { refusals } from './refusals';

const lock = (session: Session): void => {
  const { entity } = session;
  session.lockedUntil = entity.bus.clock.now() + entity.queue.definition.lockDuration;
  entity.held.delete(session);
  entity.held.add(session);
  entity.bus.wakeAt(session.lockedUntil);
};

const hold = (session: Session, consumer: Consumer): Session => {
  session.holder = consumer;
  lock(session);
  refreshSession(session);
  return session;
};

/** Locks the named session, which need not have messages; undefined if someone else holds it. */
export const acceptSession = (entity: Entity, id: string, consumer: Consumer): Session | undefined => {
  const session = sessionOf(entity, id);
  return session.holder ? undefined : hold(session, consumer);
};

/** Locks the next free session with messages, now or later; the result takes the wish back. */
export const acceptNextSession = (entity: Entity, waiter: SessionWaiter): (() => void) => {
  entity.waiters.add(waiter);
  entity.bus.wakeAt(waiter.until);
  entity.bus.touch(entity);
  return () => entity.waiters.delete(waiter);
};

/** Gives free sessions to those who wait, first come, first served. */
export const grantSessions = (entity: Entity): void => {
  for (const waiter of entity.waiters) {
    const [session] = entity.available;
    if (!session) return;
    entity.waiters.delete(waiter);
    waiter.granted(hold(session, waiter.consumer));
  }
};

export const timeOutWaiters = (entity: Entity, now: number): void => {
  for (const waiter of entity.waiters)
    if (waiter.until <= now) {
      entity.waiters.delete(waiter);
      waiter.refused(refusals.noSession);
    }
};

/** The new end of the lock. */
export const renewSession = (session: Session): number => {
  lock(session);
  return session.lockedUntil;
};

/** Its holder went away: what it had in hand comes again, and that doesn't count as a delivery (message sessions, delivery count). */
export const releaseSession = (session: Session): void => {
  session.holder = undefined;
  session.entity.held.delete(session);
  for (const { message } of [...session.locks.values()]) giveBack(session.entity, message);
  refreshSession(session);
};

/** Sessions whose lock ran out: what was in hand counts as delivered in vain. */
export const expireSessions = (entity: Entity, now: number): void => {
  for (const session of entity.held) {
    if (session.lockedUntil > now) return;
    const { holder } = session;
    session.holder = undefined;
    entity.held.delete(session);
    for (const { message } of [...session.locks.values()]) failDelivery(entity, message);
    refreshSession(session);
    holder?.end(refusals.sessionLockLost);
  }
};

/** Sets or, with undefined, clears the session's state. */
export const setSessionState = (session: Session, state: Buffer | undefined): void => {
  const { entity } = session;
  entity.queue.size += (state?.length ?? 0) - (session.state?.length ?? 0);
  session.state = state;
  session.stateChangedAt = entity.bus.clock.now();
  entity.bus.journal.session(entity, session);
  refreshSession(session);
};
