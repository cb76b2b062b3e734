import { randomInt, randomUUID } from 'node:crypto';

/** One hostile thing: a text by phone, or an HTTP request to the app. `signedIn`: by an agent who means harm. */
export type Hostile = { readonly kind: string } & (
  | { readonly text: { readonly from: string; readonly text: string } }
  | {
      readonly request: {
        readonly method: string;
        readonly path: string;
        readonly headers?: Record<string, string>;
        readonly body?: string;
      };
      readonly signedIn?: boolean;
    }
);

const pick = <T>(of: readonly T[]): T => of[randomInt(of.length)] as T;
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
const number = (): string => `+1${randomInt(206, 990)}${randomInt(200, 990)}${digits(4)}`;

/** What word processors, spreadsheets, browsers, templates and databases trip over. */
const SIGNS = [
  ...['\u2028', '\u2029', '\u0085', '\u007f', '\u0000', '\ufeff', '\uffff', '\u202e', '\ud800', '👩‍👩‍👧‍👦', 'ﷺ', 'Z͑ͫ̓ͪ̂'],
  ...['=cmd|/c calc!A1', 'x;=1+1', '"><script>alert(1)</script>', '{{NextOpening}}', '#{7*7}', "' or 1=1 --"],
  ...['../../Config', '__proto__', '%00', '{"type":"erase"}', '--changeset_1', 'GET http://x/ HTTP/1.1'],
];
const strange = (): string => Array.from({ length: randomInt(1, 8) }, () => pick(SIGNS)).join(pick([' ', '\n', '']));
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

const DATES = [
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '-1',
  '%2B275760-09-13T00:00:00Z',
  '2026-11-22T10:00:00%2B99:00',
];
const IDS = [
  '__proto__',
  'constructor',
  '..%2F..%2FConfig',
  'x'.repeat(3_000),
  '%E2%80%A8',
  `${'0'.repeat(8)}-${'0'.repeat(24)}-999999999`,
];
const JSON_HEADERS = { 'content-type': 'application/json' };

/** STOP and START in turn, from a few numbers that go on and on. */
const turncoats = Array.from({ length: 5 }, number);
const secret = (): string => `v1,${Buffer.from(digits(32)).toString('base64')}`;

export const TOO_LARGE = 'a body too large';

const makers: Readonly<Record<string, (eventGridKey: string) => Omit<Hostile, 'kind'>>> = {
  'signs in a text': () => ({ text: { from: number(), text: strange() } }),
  'the longest text': () => ({ text: { from: number(), text: pick(SIGNS).repeat(LONG).slice(0, LONG) } }),
  'numbers that cost': () => ({
    text: { from: pick([`+979${digits(9)}`, `+881${digits(9)}`, `+1900${digits(7)}`]), text: 'Hi' },
  }),
  'STOP and START in turn': () => ({ text: { from: pick(turncoats), text: pick(['STOP', 'START', 'HELP']) } }),
  'an event that is none': key => ({
    request: eventGrid(key, pick(['', '[', '{}', '[null]', '[{}]', `[${'['.repeat(5_000)}`, event({ data: 7 })])),
  }),
  'an event out of bounds': key => ({
    request: eventGrid(
      key,
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
      body: JSON.stringify({ bot: 'sample-bot', conversation: pick(IDS), turn: 1, messages: [strange()] }),
    },
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
  'the API out of bounds': () => ({
    signedIn: true,
    request: {
      method: 'GET',
      path: pick([
        `/api/conversations/${pick(IDS)}`,
        `/api/operating-hours/main/at?time=${pick(DATES)}`,
        `/api/commands/${pick(IDS)}/x?at=${pick(DATES)}`,
        `/api/quick-replies?q=${encodeURIComponent(Buffer.from(strange(), 'utf8').toString('utf8'))}`,
      ]),
    },
  }),
  'a command out of bounds': () => ({
    signedIn: true,
    request: {
      method: 'POST',
      path: `/api/conversations/${pick(IDS)}/${pick(['messages', 'notes', 'link-customer', 'opt-in'])}`,
      headers: JSON_HEADERS,
      body: pick([
        '',
        '[]',
        'null',
        '{'.repeat(10_000),
        JSON.stringify({ commandId: 'x'.repeat(500), text: strange() }),
      ]),
    },
  }),
};

export const kinds: readonly string[] = Object.keys(makers);

/** The nth: each kind in its turn, otherwise made at random. */
export const hostileInput = (n: number, eventGridKey: string): Hostile => {
  const kind = kinds[n % kinds.length] as string;
  return { kind, ...makers[kind]?.(eventGridKey) } as Hostile;
};
