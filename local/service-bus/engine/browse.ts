import type { Entity, Queue, Session } from './entity';
import { lockMessage } from './locks';
import type { Lock, Message } from './message';
import { discard } from './place';
import { type Refusal, refusals } from './refusals';

/** Up to `count` messages of any state from a sequence number on, without locking them. */
export const peek = (entity: Entity, from: number, count: number, sessionId: string | undefined): Message[] =>
  [...entity.messages.values()]
    .filter(message => message.sequenceNumber >= from && (sessionId === undefined || message.sessionId === sessionId))
    .sort((a, b) => a.sequenceNumber - b.sequenceNumber)
    .slice(0, count);

/** Takes deferred messages by their numbers: locked, or for good. All or none. */
export const receiveDeferred = (
  entity: Entity,
  sequenceNumbers: readonly number[],
  session: Session | undefined,
  deletes: boolean,
): readonly { readonly message: Message; readonly lock: Lock | undefined }[] | Refusal => {
  const found = sequenceNumbers.map(number => entity.messages.get(number));
  const isThere = (message: Message | undefined): message is Message =>
    message?.state === 'deferred' && !message.lock && (!session || message.sessionId === session.id);
  if (!found.every(isThere))
    return refusals.messageNotFound(sequenceNumbers.filter((_, index) => !isThere(found[index])));
  return found.map(message => {
    if (!deletes) return { message, lock: lockMessage(entity, message, session) };
    discard(entity, message);
    return { message, lock: undefined };
  });
};

/** Takes scheduled messages back before their time. All or none. */
export const cancelScheduled = (entity: Entity, sequenceNumbers: readonly number[]): Refusal | undefined => {
  const missing = sequenceNumbers.filter(number => entity.messages.get(number)?.state !== 'scheduled');
  if (missing.length > 0) return refusals.messageNotFound(missing);
  for (const number of sequenceNumbers) discard(entity, entity.messages.get(number)!);
  return undefined;
};

/** .NET's `DateTime.MaxValue`: asks for the sessions that hold anything, whenever it changed. */
const endOfTime = 253_402_300_799_000;

/** Ids of the sessions whose state was changed after `since` (ms); at the end of time, of those with messages or a state. */
export const listSessions = (entity: Entity, since: number, skip: number, top: number): string[] =>
  [...entity.sessions.values()]
    .filter(session =>
      since >= endOfTime
        ? session.size > 0 || session.state !== undefined
        : session.state && session.stateChangedAt > since,
    )
    .map(session => session.id)
    .slice(skip, skip + top);

export interface QueueCounts {
  readonly active: number;
  readonly scheduled: number;
  readonly deferred: number;
  readonly deadLettered: number;
  readonly locked: number;
  /** Sessions with messages, a state or a holder. */
  readonly sessions: number;
  readonly sizeInBytes: number;
}

export const countsOf = (queue: Queue): QueueCounts => {
  const counts = { active: 0, scheduled: 0, deferred: 0, locked: 0 };
  for (const message of queue.main.messages.values()) {
    counts[message.state]++;
    if (message.lock) counts.locked++;
  }
  return {
    ...counts,
    deadLettered: queue.deadLetters.messages.size,
    sessions: queue.main.sessions.size,
    sizeInBytes: queue.size,
  };
};
