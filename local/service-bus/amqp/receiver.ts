import type { Bus, Consumer, Entity, Session } from '../engine/entity';
import type { Lock } from '../engine/message';
import { isRefusal, type Refusal, refusals } from '../engine/refusals';
import { acceptNextSession, acceptSession, releaseSession } from '../engine/sessions';
import { settle } from '../engine/settle';
import type { Turn } from '../turn';
import { encodeDelivery } from './encoding/encode-delivery';
import type { Disposition, OutgoingLink } from './links';
import { outcomeOf } from './outcomes';

type BusTurn = Turn<Entity | Session>;

const noTag = Buffer.alloc(16);

/** How long a client without a wish of its own waits for a session (the service's own limit). */
const defaultSessionWait = 60_000;

/** A link as the engine sees it: somewhere to deliver to, and outcomes that come back. */
const consumerOf = (turn: BusTurn, entity: Entity, link: OutgoingLink) => {
  const locks = new Map<number, Lock>();
  /** Taken for good but not yet sent: nothing is sent before its removal is written. */
  let unsent = 0;
  const consumer: Consumer = {
    deletes: link.deletes,
    credit: () => link.credit() - unsent,
    deliver: (message, lock) => {
      const bytes = encodeDelivery(message, lock);
      if (lock) {
        locks.set(link.send(bytes, lock.tag, true), lock);
        return;
      }
      unsent++;
      turn.commit(() => {
        unsent--;
        link.send(bytes, noTag, false);
      });
    },
    end: link.close,
  };
  const lost = (lock: Lock): Refusal => (lock.session ? refusals.sessionLockLost : refusals.messageLockLost);
  const apply = (lock: Lock, disposition: Disposition): Refusal | undefined => {
    if (entity.queue.isGone) return refusals.notFound(entity.path);
    const outcome = outcomeOf(disposition);
    if (isRefusal(outcome)) return outcome;
    if (outcome.kind === 'dead-letter' && entity.isDeadLetter) return refusals.alreadyDeadLetter;
    return settle(entity, lock, outcome) ? undefined : lost(lock);
  };
  const outcome = (disposition: Disposition): void => {
    const lock = locks.get(disposition.id);
    if (!lock) return;
    const refusal = apply(lock, disposition);
    locks.delete(disposition.id);
    if (!disposition.settled) turn.commit(() => link.settle(disposition.id, refusal));
  };
  return { consumer, outcome };
};

const openPlain = (turn: BusTurn, entity: Entity, link: OutgoingLink): void => {
  const { consumer, outcome } = consumerOf(turn, entity, link);
  link.open({
    outcome,
    credit: () => turn.touch(entity),
    // Its locks stay until they run out, as the real service keeps them: they can be settled through $management.
    closed: () => {
      entity.consumers.splice(entity.consumers.indexOf(consumer), 1);
    },
  });
  entity.consumers.push(consumer);
};

const openSession = (bus: Bus, turn: BusTurn, entity: Entity, link: OutgoingLink, wish: string | null): void => {
  const { consumer, outcome } = consumerOf(turn, entity, link);
  const granted = (session: Session): void => {
    holders.set(session, link);
    link.open(
      {
        outcome,
        credit: () => turn.touch(session),
        closed: () => {
          if (session.holder === consumer) releaseSession(session);
        },
      },
      { id: session.id, lockedUntil: session.lockedUntil },
    );
  };
  if (wish === null) {
    const until = bus.clock.now() + (link.timeout ?? defaultSessionWait);
    const closed = acceptNextSession(entity, {
      consumer,
      until,
      granted,
      refused: link.refuse,
    });
    link.whileHeld = { closed };
    return;
  }
  const session = acceptSession(entity, wish, consumer);
  if (session) granted(session);
  else link.refuse(refusals.sessionCannotBeLocked(wish));
};

/** Which link holds a session: requests on `$management` for it must come from there. */
const holders = new WeakMap<Session, OutgoingLink>();

/** The session, if it is held on the same connection as the request, by the link that the request names. */
export const heldSession = (
  entity: Entity,
  id: string,
  peer: OutgoingLink['peer'],
  linkName: unknown,
): Session | undefined => {
  const session = entity.sessions.get(id);
  if (!session?.holder) return undefined;
  const link = holders.get(session);
  if (link?.peer !== peer || (typeof linkName === 'string' && link.name !== linkName)) return undefined;
  return session;
};

/** A client's receiver on an entity. */
export const openReceiver = (bus: Bus, turn: BusTurn, entity: Entity, link: OutgoingLink): void => {
  const needsSession = !entity.isDeadLetter && entity.queue.definition.requiresSession;
  entity.queue.accessedAt = bus.clock.now();
  if (needsSession && link.sessionFilter === undefined) link.refuse(refusals.sessionRequired);
  else if (!needsSession && link.sessionFilter !== undefined) link.refuse(refusals.sessionNotSupported);
  else if (link.sessionFilter === undefined) openPlain(turn, entity, link);
  else openSession(bus, turn, entity, link, link.sessionFilter);
};
