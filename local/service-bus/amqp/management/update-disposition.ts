import type { Lock } from '../../engine/message';
import { isRefusal, refusals } from '../../engine/refusals';
import { type Outcome, settle } from '../../engine/settle';
import { type Operation, sessionIn, tokensIn } from './request';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The outcome that the request's words name ('defered' is the protocol's own spelling). */
const outcomeIn = (body: Readonly<Record<string, unknown>>): Outcome | undefined => {
  const properties = { ...((body['properties-to-modify'] as Record<string, unknown> | null) ?? {}) };
  switch (body['disposition-status']) {
    case 'completed':
      return { kind: 'complete' };
    case 'abandoned':
      return { kind: 'abandon', properties };
    case 'defered':
      return { kind: 'defer', properties };
    case 'suspended': {
      const reason = text(body['deadletter-reason']);
      return { kind: 'dead-letter', reason, description: text(body['deadletter-description']), properties };
    }
    default:
      return undefined;
  }
};

/** Settles by lock token: deferred messages, and those whose link is gone. All of them, or none if a lock is lost. */
export const updateDisposition: Operation = request => {
  const { entity, body } = request;
  const tokens = tokensIn(body);
  if (isRefusal(tokens)) return tokens;
  const outcome = outcomeIn(body);
  if (!outcome)
    return refusals.argument(
      `Expected completed, abandoned, defered or suspended in 'disposition-status'; found '${body['disposition-status']}'.`,
    );
  if (outcome.kind === 'dead-letter' && entity.isDeadLetter) return refusals.alreadyDeadLetter;
  const session = sessionIn(request);
  if (session && isRefusal(session)) return session;
  const locks = tokens.map(token => (session ?? entity).locks.get(token));
  if (!locks.every((lock): lock is Lock => lock !== undefined))
    return session ? refusals.sessionLockLost : refusals.messageLockLost;
  for (const lock of locks) settle(entity, lock, outcome);
  return undefined;
};
