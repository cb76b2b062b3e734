import { createHmac } from 'node:crypto';
import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import { handleWebhook, type Webhook } from '../../../../../functions/api/webhooks/signed-call';
import { telesignEvents } from '../../../../../functions/api/webhooks/telesign';
import { twilioSms, twilioStatus } from '../../../../../functions/api/webhooks/twilio';
import { telesignSignature } from '../../../../../shared/adapters/telesign/signature';
import { twilioSignature } from '../../../../../shared/adapters/twilio/signature';
import type { Message } from '../../../../../shared/domain/messages/queues';
import type { Delivery } from '../../../../../shared/domain/sending/delivery';
import { Outage } from '../../../../../shared/outage';
import type { DeadLetter } from '../../../../../shared/ports';
import { toReplay } from '../../../../../shared/receiving/replay';
import { KEY, testSettings } from '../../../../support/world';

const THREAD = '0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d';
const at = '2026-11-23T15:00:00.000Z';
const { twilio, telesign } = testSettings();
if (twilio === undefined || telesign === undefined) throw new Error('The sample sets both providers up.');
const BASE = 'https://sms.contoso.example';

type Given = {
  readonly busFails?: Error;
  readonly without?: 'twilio' | 'telesign';
  readonly state?: Delivery['state'];
};
const given = ({ busFails, without, state = 'unknown' }: Given = {}) => {
  const sent: Message['body'][] = [];
  const letters: Omit<DeadLetter, 'state'>[] = [];
  let row: Delivery = { seq: 3, attempt: 1, state, repeatabilityId: 'r', firstSent: at, at };
  // Time passes with each look at the clock, so that the door gives up at once.
  let now = Date.parse(at);
  const app = {
    settings: { ...testSettings(), publicBaseUrl: BASE, ...(without && { [without]: undefined }) },
    bus: {
      send: async (_: string, message: Message['body']) => {
        if (busFails) throw busFails;
        sent.push(message);
      },
    },
    deadLetters: { add: async (letter: Omit<DeadLetter, 'state'>) => void letters.push(letter) },
    threads: {
      entry: async () => undefined,
      delivery: async () => ({ delivery: row, etag: '1' }),
      saveDelivery: async (_: string, next: Delivery) => {
        row = next;
        return true;
      },
    },
    clock: {
      now: () => {
        now += 5_000;
        return now;
      },
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  } as never;
  const call = (
    webhook: Webhook,
    {
      path,
      headers,
      body,
      params = {},
    }: { path: string; headers: Record<string, string>; body: string; params?: Record<string, string> },
  ): Promise<HttpResponseInit> => {
    // What a proxy in between calls the app isn't what the provider called.
    const url = `http://internal:8080/api/${path}`;
    const request = new HttpRequest({ method: 'POST', url, headers, params, body: { string: body } });
    const handler = handleWebhook(webhook).handlerOf(() => app);
    return handler(request, { traceContext: undefined } as never) as Promise<HttpResponseInit>;
  };
  return { call, sent, letters, row: () => row };
};

const text = { MessageSid: 'SM1', From: '+14255550123', To: '+18005550100', Body: 'Hi & ¿qué?', NumMedia: '0' };
const toTwilio = (path: string, form: Record<string, string>, token = twilio.authToken) => {
  const fields = new URLSearchParams(form);
  const signature = twilioSignature(token, `${BASE}/api/${path}`, fields);
  return { path, headers: { 'x-twilio-signature': signature }, body: fields.toString() };
};
const SMS = 'webhooks/twilio/sms';
const STATUS = `webhooks/twilio/status/${THREAD}/3/1`;
const attempt = { thread: THREAD, seq: '3', attempt: '1' };
const toTelesign = (json: unknown, key = telesign.apiKey) => {
  const body = typeof json === 'string' ? json : JSON.stringify(json);
  const authorization = telesignSignature(telesign.customerId, key, body);
  return { path: 'webhooks/telesign/events', headers: { authorization }, body };
};
const said = { phone_number: '14255550123', iso_country_code: 'US', sender_id: '18005550100', mo_message: 'Hi' };
const inbound = { reference_id: 'A1', sub_resource: 'mo_sms', errors: [], user_response: said };

describe('Twilio’s webhook of texts', () => {
  test('puts a text into its thread’s session under its MessageSid, and has nothing to say', async () => {
    const { call, sent } = given();
    const response = await call(twilioSms, toTwilio(SMS, text));
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml' } });
    expect(response.body).toMatch(/<Response><\/Response>$/);
    expect(sent).toMatchObject([{ id: 'SM1', thread: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{24}$/) }]);
    const input = { messageId: 'SM1', from: '+14255550123', to: '+18005550100', text: 'Hi & ¿qué?' };
    expect(sent[0]).toMatchObject({ input });
  });

  test('the address may have a query, which is signed as well', async () => {
    const { call, sent } = given();
    expect(await call(twilioSms, toTwilio(`${SMS}?from=console`, text))).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(1);
  });

  test('media come along, ten at most, each with an address', async () => {
    const { call, sent } = given();
    const media = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        [`MediaUrl${n}`, n === 1 ? 'no address' : `https://api.twilio.com/ME${n}`],
        [`MediaContentType${n}`, 'image/jpeg'],
      ]).flat(),
    );
    await call(twilioSms, toTwilio(SMS, { ...text, Body: '', NumMedia: '12', ...media }));
    const addresses = [0, 2, 3, 4, 5, 6, 7, 8, 9].map(n => ({
      url: `https://api.twilio.com/ME${n}`,
      contentType: 'image/jpeg',
    }));
    expect(sent[0]).toMatchObject({ input: { text: '', media: addresses } });
  });

  test('Advanced Opt-Out says which words Twilio has answered', async () => {
    const { call, sent } = given();
    await call(twilioSms, toTwilio(SMS, { ...text, Body: 'BAJA', OptOutType: 'STOP' }));
    expect(sent[0]).toMatchObject({ input: { answeredUpstream: true, optedOutUpstream: true } });
  });

  test.each([
    ['signed with another token', toTwilio(SMS, text, 'another-token-of-somebody')],
    ['not signed', { ...toTwilio(SMS, text), headers: {} }],
    ['signed for another address', { ...toTwilio(STATUS, text), path: SMS }],
    ['changed on the way', { ...toTwilio(SMS, text), body: new URLSearchParams({ ...text, Body: 'Bye' }).toString() }],
  ])('a call %s is turned away', async (_, forged) => {
    const { call, sent, letters } = given();
    expect(await call(twilioSms, forged)).toMatchObject({ status: 403 });
    expect([sent, letters]).toEqual([[], []]);
  });

  test('every call is turned away while Twilio is not set up', async () => {
    const { call, sent } = given({ without: 'twilio' });
    expect(await call(twilioSms, toTwilio(SMS, text))).toMatchObject({ status: 403 });
    expect(sent).toEqual([]);
  });

  test('a bus that is down is told, so that Twilio calls again', async () => {
    const { call } = given({ busFails: new Outage('down') });
    expect(await call(twilioSms, toTwilio(SMS, text))).toMatchObject({ status: 503 });
    const { call: buggy } = given({ busFails: new TypeError('bug') });
    expect(await buggy(twilioSms, toTwilio(SMS, text))).toMatchObject({ status: 500 });
  });

  test('a body without end is refused before it is checked', async () => {
    const { call, sent } = given();
    const large = toTwilio(SMS, { ...text, Body: 'a'.repeat(70_000) });
    expect(await call(twilioSms, large)).toMatchObject({ status: 413 });
    expect(sent).toEqual([]);
  });

  test('what can’t be understood is kept, acknowledged, and says so when it is replayed', async () => {
    const { call, sent, letters } = given();
    const strange = toTwilio(SMS, { ...text, From: 'whatsapp:+14255550123' });
    expect(await call(twilioSms, strange)).toMatchObject({ status: 200 });
    expect(sent).toEqual([]);
    expect(letters).toMatchObject([{ id: 'SM1', source: 'providers', reason: expect.stringContaining('"From"') }]);
    const letter = { ...letters[0], state: 'new' } as DeadLetter;
    expect(() => toReplay(letter, { threadIdKey: KEY, now: Date.now() })).toThrow(
      'can’t be replayed'.replace('’', "'"),
    );
    const mended = { ...letter, original: { ...letter.original, fields: text } };
    const replay = toReplay(mended, { threadIdKey: KEY, now: Date.now() });
    expect(replay).toMatchObject({
      kind: 'message',
      message: { queue: 'conversations', body: { id: 'SM1', replayed: true } },
    });
  });
});

