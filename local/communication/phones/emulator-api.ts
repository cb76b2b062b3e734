import { z } from 'zod';
import type { DialBoard } from '../carrier/dials';
import { sentMediaSchema } from '../carrier/media';
import type { Message, Messages } from '../carrier/messages';
import type { OptOuts } from '../carrier/opt-outs';
import type { Phones } from '../carrier/phones';
import type { Topic } from '../event-grid/topic';
import { type Incoming, parseJson, type Reply, type Route } from '../http';
import { limitOf, numberTypes, type OwnedNumber } from '../numbers';
import type { InboundText, Refused } from '../receive-text';
import { type Live, toLiveMessage } from './live';

type Deps = {
  readonly numbers: readonly OwnedNumber[];
  readonly messages: Messages;
  readonly phones: Phones;
  readonly optOuts: OptOuts;
  readonly dials: DialBoard;
  readonly topic: Topic;
  readonly live: Live;
  readonly receive: (text: InboundText) => Message | Refused;
  readonly phoneChanged: (number: string) => void;
  readonly connectionString: () => string;
};

const textSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  text: z.string().max(2048),
  media: z.array(sentMediaSchema).max(10).optional(),
});
const listSchema = z.object({
  phone: z.string().optional(),
  number: z.string().optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
});

/** Our own JSON API, for the page, the command line and tests. It is not part of Azure; the README documents it. */
export const emulatorRoutes = (deps: Deps): Route[] => {
  const { messages, phones, dials, topic, live } = deps;
  return [
    { method: 'GET', path: /^\/emulator\/health$/, handle: () => ok(health(deps)) },
    { method: 'GET', path: /^\/emulator\/numbers$/, handle: () => ok({ value: deps.numbers.map(toNumber) }) },
    { method: 'POST', path: /^\/emulator\/texts$/, handle: request => receive(deps, request) },
    { method: 'GET', path: /^\/emulator\/messages$/, handle: request => list(messages, request) },
    {
      method: 'DELETE',
      path: /^\/emulator\/messages$/,
      handle: () => {
        messages.clear();
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: /^\/emulator\/messages\/([^/]+)$/,
      handle: ({ params }) => {
        const message = messages.get(param(params));
        return message ? ok(toLiveMessage(message)) : problem(404, 'There is no such message.');
      },
    },
    {
      method: 'GET',
      path: /^\/emulator\/stream$/,
      handle: ({ response, url }) => {
        live.open(response, url.searchParams.get('phone') ?? undefined);
        return 'taken';
      },
    },
    { method: 'GET', path: /^\/emulator\/phones$/, handle: () => ok({ value: phones.list() }) },
    { method: 'GET', path: /^\/emulator\/phones\/([^/]+)$/, handle: ({ params }) => ok(phones.get(param(params))) },
    {
      method: 'PATCH',
      path: /^\/emulator\/phones\/([^/]+)$/,
      handle: ({ params, body }) => {
        const phone = phones.change(param(params), z.record(z.string(), z.unknown()).parse(parseJson(body)));
        deps.phoneChanged(phone.number);
        live.tell('phone', phone);
        return ok(phone);
      },
    },
    {
      method: 'DELETE',
      path: /^\/emulator\/phones\/([^/]+)$/,
      handle: ({ params }) => {
        phones.forget(param(params));
        return { status: 204 };
      },
    },
    { method: 'GET', path: /^\/emulator\/opt-outs$/, handle: () => ok({ value: deps.optOuts.list() }) },
    { method: 'GET', path: /^\/emulator\/dials$/, handle: () => ok(dials.get()) },
    {
      method: 'PATCH',
      path: /^\/emulator\/dials$/,
      handle: ({ body }) => {
        const changed = dials.change(parseJson(body));
        live.tell('dials', changed);
        return ok(changed);
      },
    },
    {
      method: 'DELETE',
      path: /^\/emulator\/dials$/,
      handle: () => {
        const reset = dials.reset();
        live.tell('dials', reset);
        return ok(reset);
      },
    },
    { method: 'GET', path: /^\/emulator\/events$/, handle: request => events(topic, request) },
    { method: 'GET', path: /^\/emulator\/dead-letters$/, handle: () => ok({ value: topic.deadLetters() }) },
    { method: 'GET', path: /^\/emulator\/subscriptions$/, handle: () => ok({ value: topic.subscriptions() }) },
    {
      method: 'PUT',
      path: /^\/emulator\/subscriptions\/([^/]+)$/,
      handle: ({ params, body }) => {
        const given = z.record(z.string(), z.unknown()).parse(parseJson(body));
        return ok(topic.subscribe({ endpoint: '', ...given, name: param(params) }));
      },
    },
    {
      method: 'DELETE',
      path: /^\/emulator\/subscriptions\/([^/]+)$/,
      handle: ({ params }) =>
        topic.unsubscribe(param(params)) ? { status: 204 } : problem(404, 'There is no such subscription.'),
    },
    {
      method: 'GET',
      path: /^\/emulator\/validate\/([^/]+)$/,
      handle: ({ params, url }) =>
        topic.confirm(param(params), url.searchParams.get('code') ?? '')
          ? ok({ validated: true })
          : problem(400, 'This code validates no subscription, or its ten minutes are over.'),
    },
  ];
};

const ok = (json: unknown): Reply => ({ status: 200, json });
const param = (params: readonly string[]) => decodeURIComponent(params[0] ?? '');

/** RFC 9457. */
export const problem = (status: number, detail: string, errors?: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  json: { title: status === 404 ? 'Not found' : 'Bad request', status, detail, ...(errors ? { errors } : {}) },
});

const toNumber = (owned: OwnedNumber) => ({
  ...owned,
  limitPerMinute: limitOf(owned),
  twoWay: numberTypes[owned.type].twoWay,
});

const health = ({ topic, connectionString }: Deps) => {
  const subscriptions = topic.subscriptions();
  return {
    status: 'healthy',
    validated: subscriptions.every(subscription => subscription.validated),
    pendingEvents: subscriptions.reduce((sum, subscription) => sum + subscription.pending, 0),
    connectionString: connectionString(),
  };
};

const receive = (deps: Deps, request: Incoming): Reply => {
  const text = textSchema.parse(parseJson(request.body));
  const taken = deps.receive(text);
  return 'refused' in taken ? problem(400, taken.refused) : { status: 202, json: toLiveMessage(taken) };
};

const list = (messages: Messages, request: Incoming): Reply => {
  const { phone, number, after, limit } = listSchema.parse(Object.fromEntries(request.url.searchParams));
  const value = messages.list({
    limit,
    ...(phone === undefined ? {} : { phone }),
    ...(number === undefined ? {} : { number }),
    ...(after === undefined ? {} : { after }),
  });
  return ok({ value: value.map(toLiveMessage), next: value.at(-1)?.seq ?? after ?? 0 });
};

const events = (topic: Topic, request: Incoming): Reply => {
  const asked = request.url.searchParams;
  const eventId = asked.get('eventId');
  const subscription = asked.get('subscription');
  const value = topic.log.list({
    ...(eventId === null ? {} : { eventId }),
    ...(subscription === null ? {} : { subscription }),
    limit: Number(asked.get('limit') ?? 200) || 200,
  });
  return ok({ value });
};
