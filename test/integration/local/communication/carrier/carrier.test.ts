import {
  freshCustomer,
  senderId,
  shortCode,
  startEmulator,
  type TestEmulator,
  tenDlc,
  tollFree,
} from '../../../../support/communication/emulator';
import { signedFetch } from '../../../../support/communication/signed-fetch';
import { deserializeSystem } from '../../../../support/communication/system-events';
import { startWebhook } from '../../../../support/communication/webhook';
import { waitFor } from '../../../../support/wait-for';

describe('the carriers and the phones', () => {
  let test: TestEmulator;
  let hook: Awaited<ReturnType<typeof startWebhook>>;

  beforeAll(async () => {
    hook = await startWebhook();
    test = await startEmulator({ subscriptions: [{ name: 'all-events', endpoint: hook.url }], timeScale: 1000 });
    await test.validated();
  });
  afterAll(async () => {
    await test.emulator.down();
    await hook.close();
  });

  const send = async (to: string, message = 'hello', from = tollFree) => {
    const [result] = await test
      .client()
      .send({ from, to: [to], message }, { enableDeliveryReport: true, tag: `to ${to}` });
    return result?.messageId ?? '';
  };
  const reportOf = async (messageId: string) => {
    const event = await waitFor('the delivery report', () =>
      hook
        .events()
        .find(one => one.id === messageId && one.eventType === 'Microsoft.Communication.SMSDeliveryReportReceived'),
    );
    return { event, read: await deserializeSystem('Microsoft.Communication.SMSDeliveryReportReceived', event) };
  };
  const outcome = async (to: string, from = tollFree) => (await reportOf(await send(to, 'hello', from))).read.data;
  const received = (customer: string, text: string) =>
    hook.events().filter(({ data }) => {
      const sms = data as { from?: string; message?: string };
      return sms.from === customer.slice(1) && sms.message === text;
    });
  const heard = async (customer: string) =>
    (await test.messages(customer)).filter(one => one.direction === 'outbound' && one.status === 'delivered');
  const patchPhone = (number: string, change: object) =>
    test.api('PATCH', `phones/${encodeURIComponent(number)}`, change);

  describe('delivery reports', () => {
    it('says Delivered, with attempts, segments and the tag, as the Event Grid SDK reads it', async () => {
      const to = freshCustomer();
      const messageId = await send(to, 'x'.repeat(200));
      const { event, read } = await reportOf(messageId);
      expect(event).toMatchObject({ subject: '/phonenumber/18005550100', data: { to, tag: `to ${to}` } });
      expect(read.data).toMatchObject({
        messageId,
        to,
        deliveryStatus: 'Delivered',
        deliveryStatusDetails: 'No error.',
        tag: `to ${to}`,
        deliveryAttempts: [{ segmentsSucceeded: 2, segmentsFailed: 0 }],
      });
    });

    it('comes only where it was asked for', async () => {
      const to = freshCustomer();
      const [result] = await test.client().send({ from: tollFree, to: [to], message: 'no report' });
      const asked = await send(to);
      await reportOf(asked);
      await test.becomes(result?.messageId ?? '', 'delivered');
      expect(hook.events().filter(event => event.id === result?.messageId)).toEqual([]);
    });

    it('can be asked for, in 2026-01-23', async () => {
      const to = freshCustomer();
      const messageId = await send(to);
      await test.becomes(messageId, 'delivered');
      const path = `/deliveryReports/${messageId}?api-version=2026-01-23`;
      expect(await signedFetch(test.emulator.connectionString, path, undefined)).toMatchObject({
        status: 200,
        json: { messageId, to, deliveryStatus: 'Delivered', deliveryStatusDetails: '2000: No Error', tag: `to ${to}` },
      });
      const old = await signedFetch(
        test.emulator.connectionString,
        path.replace('2026-01-23', '2021-03-07'),
        undefined,
      );
      expect(old).toMatchObject({ status: 400, json: { error: { code: 'UnsupportedApiVersion' } } });
    });
  });

  describe('a toll-free number', () => {
    it('lets the carrier answer STOP, relays it, and blocks until START', async () => {
      const customer = freshCustomer();
      await test.text(customer, ' stop ');
      await waitFor('the word to be relayed', () => received(customer, ' stop ').length === 1);
      const [answer] = await waitFor('the answer', async () => (await heard(customer)).length > 0 && heard(customer));
      expect(answer).toMatchObject({
        by: 'carrier',
        from: tollFree,
        text: expect.stringContaining('NETWORK MSG: You replied'),
      });
      expect(await outcome(customer)).toMatchObject({
        deliveryStatus: 'Failed',
        deliveryStatusDetails: 'Sender blocked for given recipient.',
        deliveryAttempts: [{ segmentsSucceeded: 0, segmentsFailed: 1 }],
      });
      // The block is between these two numbers.
      expect(await outcome(customer, tenDlc)).toMatchObject({ deliveryStatus: 'Delivered' });
      await test.text(customer, 'START');
      await waitFor('the second answer', async () =>
        (await heard(customer)).at(-1)?.text.includes('You have replied "unstop"'),
      );
      expect(await outcome(customer)).toMatchObject({ deliveryStatus: 'Delivered' });
    });

    it.each(['please stop', 'STOP it', 'QUIT', 'HELP'])('leaves "%s" to the business', async text => {
      const customer = freshCustomer();
      await test.text(customer, text);
      await waitFor('the text', () => received(customer, text).length === 1);
      expect(await outcome(customer)).toMatchObject({ deliveryStatus: 'Delivered' });
      expect((await heard(customer)).filter(one => one.by === 'carrier')).toEqual([]);
    });
  });

  it('answers for a short code with its configured texts, relays STOP and START, and keeps HELP', async () => {
    const customer = freshCustomer();
    const say = async (text: string, answer: string) => {
      await test.text(customer, text, shortCode);
      await waitFor(answer, async () => (await heard(customer)).at(-1)?.text === answer);
    };
    await say('Opt  out', 'Contoso: You opted out.');
    await waitFor('the word', () => received(customer, 'Opt  out').length === 1);
    expect(await outcome(customer, shortCode)).toMatchObject({
      deliveryStatusDetails: 'Sender blocked for given recipient.',
    });
    await say('help', 'Contoso: Call 1-800-555-0199.');
    await say('unstop', 'Contoso: Welcome back.');
    await waitFor('the word', () => received(customer, 'unstop').length === 1);
    expect(await outcome(customer, shortCode)).toMatchObject({ deliveryStatus: 'Delivered' });
    expect(received(customer, 'help')).toEqual([]);
  });

  it('answers nothing for 10DLC, and blocks nothing', async () => {
    const customer = freshCustomer();
    await test.text(customer, 'STOP', tenDlc);
    await waitFor('the word', () => received(customer, 'STOP').length === 1);
    expect(await outcome(customer, tenDlc)).toMatchObject({ deliveryStatus: 'Delivered' });
    expect((await heard(customer)).filter(one => one.by === 'carrier')).toEqual([]);
  });

  it('sends from a sender id, which takes no texts', async () => {
    expect(await outcome(freshCustomer(), senderId)).toMatchObject({ deliveryStatus: 'Delivered' });
  });

  describe('phones', () => {
    it('keeps texts for a phone that is off until it is on', async () => {
      const customer = freshCustomer();
      await patchPhone(customer, { off: true });
      const messageId = await send(customer);
      await test.text(freshCustomer(), 'something else happens meanwhile');
      expect((await test.messages(customer))[0]).toMatchObject({ messageId, status: 'sent' });
      await patchPhone(customer, { off: false });
      await test.becomes(messageId, 'delivered');
    });

    it('gives up after the time that the send allows', async () => {
      const customer = freshCustomer();
      await patchPhone(customer, { off: true });
      const body = {
        from: tollFree,
        smsRecipients: [{ to: customer }],
        message: 'x',
        smsSendOptions: { enableDeliveryReport: true, deliveryReportTimeoutInSeconds: 60 },
      };
      const { json } = await signedFetch(test.emulator.connectionString, '/sms?api-version=2026-01-23', body);
      const [result] = json.value as { messageId: string }[];
      expect((await reportOf(result?.messageId ?? '')).read.data).toMatchObject({
        deliveryStatus: 'Failed',
        deliveryStatusDetails: expect.stringContaining('5002'),
      });
    });

    it.each([
      ['a landline', { landline: true }, '4003'],
      ['one whose carrier blocks', { carrierStop: true }, 'Sender blocked for given recipient.'],
      ['one that fails with a code', { failWith: 4006 }, '4006'],
    ])('fails at %s', async (_what, change, words) => {
      const customer = freshCustomer();
      await patchPhone(customer, change);
      const data = await outcome(customer);
      expect(data).toMatchObject({ deliveryStatus: 'Failed', deliveryStatusDetails: expect.stringContaining(words) });
    });

    it('answers by itself, but not for ever', async () => {
      const customer = freshCustomer();
      await patchPhone(customer, { autoReply: 'I am driving.', autoRepliesLeft: 1 });
      await send(customer, 'one');
      await waitFor('the reply', () => received(customer, 'I am driving.').length === 1);
      await reportOf(await send(customer, 'two'));
      expect(received(customer, 'I am driving.')).toHaveLength(1);
    });

    it('refuses a wrong phone', async () => {
      expect((await patchPhone('12', { off: true })).status).toBe(400);
      expect((await patchPhone(freshCustomer(), { failWith: 1 })).json?.detail).toContain('4006');
      expect((await patchPhone(freshCustomer(), { on: true })).json?.detail).toContain('on');
    });
  });

  it('fails and loses reports as the dials say', async () => {
    const customer = freshCustomer();
    await test.api('PATCH', 'dials', { carrier: { failurePercent: 100, failureCode: 5001 } });
    expect(await outcome(customer)).toMatchObject({ deliveryStatusDetails: expect.stringContaining('5001') });
    await test.api('PATCH', 'dials', { carrier: { failurePercent: 0, lostReportPercent: 100 } });
    const lost = await send(customer);
    await test.becomes(lost, 'delivered');
    await test.api('PATCH', 'dials', { carrier: { lostReportPercent: 0 } });
    await reportOf(await send(customer));
    expect(hook.events().filter(event => event.id === lost)).toEqual([]);
  });
});