describe('Twilio’s status of a text of ours', () => {
  const status = (MessageStatus: string, more: Record<string, string> = {}) =>
    toTwilio(STATUS, { MessageSid: 'SM2', MessageStatus, ...more });

  test('settles the attempt that the address names, also one whose answer never came', async () => {
    const { call, row } = given();
    expect(await call(twilioStatus, { ...status('delivered'), params: attempt })).toMatchObject({ status: 204 });
    expect(row()).toMatchObject({ state: 'delivered', messageId: 'SM2' });
  });

  test.each(['undelivered', 'failed'])('%s fails it with Twilio’s code, and tells the thread', async state => {
    const { call, row, sent } = given();
    await call(twilioStatus, { ...status(state, { ErrorCode: '30003' }), params: attempt });
    expect(row()).toMatchObject({ state: 'failed', code: '30003', details: 'Twilio error 30003' });
    expect(sent).toMatchObject([{ id: `${THREAD}/3/1/failed`, input: { type: 'text-failed', code: '30003' } }]);
  });

  test.each(['queued', 'sending', 'sent', 'accepted'])('%s changes nothing', async state => {
    const { call, row } = given();
    expect(await call(twilioStatus, { ...status(state), params: attempt })).toMatchObject({ status: 204 });
    expect(row().state).toBe('unknown');
  });

  test('of another attempt than the signed one is turned away', async () => {
    const { call, row } = given();
    const forged = { ...status('delivered'), params: { ...attempt, attempt: '2' } };
    expect(await call(twilioStatus, forged)).toMatchObject({ status: 403 });
    expect(row().state).toBe('unknown');
  });
});

