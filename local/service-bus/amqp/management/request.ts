import { type Entity, hasSessions, type Session } from '../../engine/entity';
import { type Refusal, refusals } from '../../engine/refusals';
import type { Peer } from '../links';
import { heldSession } from '../receiver';

/** What an operation on `$management` works with. */
export interface ManagementRequest {
  readonly entity: Entity;
  readonly peer: Peer;
  readonly body: Readonly<Record<string, unknown>>;
  readonly linkName: unknown;
  /** The largest message that may be sent, bytes. */
  readonly largestMessage: number;
}

/** The answer's body, or why there is none. `undefined` is an empty success, `null` one with nothing in it (204). */
export type ManagementResult = Readonly<Record<string, unknown>> | Refusal | undefined | null;

export type Operation = (request: ManagementRequest) => ManagementResult;

/** AMQP's longs come as numbers, or as eight bytes if they are too large to be one. */
export const toNumber = (value: unknown): number =>
  Buffer.isBuffer(value) ? Number(value.readBigInt64BE(0)) : Number(value ?? 0);

export const numbersIn = (body: ManagementRequest['body'], key: string): number[] | Refusal => {
  const list = body[key];
  if (!Array.isArray(list) || list.length === 0)
    return refusals.argument(`Expected a list of one or more in '${key}'.`);
  return list.map(toNumber);
};

/** Lock tokens (UUIDs) as hex. */
export const tokensIn = (body: ManagementRequest['body']): string[] | Refusal => {
  const list = body['lock-tokens'];
  if (!Array.isArray(list) || list.length === 0)
    return refusals.argument("Expected a list of one or more UUIDs in 'lock-tokens'.");
  return list.map(token => (Buffer.isBuffer(token) ? token.toString('hex') : String(token)));
};

/** The session that the request names, held by the one who asks; undefined if it names none, or there are none here. */
export const sessionIn = ({ entity, body, peer, linkName }: ManagementRequest): Session | Refusal | undefined => {
  const id = body['session-id'];
  if (typeof id !== 'string' || !hasSessions(entity)) return undefined;
  return heldSession(entity, id, peer, linkName) ?? refusals.sessionLockLost;
};

/** As {@link sessionIn}, for operations that need one. */
export const requiredSession = (request: ManagementRequest): Session | Refusal =>
  hasSessions(request.entity)
    ? (sessionIn(request) ?? refusals.argument("Expected the id of a session in 'session-id'."))
    : refusals.sessionNotSupported;
