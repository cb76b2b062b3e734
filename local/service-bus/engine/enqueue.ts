import type { Queue } from './entity';
import type { Message, MessageContent, SentHeader } from './message';
import { place } from './place';
import { type Refusal, refusals } from './refusals';

/** A message as a sender gave it. */
export interface Incoming {
  readonly messageId: string;
  readonly sessionId: string | undefined;
  readonly partitionKey: string | undefined;
  /** Milliseconds; undefined if the sender set none. */
  readonly timeToLive: number | undefined;
  readonly scheduledFor: number | undefined;
  readonly header: SentHeader | undefined;
  readonly content: MessageContent;
}

/** Drops what is older than the window: the map is in the order of hearing. */
export const forgetHeard = (queue: Queue, now: number): void => {
  const oldest = now - queue.definition.duplicateDetectionHistoryTimeWindow;
  for (const [id, at] of queue.heard) {
    if (at > oldest) return;
    queue.heard.delete(id);
  }
};

/** True if the id was heard within the window; else it is heard now. */
const isDuplicate = (queue: Queue, id: string, now: number): boolean => {
  if (!queue.definition.requiresDuplicateDetection) return false;
  forgetHeard(queue, now);
  if (queue.heard.has(id)) return true;
  queue.heard.set(id, now);
  return false;
};

const refusalOf = (queue: Queue, incoming: Incoming): Refusal | undefined => {
  const { definition } = queue;
  if (definition.requiresSession && incoming.sessionId === undefined) return refusals.sessionIdMissing;
  if (incoming.messageId.length > 128) return refusals.idTooLong('MessageId', incoming.messageId.length);
  if ((incoming.sessionId?.length ?? 0) > 128) return refusals.idTooLong('SessionId', incoming.sessionId!.length);
  const { partitionKey, sessionId } = incoming;
  // Empty is as good as absent here.
  if (partitionKey && sessionId && partitionKey !== sessionId) return refusals.partitionKeyDiffers;
  return undefined;
};

/**
 * Takes messages in, all or none, in their order.
 * @returns the sequence number of each (a duplicate's leads nowhere), or why they were refused.
 */
export const enqueue = (queue: Queue, incoming: readonly Incoming[]): number[] | Refusal => {
  const { bus } = queue.main;
  const now = bus.clock.now();
  const bytes = incoming.reduce((sum, { content }) => sum + content.sections.length + content.annotations.length, 0);
  if (queue.size + bytes > queue.definition.maxSizeInMegabytes * 1_048_576) return refusals.queueFull(queue.main.path);
  for (const one of incoming) {
    const refusal = refusalOf(queue, one);
    if (refusal) return refusal;
  }
  queue.accessedAt = now;
  return incoming.map(one => {
    const sequenceNumber = queue.nextSequenceNumber++;
    if (isDuplicate(queue, one.messageId, now)) return sequenceNumber;
    const scheduled = one.scheduledFor !== undefined && one.scheduledFor > now;
    const message: Message = {
      sequenceNumber,
      enqueuedSequenceNumber: sequenceNumber,
      messageId: one.messageId,
      sessionId: one.sessionId,
      state: scheduled ? 'scheduled' : 'active',
      enqueuedAt: now,
      timeToLive: Math.min(one.timeToLive ?? Number.POSITIVE_INFINITY, queue.definition.defaultMessageTimeToLive),
      scheduledFor: one.scheduledFor,
      wasScheduled: false,
      header: one.header,
      deliveryCount: 0,
      deadLetterSource: undefined,
      content: one.content,
      lock: undefined,
      due: undefined,
    };
    place(queue.main, message);
    bus.journal.put(queue.main, message);
    return sequenceNumber;
  });
};
