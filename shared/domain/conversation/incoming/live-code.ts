import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';

/**
 * A code that somebody who sets the number up made, and texts: it proves the whole way, and is kept as such. It is nobody's words:
 * no conversation begins, and nothing follows, whoever is served on this thread.
 *
 * @returns false for every other text
 */
export const takenAsLiveCode = (decision: Decision, input: TextReceived): boolean => {
  const { liveCode } = decision.event;
  if (liveCode === undefined) return false;
  if (Date.parse(liveCode.expiresAt) <= decision.now) return false;
  keepText(decision, input, 'live-code', because('setup.live-code', { expiresAt: liveCode.expiresAt }));
  return true;
};
