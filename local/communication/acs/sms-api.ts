import { deliveryCodes } from '../carrier/delivery-codes';
import type { DialBoard } from '../carrier/dials';
import type { Message, Messages } from '../carrier/messages';
import type { OptOuts } from '../carrier/opt-outs';
import { drawSendFault } from '../carrier/send-faults';
import type { Chance } from '../chance';
import type { Clock } from '../clock';
import { type Incoming, parseJson, type Reply, type Route } from '../http';
import type { OwnedNumber } from '../numbers';
import {
  apiError,
  apiVersions,
  denied,
  fieldErrors,
  latestVersion,
  notFound,
  readVersion,
  serverError,
  tooManyRequests,
  unauthorized,
} from './api-errors';
import { signatureFault } from './hmac';
import { optOutRoutes } from './opt-outs-api';
import type { createRateLimits } from './rate-limits';
import { readSendRequest, type SendRequest } from './send-request';
import type { SendResult } from './send-text';

export type SmsApiDeps = {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly accessKey: string;
  readonly numbers: readonly OwnedNumber[];
  readonly optOuts: OptOuts;
  readonly messages: Messages;
  readonly rateLimits: ReturnType<typeof createRateLimits>;
  readonly send: (request: SendRequest) => SendResult[];
};

/** The REST API of Communication Services SMS: send, opt-outs, delivery reports. Every call is signed. */
export const smsApiRoutes = (deps: SmsApiDeps): Route[] => {
  const signed =
    (handle: Route['handle']): Route['handle'] =>
    request => {
      const fault = signatureFault(request, deps.accessKey, deps.clock.now());
      return fault === undefined ? handle(request) : denied(fault);
    };
  const routes: Route[] = [
    { method: 'POST', path: /^\/sms$/, handle: request => send(deps, request) },
    { method: 'GET', path: /^\/deliveryReports\/([^/]+)$/, handle: request => deliveryReport(deps.messages, request) },
    ...optOutRoutes(deps),
  ];
  return routes.map(route => ({ ...route, handle: signed(route.handle) }));
};

const send = (deps: SmsApiDeps, request: Incoming): Reply => {
  const asked = readVersion(request.url, apiVersions);
  if ('refusal' in asked) return asked.refusal;
  const fault = drawSendFault(deps.dials, deps.chance);
  if (fault.is === 'throttled') return tooManyRequests(fault.retryAfterSeconds);
  if (fault.is === 'error') return serverError(fault.status);
  if (fault.is === 'no-answer') {
    if (fault.taken) take(deps, request, asked.version);
    deps.clock.after(fault.afterMs, () => request.response.destroy());
    return 'taken';
  }
  return take(deps, request, asked.version);
};

const take = (deps: SmsApiDeps, request: Incoming, version: (typeof apiVersions)[number]): Reply => {
  const read = readSendRequest(parseJson(request.body), version);
  if ('errors' in read) return fieldErrors(version, read.errors);
  const owned = deps.numbers.find(one => one.number === read.request.from && one.provider === 'acs');
  if (!owned) return unauthorized();
  if (!owned.smsEnabled) return apiError(404, 'NotFound', 'The sender is not enabled for SMS.');
  const wait = deps.rateLimits.take(owned, read.request.recipients.length, deps.clock.now());
  if (wait !== undefined) return tooManyRequests(wait);
  return {
    status: 202,
    headers: { 'api-supported-versions': apiVersions.join(', ') },
    json: { value: deps.send(read.request) },
  };
};

/** 2026-01-23: the report of one text, once it is known. */
const deliveryReport = (messages: Messages, request: Incoming): Reply => {
  const asked = readVersion(request.url, [latestVersion]);
  if ('refusal' in asked) return asked.refusal;
  const message = messages.get(decodeURIComponent(request.params[0] ?? ''));
  return message && message.direction === 'outbound' && message.status !== 'sent'
    ? { status: 200, json: toReport(message) }
    : notFound();
};

const toReport = (message: Message): Record<string, unknown> => ({
  deliveryStatus: message.status === 'delivered' ? 'Delivered' : 'Failed',
  deliveryStatusDetails:
    message.code === undefined ? '2000: No Error' : `${message.code}: ${deliveryCodes[message.code]}`,
  deliveryAttempts: message.attempts,
  receivedTimestamp: message.statusAt,
  ...(message.tag === undefined ? {} : { tag: message.tag }),
  messageId: message.messageId,
  from: message.from,
  to: message.to,
});
