import { randomBytes } from 'node:crypto';
import type { Carrier } from '../carrier/carrier';
import type { DialBoard } from '../carrier/dials';
import type { MediaStore } from '../carrier/media';
import type { Message, Messages } from '../carrier/messages';
import type { OptOuts } from '../carrier/opt-outs';
import { segmentsOf } from '../carrier/segments';
import { drawSendFault } from '../carrier/send-faults';
import type { Chance } from '../chance';
import type { Clock } from '../clock';
import type { Incoming, Reply, Route } from '../http';
import { isPhoneNumber, type OwnedNumber } from '../numbers';
import type { TwilioAccount } from './account';
import { twilioErrorOf } from './error-codes';
import { notAuthenticated, notFound, serverError, tooManyRequests, twilioError } from './errors';
import { listNumbers, numbersPath } from './incoming-numbers';

export type TwilioApiDeps = {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly account: TwilioAccount;
  readonly numbers: readonly OwnedNumber[];
  readonly messages: Messages;
  readonly media: MediaStore;
  readonly optOuts: OptOuts;
  readonly carrier: Carrier;
  /** Tells the business what becomes of its text. */
  readonly report: (message: Message) => void;
};

/** Twilio's Messages resource, as far as texting needs it, under `/twilio`: create, read, and the media that came in; and its numbers. */
export const twilioRoutes = (deps: TwilioApiDeps): Route[] => {
  const root = `^/twilio/2010-04-01/Accounts/(AC[0-9a-f]{32})/Messages`;
  const routes: Route[] = [
    { method: 'POST', path: new RegExp(`${root}\\.json$`), handle: request => create(deps, request) },
    { method: 'GET', path: new RegExp(`${root}/([^/.]+)\\.json$`), handle: request => read(deps, request) },
    { method: 'GET', path: numbersPath, handle: request => listNumbers(deps, request) },
    { method: 'GET', path: new RegExp(`${root}/([^/]+)/Media/([^/.]+)$`), handle: request => mediaOf(deps, request) },
  ];
  const { accountSid, authToken } = deps.account;
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return routes.map(route => ({
    ...route,
    handle: request =>
      request.headers.authorization === expected && request.params[0] === accountSid
        ? route.handle(request)
        : notAuthenticated(),
  }));
};

const create = (deps: TwilioApiDeps, request: Incoming): Reply => {
  const fault = drawSendFault(deps.dials, deps.chance);
  if (fault.is === 'throttled') return tooManyRequests(fault.retryAfterSeconds);
  if (fault.is === 'error') return serverError(fault.status);
  if (fault.is === 'no-answer') {
    if (fault.taken) take(deps, request);
    deps.clock.after(fault.afterMs, () => request.response.destroy());
    return 'taken';
  }
  return take(deps, request);
};

const longestBody = 1_600;
const mostMedia = 10;

/** The checks in Twilio's order: the recipient, the sender, the body, opt-outs. */
const take = (deps: TwilioApiDeps, request: Incoming): Reply => {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const [to, from, body] = ['To', 'From', 'Body'].map(name => form.get(name) ?? '') as [string, string, string];
  const mediaUrls = form.getAll('MediaUrl');
  if (to === '') return twilioError(400, 21604, "A 'To' phone number is required.");
  if (from === '') return twilioError(400, 21603, "A 'From' phone number is required.");
  if (!isPhoneNumber(to)) return twilioError(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  const owned = deps.numbers.find(one => one.provider === 'twilio' && one.number === from && one.smsEnabled);
  if (owned === undefined) {
    const words = `The From phone number ${from} is not a valid, SMS-capable inbound phone number or short code for your account.`;
    return twilioError(400, 21606, words);
  }
  if (body === '' && mediaUrls.length === 0) return twilioError(400, 21602, 'Message body is required.');
  if (body.length > longestBody)
    return twilioError(400, 21617, 'The concatenated message body exceeds the 1600 character limit');
  if (mediaUrls.length > mostMedia) return twilioError(400, 21623, 'Number of media files exceeds allowed limit');
  if (mediaUrls.some(url => !URL.canParse(url))) return twilioError(400, 21620, 'Invalid media URL(s)');
  if (deps.optOuts.has(from, to)) return twilioError(400, 21610, 'Attempt to send to unsubscribed recipient');
  const callbackUrl = form.get('StatusCallback') ?? undefined;
  const message = deps.messages.add({
    messageId: newSid(mediaUrls.length > 0 ? 'MM' : 'SM'),
    ...{ direction: 'outbound', from, to, text: body, by: 'business' },
    at: new Date(deps.clock.now()).toISOString(),
    segments: segmentsOf(body),
    ...(mediaUrls.length > 0 && { media: mediaUrls.map(url => ({ url, contentType: '' })) }),
    ...(callbackUrl !== undefined && { callbackUrl }),
    reportWanted: callbackUrl !== undefined,
  });
  deps.report(message);
  deps.carrier.take(message);
  return { status: 201, json: toResource(deps.account, message, 'queued') };
};

const read = ({ account, messages }: TwilioApiDeps, { params, url }: Incoming): Reply => {
  const message = messages.get(params[1] ?? '');
  if (message === undefined) return notFound(url.pathname.replace('/twilio', ''));
  const status = message.status === 'failed' ? 'undelivered' : message.status;
  return { status: 200, json: toResource(account, message, message.direction === 'inbound' ? 'received' : status) };
};

const mediaOf = ({ media }: TwilioApiDeps, { params, url }: Incoming): Reply => {
  const found = media.get(params[2] ?? '');
  return found === undefined
    ? notFound(url.pathname.replace('/twilio', ''))
    : { status: 200, headers: { 'content-type': found.contentType }, text: found.bytes };
};

/** `SM` for a text, `MM` for one with media, and 32 hexadecimal digits. */
export const newSid = (kind: 'SM' | 'MM' | 'ME'): string => `${kind}${randomBytes(16).toString('hex')}`;

const toResource = ({ accountSid }: TwilioAccount, message: Message, status: string): Record<string, unknown> => {
  const { messageId: sid, at, code } = message;
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  return {
    ...{ sid, account_sid: accountSid, api_version: '2010-04-01', messaging_service_sid: null },
    ...{ body: message.text, from: message.from, to: message.to, status },
    direction: message.direction === 'inbound' ? 'inbound' : 'outbound-api',
    ...{ error_code: code === undefined ? null : twilioErrorOf(code), error_message: null },
    ...{ num_media: String(message.media?.length ?? 0), num_segments: String(message.segments.count) },
    ...{
      date_created: new Date(at).toUTCString(),
      date_sent: null,
      date_updated: new Date(message.statusAt).toUTCString(),
    },
    ...{ price: null, price_unit: 'USD', uri: `${uri}.json`, subresource_uris: { media: `${uri}/Media.json` } },
  };
};
