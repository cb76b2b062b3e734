import { types } from 'rhea';
import { isRefusal } from '../../engine/refusals';
import { renewSession } from '../../engine/sessions';
import { type Operation, requiredSession } from './request';

export const renewSessionLock: Operation = request => {
  const session = requiredSession(request);
  return isRefusal(session) ? session : { expiration: types.wrap_timestamp(renewSession(session)) };
};
