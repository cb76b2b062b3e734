import { listSessions } from '../../engine/browse';
import { hasSessions } from '../../engine/entity';
import { refusals } from '../../engine/refusals';
import { type Operation, toNumber } from './request';

/** Lists sessions; the answer's key is spelt as the protocol spells it. */
export const getMessageSessions: Operation = ({ entity, body }) => {
  if (!hasSessions(entity)) return refusals.sessionNotSupported;
  const since = body['last-updated-time'];
  const skip = toNumber(body.skip);
  const ids = listSessions(entity, since instanceof Date ? since.getTime() : toNumber(since), skip, toNumber(body.top));
  return ids.length > 0 ? { skip: skip + ids.length, 'sessions-ids': ids } : null;
};
