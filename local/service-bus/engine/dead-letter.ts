import { setApplicationProperties } from '../amqp/encoding/message-sections';
import type { Entity } from './entity';
import { expiresAt, type Message, sizeOf } from './message';
import { discard, makeReady, place } from './place';

/** Application properties to set, by name; values as the AMQP codec takes them. */
export type Properties = Readonly<Record<string, unknown>>;

/** Changes a standing message's application properties. */
export const modify = (entity: Entity, message: Message, properties: Properties): void => {
  if (Object.keys(properties).length === 0) return;
  entity.queue.size -= sizeOf(message);
  message.content = setApplicationProperties(message.content, properties);
  entity.queue.size += sizeOf(message);
};

/** Moves a message to the queue's dead letters, where it keeps its sequence number. */
export const moveToDeadLetters = (
  entity: Entity,
  message: Message,
  reason: string | undefined,
  description: string | undefined,
  properties: Properties = {},
): void => {
  const { deadLetters } = entity.queue;
  const content = setApplicationProperties(message.content, {
    ...properties,
    ...(reason === undefined ? {} : { DeadLetterReason: reason }),
    ...(description === undefined ? {} : { DeadLetterErrorDescription: description }),
  });
  discard(entity, message);
  // A copy: whoever still holds the old one (a lock, a list) must not touch the dead letter.
  const dead: Message = {
    ...message,
    content,
    state: 'active',
    deadLetterSource: entity.path,
    lock: undefined,
    due: undefined,
  };
  place(deadLetters, dead);
  entity.bus.journal.put(deadLetters, dead);
};

/** What happens when the time to live is over. */
export const expire = (entity: Entity, message: Message): void => {
  if (entity.queue.definition.deadLetteringOnMessageExpiration)
    moveToDeadLetters(entity, message, 'TTLExpiredException', 'The message expired and was dead lettered.');
  else discard(entity, message);
};

/** Gives a locked message back. */
export const giveBack = (entity: Entity, message: Message): void => {
  const { lock } = message;
  message.lock = undefined;
  if (lock) (lock.session ?? entity).locks.delete(lock.token);
  if (!entity.isDeadLetter && expiresAt(message) <= entity.bus.clock.now()) expire(entity, message);
  else makeReady(entity, message);
};

/** Gives a locked message back after a failed delivery; the last one that is allowed makes it a dead letter. */
export const failDelivery = (entity: Entity, message: Message): void => {
  message.deliveryCount++;
  const { maxDeliveryCount } = entity.queue.definition;
  if (!entity.isDeadLetter && message.deliveryCount >= maxDeliveryCount) {
    const description = `Message could not be consumed after ${maxDeliveryCount} delivery attempts.`;
    moveToDeadLetters(entity, message, 'MaxDeliveryCountExceeded', description);
    return;
  }
  entity.bus.journal.put(entity, message);
  giveBack(entity, message);
};

/** A scheduled message's time has come: it gets a new sequence number, and its time to live begins. */
export const activate = (entity: Entity, message: Message): void => {
  discard(entity, message);
  message.state = 'active';
  message.sequenceNumber = entity.queue.nextSequenceNumber++;
  message.enqueuedAt = entity.bus.clock.now();
  place(entity, message);
  entity.bus.journal.put(entity, message);
};
