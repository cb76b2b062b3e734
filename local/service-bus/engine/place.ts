import { type Entity, hasSessions, type Session, sessionOf } from './entity';
import { expiresAt, type Message, sizeOf } from './message';

/** The next message that can be delivered; numbers of those that are gone, locked or deferred are dropped on the way. */
export const nextReady = (entity: Entity, ready: Session['ready']): Message | undefined => {
  for (let top = ready.top(); top !== undefined; top = ready.top()) {
    const message = entity.messages.get(top);
    if (message?.state === 'active' && !message.lock) return message;
    ready.pop();
  }
  return undefined;
};

/** Keeps the list of free sessions true after anything happened to `session`, and forgets one that holds nothing. */
export const refreshSession = (session: Session): void => {
  const { entity } = session;
  const deliverable = nextReady(entity, session.ready) !== undefined;
  if (deliverable && session.holder) entity.bus.touch(session);
  if (deliverable && !session.holder) {
    entity.available.add(session);
    if (entity.waiters.size > 0) entity.bus.touch(entity);
  } else entity.available.delete(session);
  if (session.size === 0 && !session.holder && !session.state) entity.sessions.delete(session.id);
};

/** The message may be delivered (again), in its old place. */
export const makeReady = (entity: Entity, message: Message): void => {
  if (message.state !== 'active') return;
  if (!hasSessions(entity)) {
    entity.ready.push(message.sequenceNumber);
    entity.bus.touch(entity);
    return;
  }
  const session = sessionOf(entity, message.sessionId ?? '');
  session.ready.push(message.sequenceNumber);
  refreshSession(session);
};

/** Puts a message where its state says. Its sequence number must be new to the entity. */
export const place = (entity: Entity, message: Message): void => {
  entity.messages.set(message.sequenceNumber, message);
  entity.queue.size += sizeOf(message);
  const dueAt = message.state === 'scheduled' ? message.scheduledFor! : expiresAt(message);
  // Nothing expires in a dead-letter queue.
  if (message.state === 'scheduled' || (Number.isFinite(dueAt) && !entity.isDeadLetter)) {
    message.due = entity.due.add(dueAt, message);
    entity.bus.wakeAt(dueAt);
  }
  if (message.state === 'scheduled') return;
  if (hasSessions(entity)) sessionOf(entity, message.sessionId ?? '').size++;
  makeReady(entity, message);
};

/** Takes a message out of the entity, whatever its state. */
export const displace = (entity: Entity, message: Message): void => {
  entity.messages.delete(message.sequenceNumber);
  entity.queue.size -= sizeOf(message);
  if (message.due) entity.due.remove(message.due);
  message.due = undefined;
  const { lock } = message;
  message.lock = undefined;
  if (lock) (lock.session ?? entity).locks.delete(lock.token);
  if (message.state === 'scheduled' || !hasSessions(entity)) return;
  const session = sessionOf(entity, message.sessionId ?? '');
  session.size--;
  refreshSession(session);
};

/** Takes a message out for good. */
export const discard = (entity: Entity, message: Message): void => {
  entity.bus.journal.remove(entity, message.sequenceNumber);
  displace(entity, message);
};
