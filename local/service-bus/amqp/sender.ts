import { enqueue, type Incoming } from '../engine/enqueue';
import type { Entity, Session } from '../engine/entity';
import { isRefusal, type Refusal, refusals } from '../engine/refusals';
import type { Turn } from '../turn';
import { readBatch, readMessage } from './encoding/message-sections';
import { DecodeError } from './encoding/wire';
import type { IncomingLink, IncomingTransfer } from './links';

/** Service Bus's own message format: a batch, of which each data section is a whole message. */
const batchFormat = 0x80013700;

/** Properties, all of them together, may have 64 KB (Service Bus quotas). */
const largestProperties = 65_536;

/** Reads one message, or tells why it can't be taken. Throws {@link DecodeError}. */
export const readIncoming = (bytes: Buffer): Incoming | Refusal => {
  const incoming = readMessage(bytes);
  if (incoming.viaPartitionKey) return refusals.notImplemented('Transfers through another entity are');
  const { bodyStart, annotations } = incoming.content;
  if (bodyStart + annotations.length > largestProperties)
    return refusals.messageTooLarge(bodyStart + annotations.length, largestProperties);
  return incoming;
};

const readTransfer = ({ bytes, format }: IncomingTransfer): Incoming[] | Refusal => {
  const messages: Incoming[] = [];
  for (const one of format === batchFormat ? readBatch(bytes) : [bytes]) {
    const incoming = readIncoming(one);
    if (isRefusal(incoming)) return incoming;
    messages.push(incoming);
  }
  return messages;
};

const take = (entity: Entity, transfer: IncomingTransfer, largest: number): Refusal | undefined => {
  if (transfer.bytes.length > largest) return refusals.messageTooLarge(transfer.bytes.length, largest);
  try {
    const messages = readTransfer(transfer);
    if (isRefusal(messages)) return messages;
    const taken = enqueue(entity.queue, messages);
    return isRefusal(taken) ? taken : undefined;
  } catch (error) {
    if (error instanceof DecodeError) return refusals.notAMessage(error.message);
    throw error;
  }
};

/** A client's sender on an entity. */
export const openSender = (turn: Turn<Entity | Session>, entity: Entity, link: IncomingLink, largest: number): void => {
  if (entity.isDeadLetter) {
    link.refuse(refusals.deadLetterTarget);
    return;
  }
  link.open(largest, {
    transfer: transfer => {
      if (entity.queue.isGone) {
        link.close(refusals.notFound(entity.path));
        return;
      }
      const refusal = take(entity, transfer, largest);
      if (!transfer.settled) turn.commit(() => link.settle(transfer.id, refusal));
    },
  });
};
