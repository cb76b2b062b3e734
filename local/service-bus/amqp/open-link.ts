import { systemClock } from '../clock';
import type { DialBoard } from '../dials';
import type { Bus, Entity, Session } from '../engine/entity';
import { isRefusal, type Refusal, refusals } from '../engine/refusals';
import type { Turn } from '../turn';
import { type Address, resolve, unauthorized } from './addresses';
import { sendWaiting } from './answers';
import { handleCbs } from './cbs';
import type { IncomingLink, IncomingTransfer, OutgoingLink, Peer } from './links';
import { handleManagement } from './management';
import { openReceiver } from './receiver';
import { openSender } from './sender';

export interface LinkOptions {
  readonly bus: Bus;
  readonly turn: Turn<Entity | Session>;
  readonly key: string;
  /** Bytes; the Standard tier's limit is 256 KB. */
  readonly largestMessage: number;
  readonly dials: DialBoard;
}

const cbs = '$cbs';

const expectedAddress = refusals.argument('Expected the address of an entity.');

/** The entity behind an address that this client may use, or why not. */
const reach = (bus: Bus, peer: Peer, address: string): Address | Refusal => {
  const found = resolve(bus, address);
  return isRefusal(found) ? found : (unauthorized(peer, address, systemClock.now()) ?? found);
};

/** A client wants to send: to an entity, or requests to `$cbs` or `$management`. */
export const openIncoming = ({ bus, turn, key, largestMessage, dials }: LinkOptions, link: IncomingLink): void => {
  const { peer, target, isCoordinator } = link;
  if (isCoordinator || target === undefined) {
    link.refuse(isCoordinator ? refusals.notImplemented('Transactions are') : expectedAddress);
    return;
  }
  if (target.toLowerCase() === cbs) {
    const transfer = (transfer: IncomingTransfer) => {
      handleCbs(bus, key, peer, transfer);
      link.settle(transfer.id);
    };
    link.open(largestMessage, { transfer });
    return;
  }
  const address = reach(bus, peer, target);
  if (isRefusal(address)) {
    link.refuse(address);
    return;
  }
  const { entity, isManagement } = address;
  if (!isManagement) {
    openSender(turn, entity, link, { largest: largestMessage, dials });
    return;
  }
  const transfer = (transfer: IncomingTransfer) => {
    handleManagement(turn, entity, target, peer, transfer, largestMessage);
    link.settle(transfer.id);
  };
  // A request holds a whole message, or several.
  link.open(largestMessage * 100, { transfer });
};

/** A client wants to receive: from an entity, or answers from `$cbs` or `$management`. */
export const openOutgoing = ({ bus, turn }: LinkOptions, link: OutgoingLink): void => {
  const { peer, source } = link;
  if (source === undefined) {
    link.refuse(expectedAddress);
    return;
  }
  const address = source.toLowerCase() === cbs ? undefined : reach(bus, peer, source);
  if (address && isRefusal(address)) link.refuse(address);
  else if (address && !address.isManagement) openReceiver(bus, turn, address.entity, link);
  else {
    peer.answers.add(link);
    link.open({ credit: () => sendWaiting(link), outcome: () => {}, closed: () => {} });
  }
};
