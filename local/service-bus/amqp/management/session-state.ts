import { isRefusal, refusals } from '../../engine/refusals';
import { setSessionState } from '../../engine/sessions';
import { type Operation, requiredSession } from './request';

export const getSessionState: Operation = request => {
  const session = requiredSession(request);
  return isRefusal(session) ? session : { 'session-state': session.state ?? null };
};

/** Null clears the state. Its size is bound as a message's is. */
export const setSessionStateOperation: Operation = request => {
  const session = requiredSession(request);
  if (isRefusal(session)) return session;
  const state = request.body['session-state'];
  if (state !== null && state !== undefined && !Buffer.isBuffer(state))
    return refusals.argument("Expected bytes or null in 'session-state'.");
  if (state && state.length > request.largestMessage)
    return refusals.messageTooLarge(state.length, request.largestMessage);
  setSessionState(session, state ? Buffer.from(state) : undefined);
  return undefined;
};
