import type { Bus, Entity } from '../engine/entity';
import { type Refusal, refusals } from '../engine/refusals';
import type { Peer } from './links';

export interface Address {
  readonly entity: Entity;
  readonly isManagement: boolean;
}

const management = '/$management';
const deadLetters = '/$deadletterqueue';

/** The path of an address: clients give it bare, or as a whole URI. */
const pathOf = (address: string): string => address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\/+|\/+$/g, '');

/** Finds what an address names; letter case doesn't count. */
export const resolve = (bus: Bus, address: string): Address | Refusal => {
  const path = pathOf(address);
  let name = path.toLowerCase();
  const isManagement = name.endsWith(management);
  if (isManagement) name = name.slice(0, -management.length);
  if (/\/subscriptions\//.test(name)) return refusals.notImplemented('Topics and subscriptions are');
  if (name.endsWith('/$transfer/$deadletterqueue')) return refusals.notImplemented('Transfer dead-letter queues are');
  const isDeadLetter = name.endsWith(deadLetters);
  if (isDeadLetter) name = name.slice(0, -deadLetters.length);
  const queue = bus.queues.get(name);
  if (!queue) return refusals.notFound(bus.host, path);
  return { entity: isDeadLetter ? queue.deadLetters : queue.main, isManagement };
};

/** Why `peer` may not use `address`; undefined if a token that it put on `$cbs` opens it. */
export const unauthorized = (peer: Peer, address: string, now: number): Refusal | undefined => {
  const path = pathOf(address).toLowerCase();
  for (const [opened, until] of peer.authorized)
    if (until > now && (opened === '' || path === opened || path.startsWith(`${opened}/`))) return undefined;
  return refusals.unauthorized(
    `Unauthorized access. 'Send' or 'Listen' claim(s) are required to perform this operation: put a token for '${path}' on $cbs first.`,
  );
};
