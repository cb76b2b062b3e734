import { freshCustomer, startEmulator, type TestEmulator, tollFree } from '../../../../support/communication/emulator';
import { deserializeCloud } from '../../../../support/communication/system-events';
import { type Answering, startWebhook } from '../../../../support/communication/webhook';
import { waitFor } from '../../../../support/wait-for';

const listed = <T>(json: Record<string, unknown> | undefined) => (json?.value ?? []) as readonly T[];

describe('Event Grid', () => {
  const running: { down: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of running.splice(0).reverse()) await one.down();
  });

  const hookUp = async (path?: string) => {
    const hook = await startWebhook(path);
    running.push({ down: hook.close });
    return hook;
  };
  const emulate = async (...given: Parameters<typeof startEmulator>) => {
    const test = await startEmulator(...given);
    running.push(test.emulator);
    return test;
  };
  /** An emulator with one subscription, whose endpoint answers as given. */
  const subscribed = async (subscription: object = {}, options: object = {}, answer?: Answering) => {
    const hook = await hookUp();
    if (answer) hook.answers(answer);
    const test = await emulate({ ...options, subscriptions: [{ name: 'hook', endpoint: hook.url, ...subscription }] });
    await test.validated();
    return { hook, test };
  };
  const deadLetter = (test: TestEmulator) =>
    waitFor('a dead letter', async () => {
      const { json } = await test.api('GET', 'dead-letters');
      return listed<{ path: string; reason: string; event: Record<string, unknown> }>(json)[0];
    });

  describe('the handshake', () => {
    it('posts a validation event, and wants its code back', async () => {
      const { hook } = await subscribed();
      const [handshake] = hook.handshakes;
      expect(handshake?.headers).toMatchObject({
        'aeg-event-type': 'SubscriptionValidation',
        'aeg-subscription-name': 'HOOK',
      });
      expect(handshake?.events).toMatchObject([
        {
          eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
          data: { validationCode: expect.any(String), validationUrl: expect.stringContaining('http') },
        },
      ]);
    });

    it('is tried again until the endpoint is up, and holds the events back', async () => {
      const hook = await hookUp();
      hook.shakes(() => ({ status: 503 }));
      const test = await emulate({ subscriptions: [{ name: 'late', endpoint: hook.url }] });
      const sent = await test.text(freshCustomer(), 'early bird');
      await waitFor('a refused handshake', async () => {
        const { json } = await test.api('GET', 'subscriptions');
        return String(listed<{ because?: string }>(json)[0]?.because).includes('answered 503');
      });
      expect((await test.api('GET', 'health')).json).toMatchObject({ validated: false, pendingEvents: 1 });
      expect(hook.deliveries).toHaveLength(0);
      hook.shakes(undefined);
      await test.becomes(sent.messageId, 'delivered');
      expect((await test.api('GET', 'health')).json).toMatchObject({ validated: true, pendingEvents: 0 });
    });

    it('waits for the validation URL where the code is not answered', async () => {
      const hook = await hookUp();
      hook.shakes(() => ({ status: 200 }));
      const test = await emulate({ subscriptions: [{ name: 'manual', endpoint: hook.url }] });
      const state = async () => listed<{ state: string }>((await test.api('GET', 'subscriptions')).json)[0]?.state;
      await waitFor('the manual action', async () => (await state()) === 'AwaitingManualAction');
      const { validationUrl = '' } = (hook.handshakes[0]?.events[0]?.data ?? {}) as { validationUrl?: string };
      expect((await fetch(`${validationUrl}0`)).status).toBe(400);
      expect((await fetch(validationUrl)).status).toBe(200);
      expect(await state()).toBe('Succeeded');
    });

    it('asks CloudEvents endpoints by OPTIONS, and refuses another origin', async () => {
      const { hook, test } = await subscribed({ schema: 'CloudEventSchemaV1_0' });
      expect(hook.handshakes[0]).toMatchObject({
        method: 'OPTIONS',
        headers: { 'webhook-request-origin': 'eventgrid.azure.net' },
      });
      hook.shakes(() => ({ status: 200, headers: { 'WebHook-Allowed-Origin': 'example.org' } }));
      await test.api('PUT', 'subscriptions/other', { endpoint: hook.url, schema: 'CloudEventSchemaV1_0' });
      await waitFor('the refusal', async () => {
        const { json } = await test.api('GET', 'subscriptions');
        return JSON.stringify(json).includes('example.org');
      });
    });
  });

  describe('delivery', () => {
    it('sends a CloudEvent as one object, which the Event Grid SDK reads', async () => {
      const { hook, test } = await subscribed({ schema: 'CloudEventSchemaV1_0', headers: { 'x-own': 'yes' } });
      const sent = await test.text(freshCustomer(), 'hello');
      await test.becomes(sent.messageId, 'delivered');
      const [delivery] = hook.deliveries;
      expect(delivery?.headers).toMatchObject({
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'aeg-event-type': 'Notification',
        'x-own': 'yes',
      });
      const read = await deserializeCloud(JSON.parse(delivery?.body ?? '') as Record<string, unknown>);
      expect(read).toMatchObject({
        id: sent.messageId,
        type: 'Microsoft.Communication.SMSReceived',
        source: expect.stringContaining('/communicationservices/'),
        data: { message: 'hello' },
      });
    });

    it('gives each subscription only what it filters for', async () => {
      const [received, reports, nobody] = [await hookUp(), await hookUp(), await hookUp()];
      const test = await emulate({
        subscriptions: [
          { name: 'received', endpoint: received.url, eventTypes: ['Microsoft.Communication.SMSReceived'] },
          { name: 'reports', endpoint: reports.url, eventTypes: ['Microsoft.Communication.SMSDeliveryReportReceived'] },
          { name: 'nobody', endpoint: nobody.url, subjectBeginsWith: '/phonenumber/999' },
        ],
      });
      await test.validated();
      const customer = freshCustomer();
      await test.text(customer, 'hello');
      await test.client().send({ from: tollFree, to: [customer], message: 'hi' }, { enableDeliveryReport: true });
      await waitFor('both', () => received.events().length === 1 && reports.events().length === 1);
      expect(received.events()).toMatchObject([{ eventType: 'Microsoft.Communication.SMSReceived' }]);
      expect(reports.events()).toMatchObject([{ eventType: 'Microsoft.Communication.SMSDeliveryReportReceived' }]);
      expect(nobody.events()).toEqual([]);
    });

    it('batches what waits, where the subscription allows it', async () => {
      const hook = await hookUp();
      hook.shakes(() => ({ status: 503 }));
      const test = await emulate({ subscriptions: [{ name: 'hook', endpoint: hook.url, maxEventsPerBatch: 3 }] });
      const sent = [];
      for (const text of ['1', '2', '3', '4']) sent.push(await test.text(freshCustomer(), text));
      hook.shakes(undefined);
      for (const { messageId } of sent) await test.becomes(messageId, 'delivered');
      expect(hook.deliveries.map(one => one.events.length).sort()).toEqual([1, 3]);
    });

    it('tries again after a failure, and counts the attempts', async () => {
      let failures = 3;
      const { hook, test } = await subscribed({}, {}, () => {
        failures -= 1;
        return { status: failures >= 0 ? 500 : 200 };
      });
      const sent = await test.text(freshCustomer(), 'again');
      await test.becomes(sent.messageId, 'delivered');
      expect(hook.deliveries.map(one => one.headers['aeg-delivery-count'])).toEqual(['0', '1', '2', '3']);
      const { json } = await test.api('GET', `events?eventId=${sent.messageId}`);
      expect(json?.value).toMatchObject([
        { state: 'delivered', attempts: [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }] },
      ]);
    });

    it('takes an answer outside its window for none', async () => {
      let hanging = true;
      const { hook, test } = await subscribed({}, { responseTimeoutMs: 100 }, () => {
        if (!hanging) return { status: 202 };
        hanging = false;
        return 'hang';
      });
      const sent = await test.text(freshCustomer(), 'slow');
      await test.becomes(sent.messageId, 'delivered');
      expect(hook.deliveries).toHaveLength(2);
    });

    it('takes a late answer all the same, and forgets the repetition', async () => {
      // The repetition would come after ten seconds.
      const { hook, test } = await subscribed({}, { responseTimeoutMs: 100, timeScale: 1 }, () => ({
        status: 200,
        afterMs: 250,
      }));
      const sent = await test.text(freshCustomer(), 'late');
      await test.becomes(sent.messageId, 'delivered');
      expect(hook.deliveries).toHaveLength(1);
      expect((await test.api('GET', 'health')).json).toMatchObject({ pendingEvents: 0 });
    });

    it('counts a text as delivered when the last subscription has it', async () => {
      const [quick, slow] = [await hookUp(), await hookUp()];
      let status = 500;
      slow.answers(() => ({ status }));
      const test = await emulate({
        subscriptions: [
          { name: 'quick', endpoint: quick.url },
          { name: 'slow', endpoint: slow.url },
        ],
      });
      await test.validated();
      const sent = await test.text(freshCustomer(), 'both');
      await waitFor('both to be asked', () => quick.deliveries.length > 0 && slow.deliveries.length > 1);
      expect((await test.api('GET', `messages/${sent.messageId}`)).json).toMatchObject({ status: 'sent' });
      status = 200;
      await test.becomes(sent.messageId, 'delivered');
      expect(quick.deliveries).toHaveLength(1);
    });

    it('reaches an endpoint that was down', async () => {
      const first = await hookUp();
      const test = await emulate({ subscriptions: [{ name: 'hook', endpoint: first.url }] });
      await test.validated();
      await first.close();
      const sent = await test.text(freshCustomer(), 'anybody?');
      await waitFor('a failed attempt', async () => {
        const { json } = await test.api('GET', `events?eventId=${sent.messageId}`);
        return JSON.stringify(json).includes('ECONNREFUSED');
      });
      const second = await hookUp();
      await test.api('PUT', 'subscriptions/hook', { endpoint: second.url });
      await test.becomes(sent.messageId, 'delivered');
      expect(second.events()).toMatchObject([{ id: sent.messageId }]);
    });
  });

  describe('giving up', () => {
    it.each([400, 413, 401, 403])('never repeats after %i from a webhook', async status => {
      const { hook, test } = await subscribed({}, {}, () => ({ status }));
      const sent = await test.text(freshCustomer(), 'no');
      const failed = await test.becomes(sent.messageId, 'failed');
      expect(failed.reason).toContain(`answered ${status}`);
      expect(hook.deliveries).toHaveLength(1);
      expect(await deadLetter(test)).toMatchObject({ reason: 'UndeliverableEvent' });
    });

    it('repeats after 401 from a Functions endpoint', async () => {
      const hook = await hookUp('/runtime/webhooks/EventGrid?functionName=sms-received&code=key');
      let status = 401;
      hook.answers(() => ({ status }));
      const test = await emulate({ subscriptions: [{ name: 'function', endpoint: hook.url }], timeScale: 10_000 });
      await test.validated();
      const sent = await test.text(freshCustomer(), 'wrong key');
      await waitFor('a refused attempt', () => hook.deliveries.length > 0);
      status = 200;
      await test.becomes(sent.messageId, 'delivered');
    });

    it('writes a dead letter after the last attempt, as Event Grid does', async () => {
      const written: { path: string; json: string }[] = [];
      const deadLetterSink = { write: async (path: string, json: string) => void written.push({ path, json }) };
      const { test } = await subscribed(
        { maxDeliveryAttempts: 2 },
        { deadLetter: deadLetterSink, timeScale: 10_000 },
        () => ({ status: 503 }),
      );
      const sent = await test.text(freshCustomer(), 'never');
      await test.becomes(sent.messageId, 'failed');
      const [file] = await waitFor('the file', () => written.length > 0 && written);
      expect(file?.path).toMatch(/^local-communication\/HOOK\/\d{4}\/\d{1,2}\/\d{1,2}\/\d{1,2}\/[0-9a-f-]{36}\.json$/);
      expect(JSON.parse(file?.json ?? '')).toMatchObject([
        {
          id: sent.messageId,
          eventType: 'Microsoft.Communication.SMSReceived',
          data: { message: 'never' },
          deadLetterReason: 'MaxDeliveryAttemptsExceeded',
          deliveryAttempts: 2,
          lastDeliveryOutcome: 'Busy',
          publishTime: expect.any(String),
          lastDeliveryAttemptTime: expect.any(String),
        },
      ]);
    });

    it('looks at the time to live when the next attempt is due', async () => {
      const { hook, test } = await subscribed(
        { eventTimeToLiveInMinutes: 1, schema: 'CloudEventSchemaV1_0' },
        { timeScale: 2000 },
        () => ({ status: 500 }),
      );
      const sent = await test.text(freshCustomer(), 'stale');
      await test.becomes(sent.messageId, 'failed');
      const letter = await deadLetter(test);
      expect(letter).toMatchObject({ reason: 'TimeToLiveExceeded', event: { deadletterreason: 'TimeToLiveExceeded' } });
      expect(hook.deliveries.length).toBeLessThan(6);
    });

    it('keeps trying to write a dead letter, and drops it loudly after four hours', async () => {
      const lines: string[] = [];
      let attempts = 0;
      const deadLetter = {
        write: () => {
          attempts += 1;
          return Promise.reject(new Error('no such container'));
        },
      };
      const log = (line: string) => lines.push(line);
      const { test } = await subscribed({}, { deadLetter, log, timeScale: 60_000 }, () => ({ status: 400 }));
      await test.text(freshCustomer(), 'nowhere to go');
      await waitFor('the loud drop', () => lines.length > 0);
      expect(lines[0]).toContain('no such container');
      expect(attempts).toBeGreaterThan(3);
      expect((await test.api('GET', 'dead-letters')).json?.value).toMatchObject([{ written: false }]);
    });

    it('drops, where no dead letters are wanted', async () => {
      const { test } = await subscribed({ deadLetter: false }, {}, () => ({ status: 400 }));
      const sent = await test.text(freshCustomer(), 'gone');
      await test.becomes(sent.messageId, 'failed');
      const { json } = await test.api('GET', `events?eventId=${sent.messageId}`);
      expect(json?.value).toMatchObject([{ state: 'dropped' }]);
      expect((await test.api('GET', 'dead-letters')).json?.value).toEqual([]);
    });
  });

  describe('the dials', () => {
    const turned = (events: object, seed = 1) =>
      subscribed({}, { dials: { carrier: { deliveryMs: 0 }, events }, seed });

    it('delivers an event twice, with one id', async () => {
      const { hook, test } = await turned({ duplicatePercent: 100 });
      const sent = await test.text(freshCustomer(), 'twice');
      await waitFor('two deliveries', () => hook.events().length === 2);
      expect(hook.events().map(event => event.id)).toEqual([sent.messageId, sent.messageId]);
    });

    it('loses the acknowledgement, and delivers again', async () => {
      const { hook, test } = await turned({ lostAcknowledgementPercent: 100 });
      const sent = await test.text(freshCustomer(), 'lost');
      await waitFor('a second delivery', () => hook.events().length >= 2);
      await test.api('PATCH', 'dials', { events: { lostAcknowledgementPercent: 0 } });
      await test.becomes(sent.messageId, 'delivered');
    });

    it('lets events overtake each other', async () => {
      const { hook, test } = await turned({ reorderWindowMs: 300 }, 7);
      const customer = freshCustomer();
      for (let place = 0; place < 8; place += 1) await test.text(customer, String(place));
      await waitFor('eight events', () => hook.events().length === 8);
      const order = hook.events().map(event => Number((event.data as { message: string }).message));
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(order).not.toEqual([...order].sort());
    });

    it('delays', async () => {
      const { hook, test } = await turned({ delayMs: 200 });
      const sent = await test.text(freshCustomer(), 'late');
      await test.becomes(sent.messageId, 'delivered');
      const { json } = await test.api('GET', `events?eventId=${sent.messageId}`);
      const [entry] = listed<{ at: string; attempts: { at: string }[] }>(json);
      expect(Date.parse(entry?.attempts[0]?.at ?? '') - Date.parse(entry?.at ?? '')).toBeGreaterThanOrEqual(199);
      expect(hook.events()).toHaveLength(1);
    });

    it('refuses a wrong dial with a sentence, and changes nothing', async () => {
      const { test } = await turned({});
      const before = await test.api('GET', 'dials');
      for (const wrong of [
        { events: { duplicatePercent: 101 } },
        { events: { typo: 1 } },
        { carrier: { failureCode: 1 } },
      ]) {
        const { status, json } = await test.api('PATCH', 'dials', { send: { throttlePercent: 5 }, ...wrong });
        expect(status).toBe(400);
        expect(String(json?.detail)).toMatch(/duplicatePercent|typo|failureCode/);
      }
      expect(await test.api('GET', 'dials')).toEqual(before);
    });
  });

  it('adds, lists and removes subscriptions, and refuses wrong ones', async () => {
    const hook = await hookUp();
    const test = await emulate();
    const { json } = await test.api('PUT', 'subscriptions/added', { endpoint: hook.url });
    expect(json).toMatchObject({ name: 'added', schema: 'EventGridSchema', maxDeliveryAttempts: 30 });
    await test.validated();
    await test.text(freshCustomer(), 'hello');
    await waitFor('the event', () => hook.events().length === 1);
    expect((await test.api('DELETE', 'subscriptions/added')).status).toBe(204);
    expect((await test.api('DELETE', 'subscriptions/added')).status).toBe(404);
    const wrong = await test.api('PUT', 'subscriptions/x', {
      endpoint: 'nowhere',
      maxDeliveryAttempts: 31,
      advancedFilters: [],
    });
    expect(wrong.status).toBe(400);
    for (const what of ['name', 'endpoint', 'maxDeliveryAttempts', 'advancedFilters']) {
      expect(wrong.json?.detail).toContain(what);
    }
  });
});
