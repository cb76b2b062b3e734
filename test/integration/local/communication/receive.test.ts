import {
  freshCustomer,
  senderId,
  startEmulator,
  type TestEmulator,
  tollFree,
} from '../../../support/communication/emulator';
import { deserializeSystem } from '../../../support/communication/system-events';
import { startWebhook } from '../../../support/communication/webhook';
import { waitFor } from '../../../support/wait-for';

describe('a customer texts a number', () => {
  let test: TestEmulator;
  let hook: Awaited<ReturnType<typeof startWebhook>>;

  beforeAll(async () => {
    hook = await startWebhook();
    test = await startEmulator({
      subscriptions: [
        { name: 'sms-received', endpoint: hook.url, eventTypes: ['Microsoft.Communication.SMSReceived'] },
      ],
    });
    await test.validated();
  });
  afterAll(async () => {
    await test.emulator.down();
    await hook.close();
  });

  const eventOf = (messageId: string) =>
    waitFor('the event', () => hook.events().find(event => event.id === messageId));

  it('raises SMSReceived as an array of one, which the Event Grid SDK reads', async () => {
    const from = freshCustomer();
    const sent = await test.text(from, 'Hi, where is my order?');
    const event = await eventOf(sent.messageId);
    const delivery = hook.deliveries.find(one => one.events.includes(event));
    expect(JSON.parse(delivery?.body ?? '')).toHaveLength(1);
    expect(delivery?.headers).toMatchObject({
      'aeg-event-type': 'Notification',
      'aeg-subscription-name': 'SMS-RECEIVED',
      'aeg-delivery-count': '0',
    });
    expect(event).toMatchObject({
      id: sent.messageId,
      subject: '/phonenumber/18005550100',
      eventType: 'Microsoft.Communication.SMSReceived',
      dataVersion: '1.0',
      metadataVersion: '1',
      data: {
        messageId: sent.messageId,
        from: from.slice(1),
        to: tollFree.slice(1),
        message: 'Hi, where is my order?',
        segmentCount: 1,
      },
    });
    const read = await deserializeSystem('Microsoft.Communication.SMSReceived', event);
    expect(Math.abs(read.eventTime.getTime() - Date.parse(sent.at))).toBeLessThan(1000);
    expect(read.data.message).toBe('Hi, where is my order?');
  });

  it('is delivered once the endpoint acknowledged it', async () => {
    const sent = await test.text(freshCustomer(), 'hello');
    expect(sent).toMatchObject({ direction: 'inbound', by: 'customer', status: 'sent', to: tollFree });
    await test.becomes(sent.messageId, 'delivered');
  });

  it('counts segments', async () => {
    const sent = await test.text(freshCustomer(), 'ñandú 🦤 '.repeat(20));
    expect(sent.encoding).toBe('UCS-2');
    const event = await eventOf(sent.messageId);
    expect(event.data).toMatchObject({ segmentCount: sent.segments });
    expect(sent.segments).toBe(3);
  });

  it.each([
    ['a number the resource lacks', { to: '+18005559999' }, 'to: this resource owns no such number'],
    ['a sender id', { to: senderId }, 'takes no texts'],
    ['a malformed phone', { from: '0123' }, 'from: expected a phone number in E.164'],
    ['an empty text', { text: '' }, 'text: expected at least one character'],
    ['a field it does not know', { picture: 'x' }, 'Unrecognized key'],
  ])('refuses %s', async (_what, change, words) => {
    const { status, json } = await test.api('POST', 'texts', {
      from: freshCustomer(),
      to: tollFree,
      text: 'x',
      ...change,
    });
    expect(status).toBe(400);
    expect(json?.detail).toContain(words);
  });

  it('says loudly that nobody listens', async () => {
    const deaf = await startEmulator();
    const sent = await deaf.text(freshCustomer(), 'anybody?');
    expect(sent).toMatchObject({ status: 'failed', reason: expect.stringContaining('No event subscription') });
    await deaf.emulator.down();
  });

  it('lists a phone by cursor, and streams every text and status', async () => {
    const from = freshCustomer();
    const cut = new AbortController();
    const stream = await fetch(`${test.emulator.url}/emulator/stream?phone=${encodeURIComponent(from)}`, {
      signal: cut.signal,
    });
    let heard = '';
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body ?? []) heard += decoder.decode(chunk as Uint8Array);
    })().catch(() => {});
    await waitFor('the stream to be ready', () => heard.includes('event: ready'));
    await test.text(freshCustomer(), 'of somebody else');
    const first = await test.text(from, 'one');
    await test.becomes(first.messageId, 'delivered');
    await test.text(from, 'two');
    const { json } = await test.api('GET', `messages?phone=${encodeURIComponent(from)}&after=0&limit=1`);
    expect(json).toMatchObject({ value: [{ text: 'one', direction: 'inbound' }], next: first.seq });
    const rest = await test.api('GET', `messages?phone=${encodeURIComponent(from)}&after=${String(json?.next)}`);
    expect(rest.json?.value).toMatchObject([{ text: 'two' }]);
    const streamed = await waitFor('three messages on the stream', () => {
      const lines = heard.split('\n').filter(line => line.startsWith('data: ') && line.includes('messageId'));
      return lines.length >= 3 && lines.map(line => JSON.parse(line.slice(6)) as Record<string, unknown>);
    });
    expect(streamed[0]).toMatchObject({
      direction: 'inbound',
      from,
      to: tollFree,
      text: 'one',
      status: 'sent',
      at: first.at,
    });
    expect(streamed[1]).toMatchObject({ messageId: first.messageId, status: 'delivered', at: first.at });
    expect(heard).not.toContain('somebody else');
    cut.abort();
    await reading;
  });

  it('keeps other web pages out: only a loopback name, only JSON', async () => {
    const { port } = test.emulator;
    const body = JSON.stringify({ from: freshCustomer(), to: tollFree, text: 'x' });
    const plain = await fetch(`${test.emulator.url}/emulator/texts`, { method: 'POST', body });
    expect(plain.status).toBe(415);
    const { request } = await import('node:http');
    const status = await new Promise(resolve => {
      request({ port, path: '/emulator/messages', headers: { host: 'evil.example' } }, response => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
