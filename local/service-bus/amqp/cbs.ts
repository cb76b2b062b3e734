import { systemClock } from '../clock';
import type { Bus } from '../engine/entity';
import { isRefusal } from '../engine/refusals';
import { resolve } from './addresses';
import { type Answer, readRequest, sendAnswer } from './answers';
import type { IncomingTransfer, Peer } from './links';
import { checkSasToken, pathOfResource } from './sas-token';

const answer = (status: number, description: string, condition?: string): Answer => ({
  properties: {
    'status-code': status,
    'status-description': description,
    ...(condition ? { 'error-condition': condition } : {}),
  },
});

const statusOf: Readonly<Record<string, number>> = { 'amqp:not-found': 404, 'amqp:not-implemented': 501 };

/** Claims-based security: a token opens an entity to its connection until it expires. */
const putToken = (bus: Bus, key: string, peer: Peer, request: ReturnType<typeof readRequest>): Answer => {
  const { operation, name, type } = request.properties;
  if (operation !== 'put-token')
    return answer(400, `Expected the operation put-token; found '${operation}'.`, 'amqp:not-allowed');
  if (type !== 'servicebus.windows.net:sastoken')
    return answer(
      401,
      `Unauthorized access: expected a token of type servicebus.windows.net:sastoken; found '${type}'.`,
      'amqp:unauthorized-access',
    );
  const audience = String(name);
  const until = checkSasToken(String(request.body), audience, key, systemClock.now());
  if (typeof until === 'string') return answer(401, until, 'amqp:unauthorized-access');
  const path = pathOfResource(audience);
  const found = path === '' ? undefined : resolve(bus, path);
  // Refused here, the SDK reports MessagingEntityNotFound; at the attach it would be something else.
  if (found && isRefusal(found)) return answer(statusOf[found.condition] ?? 400, found.description, found.condition);
  peer.authorized.set(path, until);
  return answer(202, 'Accepted');
};

export const handleCbs = (bus: Bus, key: string, peer: Peer, transfer: IncomingTransfer): void => {
  const request = readRequest(transfer);
  sendAnswer(peer, '$cbs', request, putToken(bus, key, peer, request));
};
