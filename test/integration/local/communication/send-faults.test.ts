import { randomUUID } from 'node:crypto';
import {
  freshCustomer,
  senderId,
  startEmulator,
  type TestEmulator,
  tollFree,
} from '../../../support/communication/emulator';
import { signedFetch } from '../../../support/communication/signed-fetch';

type Thrown = { readonly statusCode?: number; readonly code?: string; readonly name?: string };

describe('the send API under stress', () => {
  let test: TestEmulator;
  beforeEach(async () => {
    test = await startEmulator({ numbers: [{ number: tollFree, type: 'toll-free', limitPerMinute: 3 }] });
  });
  afterEach(() => test.emulator.down());

  const send = (to = freshCustomer(), options: Parameters<TestEmulator['client']>[0] = {}) =>
    test.client(options).send({ from: tollFree, to: [to], message: 'hello' });
  const thrownBy = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => error as Thrown,
    );
  const raw = (body: object, version = '2026-01-23') =>
    signedFetch(test.emulator.connectionString, `/sms?api-version=${version}`, {
      from: tollFree,
      message: 'hello',
      ...body,
    });

  it('answers 429 beyond the limit of the number, with Retry-After', async () => {
    for (let text = 0; text < 3; text += 1) await send();
    expect(await thrownBy(send())).toMatchObject({ statusCode: 429, code: 'TooManyRequests' });
    const refused = await raw({ smsRecipients: [{ to: freshCustomer() }] });
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('counts recipients, not only calls', async () => {
    await raw({ smsRecipients: [{ to: freshCustomer() }, { to: freshCustomer() }] });
    expect((await raw({ smsRecipients: [{ to: freshCustomer() }, { to: freshCustomer() }] })).status).toBe(429);
  });

  it('throttles by the dial, for as many calls as it says; the SDK waits and comes through', async () => {
    await test.api('PATCH', 'dials', { send: { throttlePercent: 100, retryAfterSeconds: 0, faultsLeft: 2 } });
    const [result] = await send(freshCustomer(), { retryOptions: { maxRetries: 3, retryDelayInMs: 1 } });
    expect(result).toMatchObject({ successful: true });
    expect((await test.api('GET', 'dials')).json).toMatchObject({ send: { faultsLeft: 0 } });
  });

  it.each([500, 502, 503, 504])('answers %i by the dial, and takes nothing', async status => {
    const to = freshCustomer();
    await test.api('PATCH', 'dials', { send: { errorPercent: 100, errorStatus: status } });
    expect(await thrownBy(send(to))).toMatchObject({ statusCode: status });
    expect(await test.messages(to)).toEqual([]);
  });

  it.each([true, false])('gives no answer by the dial; the text is taken: %s', async taken => {
    const to = freshCustomer();
    await test.api('PATCH', 'dials', { send: { timeoutPercent: 100, timeoutTakesText: taken, timeoutMs: 100 } });
    expect(await thrownBy(send(to))).toMatchObject({ name: 'RestError' });
    expect(await test.messages(to)).toHaveLength(taken ? 1 : 0);
  });

  it('sends once when the answer got lost and the same request comes again', async () => {
    const to = freshCustomer();
    const smsRecipients = [
      { to, repeatabilityRequestId: randomUUID(), repeatabilityFirstSent: new Date().toUTCString() },
    ];
    await test.api('PATCH', 'dials', { send: { timeoutPercent: 100, timeoutMs: 0 } });
    await expect(raw({ smsRecipients })).rejects.toThrow();
    await test.api('DELETE', 'dials');
    const again = await raw({ smsRecipients });
    const [taken] = await test.messages(to);
    expect(again.json).toMatchObject({ value: [{ messageId: taken?.messageId, repeatabilityResult: 'accepted' }] });
    expect(await test.messages(to)).toHaveLength(1);
  });

  it.each([
    ['first sent too long ago', { repeatabilityFirstSent: new Date(Date.now() - 301_000).toUTCString() }, 412],
    ['no first-sent time', { repeatabilityFirstSent: undefined }, 400],
    ['a first-sent time of another form', { repeatabilityFirstSent: new Date().toISOString() }, 400],
    ['an id that is no GUID', { repeatabilityRequestId: 'x' }, 400],
  ])('rejects a repeatable recipient with %s', async (_what, change, status) => {
    const to = freshCustomer();
    const recipient = {
      to,
      repeatabilityRequestId: randomUUID(),
      repeatabilityFirstSent: new Date().toUTCString(),
      ...change,
    };
    expect(await raw({ smsRecipients: [recipient] })).toMatchObject({
      status: 202,
      json: { value: [{ to, httpStatusCode: status, repeatabilityResult: 'rejected', successful: false }] },
    });
    expect(await test.messages(to)).toEqual([]);
  });

  it.each([
    ['no sender', { from: undefined }, 'From'],
    ['no recipients', { smsRecipients: undefined }, 'SmsRecipients'],
    ['an empty list', { smsRecipients: [] }, 'SmsRecipients'],
    ['no message', { message: undefined }, 'Message'],
    ['a message of 2,049 characters', { message: 'x'.repeat(2049) }, 'Message'],
    [
      'Messaging Connect',
      { smsSendOptions: { enableDeliveryReport: true, messagingConnect: { partner: 'x' } } },
      'MessagingConnect',
    ],
    [
      'a report time-out of 10 s',
      { smsSendOptions: { deliveryReportTimeoutInSeconds: 10 } },
      'SmsSendOptions.deliveryReportTimeoutInSeconds',
    ],
  ])('refuses %s, naming the field', async (_what, change, field) => {
    const body = { smsRecipients: [{ to: freshCustomer() }], ...change };
    const latest = await raw(body);
    expect(latest).toMatchObject({ status: 400, json: { title: 'One or more validation errors occurred.' } });
    expect(Object.keys(latest.json.errors as object)).toEqual([field]);
    const old = await raw(body, '2021-03-07');
    expect(old.status).toBe(400);
    expect(Object.keys(old.json)).toEqual([field]);
  });

  it('refuses a number that is not enabled for SMS, and another resource’s sender id', async () => {
    const other = await startEmulator();
    const ask = (from: string) => thrownBy(other.client().send({ from, to: [freshCustomer()], message: 'x' }));
    expect(await ask('+18005550177')).toMatchObject({ statusCode: 404 });
    expect(await ask('FABRIKAM')).toMatchObject({ statusCode: 401 });
    expect(await ask(senderId)).toBeUndefined();
    await other.emulator.down();
  });

  it('refuses a signature that is an hour old', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    const body = { from: tollFree, smsRecipients: [{ to: freshCustomer() }], message: 'x' };
    const path = '/sms?api-version=2026-01-23';
    expect(await signedFetch(test.emulator.connectionString, path, body, { date })).toMatchObject({ status: 401 });
  });
});
