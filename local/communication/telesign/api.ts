import { randomBytes } from 'node:crypto';
import type { Carrier } from '../carrier/carrier';
import type { DialBoard } from '../carrier/dials';
import type { Message, Messages } from '../carrier/messages';
import { segmentsOf } from '../carrier/segments';
import { drawSendFault } from '../carrier/send-faults';
import type { Chance } from '../chance';
import type { Clock } from '../clock';
import type { Incoming, Reply, Route } from '../http';
import { isPhoneNumber, type OwnedNumber } from '../numbers';
import type { TelesignAccount } from './account';
import { telesignStatuses, telesignStatusOf } from './status-codes';

export type TelesignApiDeps = {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly account: TelesignAccount;
  readonly numbers: readonly OwnedNumber[];
  readonly messages: Messages;
  readonly carrier: Carrier;
  /** Tells the business what becomes of its text. */
  readonly report: (message: Message) => void;
};

/** TeleSign's SMS API under `/telesign`: send, and the status of one text. Basic authentication alone. */
export const telesignRoutes = (deps: TelesignApiDeps): Route[] => {
  const routes: Route[] = [
    { method: 'POST', path: /^\/telesign\/v1\/messaging$/, handle: request => send(deps, request) },
    { method: 'GET', path: /^\/telesign\/v1\/messaging\/([^/]+)$/, handle: request => read(deps, request) },
  ];
  return routes.map(route => ({
    ...route,
    handle: request => {
      const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
      if (scheme !== 'Basic') return refusal(401, 10009, "Missing required 'Authorization' header");
      const [customerId, ...apiKey] = Buffer.from(given, 'base64').toString().split(':');
      if (customerId !== deps.account.customerId) return refusal(401, 10015, 'Invalid Customer ID');
      if (apiKey.join(':') !== deps.account.apiKey) return refusal(401, 10022, 'Invalid API key');
      return route.handle(request);
    },
  }));
};

const send = (deps: TelesignApiDeps, request: Incoming): Reply => {
  const fault = drawSendFault(deps.dials, deps.chance);
  if (fault.is === 'throttled') {
    const headers = { 'retry-after': String(fault.retryAfterSeconds) };
    return refusal(429, 10019, 'Rate Limit Exceeded', headers);
  }
  if (fault.is === 'error') {
    if (fault.status === 503) return refusal(503, -90002, 'Service Unavailable');
    if (fault.status === 500) return refusal(500, -90001, 'System Error');
    return { status: fault.status, headers: { 'content-type': 'text/html' }, text: '<html></html>' };
  }
  if (fault.is === 'no-answer') {
    if (fault.taken) take(deps, request);
    deps.clock.after(fault.afterMs, () => request.response.destroy());
    return 'taken';
  }
  return take(deps, request);
};

const longestMessage = 1_600;

const take = (deps: TelesignApiDeps, request: Incoming): Reply => {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const read = (name: string) => form.get(name) ?? '';
  const to = `+${read('phone_number').replace(/^\+/, '')}`;
  const text = read('message');
  const sender = read('sender_id').replace(/^\+/, '');
  if (!isPhoneNumber(to)) return refusal(400, 11000, 'Invalid value for parameter phone_number');
  if (text === '' || text.length > longestMessage) return refusal(400, 11000, 'Invalid value for parameter message');
  if (!['OTP', 'ARN', 'MKT'].includes(read('message_type')))
    return refusal(400, 11000, 'Invalid value for parameter message_type');
  const owned = deps.numbers.find(
    one => one.provider === 'telesign' && one.number.replace('+', '') === sender && one.smsEnabled,
  );
  if (owned === undefined) return refusal(400, 11008, 'Invalid value for parameter sender_id');
  const [tag, callbackUrl] = [form.get('external_id'), form.get('callback_url')];
  const message = deps.messages.add({
    messageId: newReference(),
    ...{ direction: 'outbound', from: owned.number, to, text, by: 'business' },
    at: new Date(deps.clock.now()).toISOString(),
    segments: segmentsOf(text),
    ...(tag !== null && { tag }),
    ...(callbackUrl !== null && { callbackUrl }),
    reportWanted: true,
  });
  deps.report(message);
  deps.carrier.take(message);
  return { status: 200, json: toAnswer(message, 290) };
};

const read = ({ messages }: TelesignApiDeps, { params }: Incoming): Reply => {
  const message = messages.get(params[0] ?? '');
  if (message === undefined) return refusal(404, 11002, 'Invalid Reference ID');
  const ended = message.code === undefined ? 200 : telesignStatusOf(message.code);
  return { status: 200, json: toAnswer(message, message.status === 'sent' ? 203 : ended) };
};

/** 32 hexadecimal digits. */
export const newReference = (): string => randomBytes(16).toString('hex').toUpperCase();

const toAnswer = ({ messageId, tag, statusAt }: Message, code: keyof typeof telesignStatuses) => ({
  reference_id: messageId,
  external_id: tag ?? null,
  status: { code, description: telesignStatuses[code], updated_on: statusAt },
});

const refusal = (
  status: number,
  code: number,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers,
  json: { reference_id: newReference(), status: { code, description, updated_on: new Date().toISOString() } },
});
