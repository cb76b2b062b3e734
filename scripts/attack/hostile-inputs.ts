import { randomInt, randomUUID } from 'node:crypto';
import { signatureHeaders } from '../../shared/integrations/signature';
import { fromWithin } from './from-within';
import type { Hostile } from './hostile';
import { digits, IDS, JSON_HEADERS, number, pick, SIGNS, strange } from './strange';

/** What an attacker has got hold of: the key of the event subscription, and a bot's secret. */
export type Means = { readonly eventGridKey: string; readonly botSecret: Buffer };

const LONG = 2_000;

const EVENT_GRID = '/runtime/webhooks/EventGrid?functionName=sms-received&code=';
const TIMES = ['1970-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '9999-12-31T23:59:59Z', 'soon', ''];
const event = (more: object): string =>
  JSON.stringify([
    {
      id: randomUUID(),
      eventType: 'Microsoft.Communication.SMSReceived',
      eventTime: pick(TIMES),
      dataVersion: '1.0',
      subject: 'x',
      topic: 'x',
      ...more,
    },
  ]);
const eventGrid = (key: string, body: string) => ({
  method: 'POST',
  path: `${EVENT_GRID}${key}`,
  headers: { 'content-type': 'application/json', 'aeg-event-type': 'Notification' },
  body,
});

/** STOP and START in turn, from a few numbers that go on and on. */
const turncoats = Array.from({ length: 5 }, number);
const flooder = number();
const secret = (): string => `v1,${Buffer.from(digits(32)).toString('base64')}`;

const BOT = 'sample-bot';
const conversationOf = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(24)}-1`;
/** One call that the bot did sign, as somebody hears it who then sends it again and again: to its conversation, and to others. */
const call = {
  id: randomUUID(),
  seconds: Math.floor(Date.now() / 1_000),
  body: JSON.stringify({
    ...{ bot: BOT, conversation: conversationOf('a'), turn: 1 },
    messages: ['Your balance is $4,000.'],
  }),
};
const overheard = (botSecret: Buffer) => ({
  ...{
    method: 'POST',
    path: `/api/bot/conversations/${conversationOf(pick(['a', 'b', 'c']))}/messages`,
    body: call.body,
  },
  headers: { ...JSON_HEADERS, ...signatureHeaders([botSecret], call) },
});

export const TOO_LARGE = 'a body too large';

const makers: Readonly<Record<string, (means: Means) => Omit<Hostile, 'kind'>>> = {
  'signs in a text': () => ({ text: { from: number(), text: strange() } }),
  'the longest text': () => ({ text: { from: number(), text: pick(SIGNS).repeat(LONG).slice(0, LONG) } }),
  'numbers that cost': () => ({
    text: { from: pick([`+979${digits(9)}`, `+881${digits(9)}`, `+1900${digits(7)}`]), text: 'Hi' },
  }),
  'STOP and START in turn': () => ({ text: { from: pick(turncoats), text: pick(['STOP', 'START', 'HELP']) } }),
  'a flood from one number': () => ({ text: { from: flooder, text: `Hello? ${strange()}` } }),
  'an event that is none': ({ eventGridKey }) => ({
    request: eventGrid(
      eventGridKey,
      pick(['', '[', '{}', '[null]', '[{}]', `[${'['.repeat(5_000)}`, event({ data: 7 })]),
    ),
  }),
  'an event out of bounds': ({ eventGridKey }) => ({
    request: eventGrid(
      eventGridKey,
      event({
        id: 'i'.repeat(randomInt(1, 5_000)),
        data: { from: number(), to: '+18005550100', message: strange(), receivedTimestamp: pick(TIMES) },
      }),
    ),
  }),
  'an event with another key': () => ({ request: eventGrid(digits(20), event({})) }),
  [TOO_LARGE]: () => ({
    request: {
      method: 'POST',
      path: '/api/webhooks/twilio/sms',
      headers: JSON_HEADERS,
      body: 'x'.repeat(pick([70_000, 1_000_000, 23_000_000])),
    },
  }),
  'a webhook that nobody signed': () => ({
    request: {
      method: 'POST',
      path: `/api/webhooks/${pick(['twilio/sms', 'telesign/events', `twilio/status/${pick(IDS)}/1/1`])}`,
      headers: { 'x-twilio-signature': digits(20) },
      body: `From=${number()}&Body=STOP`,
    },
  }),
  'a bot’s call that nobody signed': () => ({
    request: {
      ...{ method: 'POST', path: `/api/bot/conversations/${pick(IDS)}/messages` },
      headers: {
        ...JSON_HEADERS,
        'webhook-id': 'x'.repeat(randomInt(1, 500)),
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': secret(),
      },
      body: JSON.stringify({ bot: BOT, conversation: pick(IDS), turn: 1, messages: [strange()] }),
    },
  }),
  'a bot’s call that was overheard': ({ botSecret }) => ({
    request: overheard(botSecret),
  }),
  'a link that is guessed': () => ({
    request: {
      method: 'GET',
      path: `/api/public/${pick(['s', 'u', 'f'])}/${pick([digits(22), ...IDS])}`,
      headers: { 'x-forwarded-for': `${digits(1)}.1.1.${randomInt(255)}, ${digits(1)}` },
    },
  }),
  'the API without a sign-in': () => ({
    request: { method: 'GET', path: `/api/conversations/${pick(IDS)}`, headers: { 'x-ms-client-principal': 'e30=' } },
  }),
  ...fromWithin,
};

export const kinds: readonly string[] = Object.keys(makers);

/** The nth: each kind in its turn, otherwise made at random. */
export const hostileInput = (n: number, means: Means): Hostile => {
  const kind = kinds[n % kinds.length] as string;
  return { kind, ...makers[kind]?.(means) } as Hostile;
};