describe('TeleSign’s callbacks', () => {
  test('a text goes into its thread’s session, numbers with their plus', async () => {
    const { call, sent } = given();
    expect(await call(telesignEvents, toTelesign(inbound))).toMatchObject({ status: 200 });
    expect(sent).toMatchObject([{ id: 'A1' }]);
    expect(sent[0]).toMatchObject({ input: { from: '+14255550123', to: '+18005550100', text: 'Hi' } });
  });

  test.each([
    [200, { state: 'delivered' }],
    [207, { state: 'failed', code: '207' }],
    [510, { state: 'failed', code: '510' }],
    [251, { state: 'unknown', code: '251' }],
    [203, { state: 'sent' }],
    [290, { state: 'sent' }],
  ] as const)('status %i of a text that was sent', async (code, expected) => {
    const { call, row } = given({ state: 'sent' });
    const report = { reference_id: 'B1', status: { code, description: 'Words' }, external_id: `${THREAD}/3/1` };
    expect(await call(telesignEvents, toTelesign(report))).toMatchObject({ status: 200 });
    expect(row()).toMatchObject(expected);
  });

  test('settles a text whose answer never came', async () => {
    const { call, row } = given({ state: 'unknown' });
    const report = { reference_id: 'B1', status: { code: 200 }, external_id: `${THREAD}/3/1` };
    await call(telesignEvents, toTelesign(report));
    expect(row()).toMatchObject({ state: 'delivered', messageId: 'B1' });
  });

  test.each([
    ['signed with another key', toTelesign(inbound, Buffer.from('another'))],
    ['not signed', { ...toTelesign(inbound), headers: {} }],
    ['changed on the way', { ...toTelesign(inbound), body: JSON.stringify({ ...inbound, reference_id: 'A2' }) }],
    [
      'signed with the key as it is written',
      {
        ...toTelesign(inbound),
        headers: {
          authorization: `TSA ${telesign.customerId}:${createHmac('sha256', telesign.apiKey.toString('base64')).update(JSON.stringify(inbound)).digest('base64')}`,
        },
      },
    ],
  ])('a call %s is turned away', async (_, forged) => {
    const { call, sent } = given();
    expect(await call(telesignEvents, forged)).toMatchObject({ status: 403 });
    expect(sent).toEqual([]);
  });

  test('every call is turned away while TeleSign is not set up; a bus that is down is told', async () => {
    const { call } = given({ without: 'telesign' });
    expect(await call(telesignEvents, toTelesign(inbound))).toMatchObject({ status: 403 });
    const { call: down } = given({ busFails: new Outage('down') });
    expect(await down(telesignEvents, toTelesign(inbound))).toMatchObject({ status: 503 });
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['a list', '[1]'],
    ['a text without a sender', { ...inbound, user_response: { ...said, phone_number: 'nobody at all' } }],
    ['a text of another form', { ...inbound, user_response: 'Hi' }],
    ['nothing that we know', { reference_id: 'C1' }],
  ])('%s is kept as a dead letter, and acknowledged', async (_, body) => {
    const { call, sent, letters } = given();
    expect(await call(telesignEvents, toTelesign(body))).toMatchObject({ status: 200 });
    expect(sent).toEqual([]);
    expect(letters).toMatchObject([
      { source: 'providers', at: expect.any(String), reason: expect.stringMatching(/./) },
    ]);
  });
});
