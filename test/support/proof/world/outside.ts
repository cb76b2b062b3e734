import { hashOf } from '../../../../shared/hash';
import type { IntegrationReply, IntegrationRequest } from '../../../../shared/ports';

const answered = (body: unknown, status = 200): IntegrationReply => ({
  ...{ kind: 'answered', status, contentType: 'application/json' },
  body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
});
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Services outside: a bot that helps, gives up, ends it, takes long, talks nonsense or is never heard of again; a provider's store of
 * media. What one call is answered follows from the seed and the call's own id, however often it is made.
 */
export const callOutside = (seed: number, { method, url, headers, body }: IntegrationRequest): IntegrationReply => {
  const id = headers['webhook-id'] ?? url;
  const dice = Number.parseInt(hashOf(`${seed} ${id}`, 6), 16) % 100;
  if (method === 'GET') {
    if (dice < 80) return { kind: 'answered', status: 200, contentType: 'image/png', body: PNG };
    return { kind: 'answered', status: 403, contentType: 'text/plain', body: Buffer.from('') };
  }
  if (body?.includes('"type":"turn"') !== true) return answered({ customers: [] });
  if (dice < 40) return answered({ messages: ['Hi'] });
  if (dice < 65) return answered({ messages: ['One moment.'], actions: ['Escalate'] });
  if (dice < 75) return answered({ messages: ['Bye'], actions: ['EndConversation'] });
  if (dice < 82) return answered(undefined, 202);
  if (dice < 88) return answered({ messages: 'no list' });
  if (dice < 94) return { kind: 'failed', reason: 'timed-out', details: 'nothing in ten seconds' };
  return answered({}, 404);
};
