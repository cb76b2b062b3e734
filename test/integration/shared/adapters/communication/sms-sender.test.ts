import { randomUUID } from 'node:crypto';
import { createCommunication } from '../../../../../local/communication/emulator';
import { createSmsSender } from '../../../../../shared/adapters/communication/sms-sender';
import type { OutgoingText } from '../../../../../shared/ports';

const FROM = '+18005550100';
const emulator = createCommunication({
  port: 0,
  numbers: [{ number: FROM, type: 'toll-free' }],
  dials: { carrier: { deliveryMs: 0 } },
  log: () => {},
});
beforeAll(() => emulator.up());
afterAll(() => emulator.down());

const dial = async (send: Record<string, unknown>): Promise<void> => {
  const response = await fetch(`${emulator.url}/emulator/dials`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ send }),
  });
  expect(response.ok).toBe(true);
};
const OFF = { throttlePercent: 0, errorPercent: 0, timeoutPercent: 0, faultsLeft: null };
afterEach(() => dial(OFF));

let customers = 0;
const text = (more: Partial<OutgoingText> = {}): OutgoingText => {
  customers += 1;
  return {
    provider: 'acs',
    from: FROM,
    to: `+1425555${String(1_000 + customers)}`,
    text: 'Hello',
    tag: `0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d/${customers}/1`,
    repeatabilityId: randomUUID(),
    firstSent: new Date().toISOString(),
    ...more,
  };
};
const sender = () =>
  createSmsSender({ kind: 'connection-string', connectionString: emulator.connectionString }, () => {});
const onPhone = async (phone: string): Promise<readonly Record<string, unknown>[]> => {
  const response = await fetch(`${emulator.url}/emulator/messages?phone=${encodeURIComponent(phone)}`);
  return ((await response.json()) as { value: readonly Record<string, unknown>[] }).value;
};

describe('Texts through Communication Services', () => {
  test('a text is accepted, with its message id', async () => {
    expect(await sender().send(text())).toMatchObject({ kind: 'accepted', messageId: expect.any(String) });
  });

  test('the same attempt again, by another process too, is the same text', async () => {
    const once = text();
    const first = await sender().send(once);
    const second = await sender().send(once);
    expect(second).toEqual(first);
    expect(await onPhone(once.to)).toHaveLength(1);
  });

  test('two attempts side by side keep their own ids', async () => {
    const send = sender().send;
    const texts = [text(), text(), text()];
    const first = await Promise.all(texts.map(send));
    const again = await Promise.all(texts.map(send));
    expect(again).toEqual(first);
  });

  test('a number that is none refuses the one text', async () => {
    expect(await sender().send(text({ to: '+112345678910abc' }))).toMatchObject({ kind: 'refused', code: '400' });
  });

  test('a sender that the resource does not have: not taken, for it may be connected yet', async () => {
    expect(await sender().send(text({ from: '+18005550999' }))).toMatchObject({ kind: 'not-taken' });
  });

  test('throttled: not taken, for as long as Retry-After says', async () => {
    await dial({ throttlePercent: 100, retryAfterSeconds: 7 });
    expect(await sender().send(text())).toMatchObject({ kind: 'not-taken', retryAfterMs: 7_000 });
  });

  test('503: not taken', async () => {
    await dial({ errorPercent: 100, errorStatus: 503 });
    expect(await sender().send(text())).toMatchObject({ kind: 'not-taken' });
  });

  test.each([500, 502, 504])('%i: no answer', async errorStatus => {
    await dial({ errorPercent: 100, errorStatus });
    expect(await sender().send(text())).toMatchObject({ kind: 'no-answer' });
  });

  test('a connection that is cut: no answer, and sent again it is one text', async () => {
    const lost = text();
    await dial({ timeoutPercent: 100, timeoutMs: 50, timeoutTakesText: true, faultsLeft: 1 });
    expect(await sender().send(lost)).toMatchObject({ kind: 'no-answer' });
    expect(await sender().send(lost)).toMatchObject({ kind: 'accepted' });
    expect(await onPhone(lost.to)).toHaveLength(1);
  });

  test('nobody there, or a key that is wrong: not taken', async () => {
    const at = (connectionString: string) => createSmsSender({ kind: 'connection-string', connectionString }, () => {});
    const key = /accesskey=(.*)$/.exec(emulator.connectionString)?.[1] ?? '';
    expect(await at(`endpoint=http://127.0.0.1:1/;accesskey=${key}`).send(text())).toMatchObject({ kind: 'not-taken' });
    const wrong = Buffer.from('another key').toString('base64');
    expect(await at(`endpoint=${emulator.url}/;accesskey=${wrong}`).send(text())).toMatchObject({ kind: 'not-taken' });
  });
});
