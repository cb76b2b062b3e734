import { expire } from './dead-letter';
import { type Consumer, type Entity, hasSessions, type Session } from './entity';
import { lockMessage } from './locks';
import { expiresAt, type Message } from './message';
import { discard, nextReady } from './place';
import { grantSessions } from './sessions';

/** Takes the next message that hasn't expired. */
const take = (entity: Entity, ready: Session['ready']): Message | undefined => {
  for (let message = nextReady(entity, ready); message; message = nextReady(entity, ready)) {
    ready.pop();
    if (entity.isDeadLetter || expiresAt(message) > entity.bus.clock.now()) return message;
    expire(entity, message);
  }
  return undefined;
};

const hand = (entity: Entity, message: Message, consumer: Consumer, session?: Session): void => {
  if (consumer.deletes) {
    discard(entity, message);
    consumer.deliver(message, undefined);
  } else consumer.deliver(message, lockMessage(entity, message, session));
};

/** To each consumer in turn, one message at a time, as long as there are both. */
const deliverInTurn = (entity: Entity): void => {
  const { consumers } = entity;
  for (let idle = 0; idle < consumers.length; ) {
    const consumer = consumers.shift()!;
    consumers.push(consumer);
    if (consumer.credit() <= 0) {
      idle++;
      continue;
    }
    idle = 0;
    const message = take(entity, entity.ready);
    if (!message) return;
    hand(entity, message, consumer);
  }
};

const deliverSession = (session: Session): void => {
  const { entity, holder } = session;
  while (holder && holder.credit() > 0) {
    const message = take(entity, session.ready);
    if (!message) return;
    hand(entity, message, holder, session);
  }
};

/** Hands over what can be handed over here. */
export const deliver = (place: Entity | Session): void => {
  if ('holder' in place) deliverSession(place);
  else if (hasSessions(place)) grantSessions(place);
  else deliverInTurn(place);
};
