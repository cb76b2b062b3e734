import { defer, failDelivery, giveBack, modify, moveToDeadLetters } from './dead-letter';
import type { Entity, Properties } from './entity';
import { isHeld } from './locks';
import type { Lock } from './message';
import { discard } from './place';

/** What a receiver decided about a delivery. */
export type Outcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'abandon'; readonly properties: Properties }
  | { readonly kind: 'defer'; readonly properties: Properties }
  | { readonly kind: 'release' }
  | {
      readonly kind: 'dead-letter';
      readonly reason: string | undefined;
      readonly description: string | undefined;
      readonly properties: Properties;
    };

/** Applies an outcome to a locked delivery; false if the lock is lost. */
export const settle = (entity: Entity, lock: Lock, outcome: Outcome): boolean => {
  if (!isHeld(lock)) return false;
  const { message } = lock;
  switch (outcome.kind) {
    case 'complete':
      discard(entity, message);
      return true;
    case 'abandon':
      modify(entity, message, outcome.properties);
      failDelivery(entity, message);
      return true;
    case 'release':
      giveBack(entity, message);
      return true;
    case 'defer':
      modify(entity, message, outcome.properties);
      defer(entity, message);
      return true;
    case 'dead-letter':
      moveToDeadLetters(entity, message, outcome.reason, outcome.description, outcome.properties);
      return true;
    default:
      return outcome satisfies never;
  }
};
