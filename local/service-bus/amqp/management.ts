import type { Entity, Session } from '../engine/entity';
import { isRefusal, type Refusal, refusals } from '../engine/refusals';
import type { Turn } from '../turn';
import { type Answer, readRequest, sendAnswer } from './answers';
import { DecodeError } from './encoding/wire';
import type { IncomingTransfer, Peer } from './links';
import { cancelScheduledMessage } from './management/cancel-scheduled-message';
import { getMessageSessions } from './management/get-message-sessions';
import { peekMessage } from './management/peek-message';
import { receiveBySequenceNumber } from './management/receive-by-sequence-number';
import { renewLock } from './management/renew-lock';
import { renewSessionLock } from './management/renew-session-lock';
import type { ManagementResult, Operation } from './management/request';
import { scheduleMessage } from './management/schedule-message';
import { getSessionState, setSessionStateOperation } from './management/session-state';
import { updateDisposition } from './management/update-disposition';

const operations: Readonly<Record<string, Operation>> = {
  'com.microsoft:schedule-message': scheduleMessage,
  'com.microsoft:cancel-scheduled-message': cancelScheduledMessage,
  'com.microsoft:peek-message': peekMessage,
  'com.microsoft:renew-lock': renewLock,
  'com.microsoft:receive-by-sequence-number': receiveBySequenceNumber,
  'com.microsoft:update-disposition': updateDisposition,
  'com.microsoft:renew-session-lock': renewSessionLock,
  'com.microsoft:get-session-state': getSessionState,
  'com.microsoft:set-session-state': setSessionStateOperation,
  'com.microsoft:get-message-sessions': getMessageSessions,
};

/** HTTP-like codes of the conditions, as the real service pairs them. */
const statusOf: Readonly<Record<string, number>> = {
  'com.microsoft:message-lock-lost': 410,
  'com.microsoft:session-lock-lost': 410,
  'com.microsoft:message-not-found': 404,
  'amqp:not-found': 404,
  'amqp:unauthorized-access': 401,
  'amqp:link:message-size-exceeded': 403,
  'amqp:resource-limit-exceeded': 403,
  'amqp:not-implemented': 501,
};

const failure = ({ condition, description }: Refusal): Answer => ({
  properties: { statusCode: statusOf[condition] ?? 400, statusDescription: description, errorCondition: condition },
});

const toAnswer = (result: ManagementResult): Answer => {
  if (result && isRefusal(result)) return failure(result);
  if (result === null) return { properties: { statusCode: 204, statusDescription: 'No content' } };
  return { properties: { statusCode: 200, statusDescription: 'OK' }, body: result ?? {} };
};

/** A request on an entity's `$management`; it is answered once what it changed is written. */
export const handleManagement = (
  turn: Turn<Entity | Session>,
  entity: Entity,
  node: string,
  peer: Peer,
  transfer: IncomingTransfer,
  largestMessage: number,
): void => {
  const request = readRequest(transfer);
  const name = String(request.properties.operation);
  const operation = operations[name];
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const linkName = request.properties['associated-link-name'];
  let result: ManagementResult;
  try {
    if (entity.queue.isGone) result = refusals.notFound(entity.path);
    else
      result = operation
        ? operation({ entity, peer, body, linkName, largestMessage })
        : refusals.notImplemented(`The operation '${name}' is`);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    result = refusals.notAMessage(error.message);
  }
  turn.commit(() => sendAnswer(peer, node, request, toAnswer(result)));
};
