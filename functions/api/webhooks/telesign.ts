import { isSignedByTelesign } from '../../../shared/adapters/telesign/signature';
import { webhookAddresses } from '../addresses/webhooks';
import type { Webhook } from './signed-call';

/** The callback address of a TeleSign account: texts that come in, and the status of ours. */
export const telesignEvents: Webhook = {
  address: webhookAddresses.telesignEvents,
  read: ({ settings: { telesign } }, request, body) => {
    if (telesign === undefined) return undefined;
    const given = request.headers.get('authorization');
    if (!isSignedByTelesign(given, telesign.customerId, telesign.apiKey, body)) return undefined;
    return { provider: 'telesign', fields: toFields(body) };
  },
  // Anything but 200 makes it call again.
  answer: { status: 200 },
};

/** What is no JSON object can't be read, and is kept as it came. */
const toFields = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { ...json };
  } catch {
    // Kept below.
  }
  return { body };
};
