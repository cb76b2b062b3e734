import { types } from 'rhea';
import { renewLock as renew } from '../../engine/locks';
import { isRefusal, refusals } from '../../engine/refusals';
import { type Operation, tokensIn } from './request';

/** Begins the time of message locks anew: all of them, or none if one is lost. */
export const renewLock: Operation = ({ entity, body }) => {
  const tokens = tokensIn(body);
  if (isRefusal(tokens)) return tokens;
  if (!tokens.every(token => entity.locks.has(token))) return refusals.messageLockLost;
  const expirations = tokens.map(token => renew(entity, token) ?? 0);
  return { expirations: types.wrap_array(expirations, 0x83, undefined) };
};
