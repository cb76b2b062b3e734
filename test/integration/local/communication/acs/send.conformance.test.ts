/**
 * What the official SDK sees of a send, the same of the emulator and of the real service.
 *
 * Against Azure: REMOTE=1 with COMMUNICATION_CONNECTION_STRING, COMMUNICATION_FROM (a number of that resource) and
 * COMMUNICATION_TO (a phone that may be texted; each run sends it a few texts).
 */
import { randomUUID } from 'node:crypto';
import { SmsClient } from '@azure/communication-sms';
import { freshCustomer, startEmulator, type TestEmulator, tollFree } from '../../../../support/communication/emulator';
import { signedFetch } from '../../../../support/communication/signed-fetch';

const remote = process.env.REMOTE !== undefined;
const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`REMOTE is set: expected ${name} to be set as well.`);
  return value;
};

describe(`send, ${remote ? 'the real service' : 'the emulator'}`, () => {
  let test: TestEmulator | undefined;
  let connectionString: string;
  let from: string;
  let to: string;
  let client: SmsClient;

  beforeAll(async () => {
    test = remote ? undefined : await startEmulator();
    connectionString = test?.emulator.connectionString ?? setting('COMMUNICATION_CONNECTION_STRING');
    from = remote ? setting('COMMUNICATION_FROM') : tollFree;
    to = remote ? setting('COMMUNICATION_TO') : freshCustomer();
    client = new SmsClient(connectionString, { allowInsecureConnection: !remote, retryOptions: { maxRetries: 0 } });
  });
  afterAll(async () => test?.emulator.down());

  const rest = (path: string, body: unknown, change?: Parameters<typeof signedFetch>[3]) =>
    signedFetch(connectionString, path, body, change);
  const failure = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (thrown: unknown) => thrown as { statusCode?: number; code?: string },
    );
    return { statusCode: error?.statusCode, code: error?.code };
  };

  it('accepts a text with a message id', async () => {
    const [result] = await client.send({ from, to: [to], message: 'hello' });
    expect(result).toMatchObject({ to, httpStatusCode: 202, successful: true, repeatabilityResult: 'accepted' });
    expect(result?.messageId).toMatch(/\w/);
    expect(result?.errorMessage ?? undefined).toBeUndefined();
  });

  it('gives each send an id of its own', async () => {
    const [first] = await client.send({ from, to: [to], message: 'same' });
    const [second] = await client.send({ from, to: [to], message: 'same' }, { enableDeliveryReport: true, tag: 't' });
    expect(first?.messageId).not.toBe(second?.messageId);
  });

  it('answers each recipient by itself: a malformed one fails alone', async () => {
    const results = await client.send({ from, to: [to, '+1425555012345'], message: 'two' });
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({ httpStatusCode: 202, successful: true });
    expect(results[1]).toMatchObject({ to: '+1425555012345', httpStatusCode: 400, successful: false });
    expect(results[1]?.errorMessage).toMatch(/\w/);
    expect(results[1]?.messageId ?? undefined).toBeUndefined();
  });

  it('takes no number that the resource does not own', async () => {
    expect(await failure(client.send({ from: '+14255550123', to: [to], message: 'x' }))).toMatchObject({
      statusCode: 401,
    });
  });

  it('takes no malformed sender', async () => {
    expect(await failure(client.send({ from: '+1425555012345', to: [to], message: 'x' }))).toMatchObject({
      statusCode: 400,
    });
  });

  it('takes 100 recipients at most', async () => {
    const body = { from, smsRecipients: Array.from({ length: 101 }, () => ({ to })), message: 'x' };
    const old = await rest('/sms?api-version=2021-03-07', body);
    expect(old.status).toBe(400);
    expect(Object.keys(old.json)).toContain('SmsRecipients');
    const latest = await rest('/sms?api-version=2026-01-23', body);
    expect(latest).toMatchObject({ status: 400, json: { status: 400, errors: { SmsRecipients: expect.anything() } } });
  });

  it('wants an API version, and one that it knows', async () => {
    const body = { from, smsRecipients: [{ to }], message: 'x' };
    expect(await rest('/sms', body)).toMatchObject({ status: 400, json: { error: { code: 'ApiVersionUnspecified' } } });
    expect(await rest('/sms?api-version=1999-01-01', body)).toMatchObject({
      status: 400,
      json: { error: { code: 'UnsupportedApiVersion' } },
    });
  });

  it('refuses a wrong key, a body changed after signing, and no signature', async () => {
    const endpoint = /endpoint=([^;]+)/.exec(connectionString)?.[1] ?? '';
    const stranger = new SmsClient(`endpoint=${endpoint};accesskey=${Buffer.from('wrong').toString('base64')}`, {
      allowInsecureConnection: !remote,
    });
    expect(await failure(stranger.send({ from, to: [to], message: 'x' }))).toMatchObject({
      statusCode: 401,
      code: 'Denied',
    });
    const body = { from, smsRecipients: [{ to }], message: 'x' };
    expect(await rest('/sms?api-version=2026-01-23', body, { bodySent: { ...body, message: 'y' } })).toMatchObject({
      status: 401,
      json: {
        error: { code: 'Denied', message: "Request 'x-ms-content-sha256' differs from generated content hash." },
      },
    });
    expect(await rest('/sms?api-version=2026-01-23', body, { authorization: null })).toMatchObject({ status: 401 });
  });

  it('sends once what has the same repeatability id, and rejects the id with another text', async () => {
    const recipient = { to, repeatabilityRequestId: randomUUID(), repeatabilityFirstSent: new Date().toUTCString() };
    const body = { from, smsRecipients: [recipient], message: 'once', smsSendOptions: { enableDeliveryReport: false } };
    const first = await rest('/sms?api-version=2026-01-23', body);
    const again = await rest('/sms?api-version=2026-01-23', body);
    expect(first).toMatchObject({
      status: 202,
      json: { value: [{ repeatabilityResult: 'accepted', successful: true }] },
    });
    expect(again.json).toEqual(first.json);
    const other = await rest('/sms?api-version=2026-01-23', { ...body, message: 'other' });
    expect(other).toMatchObject({
      status: 202,
      json: { value: [{ httpStatusCode: 400, repeatabilityResult: 'rejected', successful: false }] },
    });
  });

  it('adds, checks and removes opt-outs', async () => {
    const ask = async (verb: string, recipients = [{ to }]) =>
      rest(`/sms/optouts:${verb}?api-version=2026-01-23`, { from, recipients });
    expect(await ask('add', [{ to }, { to: '+123' }])).toMatchObject({
      status: 200,
      json: {
        value: [
          { to, httpStatusCode: 200 },
          { to: '+123', httpStatusCode: 400, errorMessage: expect.any(String) },
        ],
      },
    });
    expect((await ask('check')).json).toMatchObject({ value: [{ to, isOptedOut: true, httpStatusCode: 200 }] });
    await ask('remove');
    expect((await ask('check')).json).toMatchObject({ value: [{ to, isOptedOut: false, httpStatusCode: 200 }] });
  });

  it('knows no delivery report of a text it never sent', async () => {
    expect(await rest(`/deliveryReports/${randomUUID()}?api-version=2026-01-23`, undefined)).toMatchObject({
      status: 404,
      json: { title: 'Not Found', status: 404 },
    });
  });
});
