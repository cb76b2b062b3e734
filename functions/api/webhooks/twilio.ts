import { isSignedByTwilio } from '../../../shared/adapters/twilio/signature';
import { webhookAddresses } from '../addresses/webhooks';
import type { Webhook } from './signed-call';

/** TwiML that does nothing: what we say to a customer goes out by the REST API, in its order with everything else. */
const NOTHING_TO_SAY = {
  status: 200,
  headers: { 'content-type': 'text/xml', 'cache-control': 'no-store' },
  body: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
};

/** A form whose signature fits the address that Twilio called, which is ours whatever a proxy in between made of it. */
const readSigned =
  (
    pathOf: (params: Readonly<Record<string, string>>) => string,
    tagOf?: (params: Readonly<Record<string, string>>) => string,
  ): Webhook['read'] =>
  ({ settings: { twilio, publicBaseUrl } }, request, body) => {
    if (twilio === undefined) return undefined;
    const form = new URLSearchParams(body);
    const url = `${publicBaseUrl}/api/webhooks/twilio/${pathOf(request.params)}${new URL(request.url).search}`;
    if (!isSignedByTwilio(request.headers.get('x-twilio-signature'), twilio.authToken, url, form)) return undefined;
    const tag = tagOf?.(request.params);
    return { provider: 'twilio', fields: Object.fromEntries(form), ...(tag !== undefined && { tag }) };
  };

const attemptOf = ({ thread, seq, attempt }: Readonly<Record<string, string>>): string => `${thread}/${seq}/${attempt}`;

/** "A message comes in" of a Twilio number or messaging service. */
export const twilioSms: Webhook = {
  address: webhookAddresses.twilioSms,
  read: readSigned(() => 'sms'),
  answer: NOTHING_TO_SAY,
};

/** The status of one attempt; the sender gives this address with each text. */
export const twilioStatus: Webhook = {
  address: webhookAddresses.twilioStatus,
  read: readSigned(params => `status/${attemptOf(params)}`, attemptOf),
  answer: { status: 204 },
};
