import { freePorts } from '../../../../local/ports';
import { createSenders } from '../../../../shared/adapters/senders';
import { type Provider, traitsOf } from '../../../../shared/domain/sending/providers';
import { type Carried, startCarried } from '../../../support/sending/carried';
import { waitFor } from '../../../support/wait-for';
import { MAIN } from '../../../support/world';

/** What each provider says of the same thing. */
const CODES: Readonly<Record<Provider, Readonly<Record<'invalid' | 'unreachable' | 'optedOut' | 'tooLong', string>>>> =
  {
    acs: { invalid: '400', unreachable: '4006', optedOut: '4007', tooLong: '400' },
    twilio: { invalid: '21211', unreachable: '30003', optedOut: '21610', tooLong: '21617' },
    telesign: { invalid: '11000', unreachable: '210', optedOut: '510', tooLong: '11000' },
  };
const IDS: Readonly<Record<Provider, RegExp>> = {
  acs: /^Outgoing_/,
  twilio: /^SM[0-9a-f]{32}$/,
  telesign: /^[0-9A-F]{32}$/,
};
/** An address where nobody listens: a port that was free a moment ago. */
const nobodyAt = async (): Promise<string> => {
  const { functions } = await freePorts();
  return `http://127.0.0.1:${functions}`;
};
const GREETING = 'Thanks for texting Contoso!';

describe.each(['acs', 'twilio', 'telesign'] as const)('%s', provider => {
  let carried: Carried;
  beforeAll(async () => {
    carried = await startCarried(provider);
  });
  afterAll(() => carried?.stop());
  afterEach(() => carried.api('DELETE', 'dials'));

  describe('a text that is handed over', () => {
    test('is accepted under the provider’s id, and reaches the phone once', async () => {
      const customer = carried.customer();
      const text = carried.outgoing(customer.number);
      const result = await carried.sender.send(text);
      expect(result).toMatchObject({ kind: 'accepted', messageId: expect.stringMatching(IDS[provider]) });
      const [onPhone, ...others] = await customer.phone();
      expect(others).toEqual([]);
      expect(onPhone).toMatchObject({ from: MAIN, to: customer.number, text: 'Hello' });
    });

    test('is refused with the provider’s code where the recipient is no number; the log gets no number', async () => {
      const result = await carried.sender.send(carried.outgoing('+1425555012399999'));
      expect(result).toMatchObject({ kind: 'refused', code: CODES[provider].invalid });
      expect(JSON.stringify(result)).not.toContain('5550123');
    });

    test('is refused where it is longer than the provider takes', async () => {
      const limit = traitsOf(provider).longestText;
      const longest = carried.outgoing(carried.customer().number, { text: 'a'.repeat(limit) });
      expect(await carried.sender.send(longest)).toMatchObject({ kind: 'accepted' });
      const longer = carried.outgoing(carried.customer().number, { text: 'a'.repeat(limit + 1) });
      expect(await carried.sender.send(longer)).toMatchObject({ kind: 'refused', code: CODES[provider].tooLong });
    });

    test('waits as long as the provider asks while it throttles', async () => {
      await carried.dial({ throttlePercent: 100, retryAfterSeconds: 7 });
      const result = await carried.sender.send(carried.outgoing(carried.customer().number));
      expect(result).toMatchObject({ kind: 'not-taken', retryAfterMs: 7_000 });
    });

    test.each([
      [503, 'not-taken'],
      [500, 'no-answer'],
      [502, 'no-answer'],
    ])('at a %i is %s', async (errorStatus, kind) => {
      await carried.dial({ errorPercent: 100, errorStatus });
      expect(await carried.sender.send(carried.outgoing(carried.customer().number))).toMatchObject({ kind });
    });

    test('has no answer where the connection is cut', async () => {
      await carried.dial({ timeoutPercent: 100, timeoutMs: 20 });
      const result = await carried.sender.send(carried.outgoing(carried.customer().number));
      expect(result).toMatchObject({ kind: 'no-answer', details: expect.stringMatching(/./) });
    });

    test('is not taken where nobody listens, and where the credentials are refused', async () => {
      const { settings } = carried;
      const away = await nobodyAt();
      const nobody = createSenders(
        {
          ...settings,
          communication: { kind: 'connection-string', connectionString: `endpoint=${away}/;accesskey=c2VjcmV0` },
          ...(settings.twilio && { twilio: { ...settings.twilio, endpoint: away } }),
          ...(settings.telesign && { telesign: { ...settings.telesign, endpoint: away } }),
        },
        () => {},
      );
      expect(await nobody.send(carried.outgoing(carried.customer().number))).toMatchObject({ kind: 'not-taken' });
      const stranger = createSenders(
        {
          ...settings,
          communication: {
            kind: 'connection-string',
            connectionString: settings.communication.connectionString.replace(/accesskey=.*/, 'accesskey=c2VjcmV0'),
          },
          ...(settings.twilio && { twilio: { ...settings.twilio, authToken: 'another' } }),
          ...(settings.telesign && { telesign: { ...settings.telesign, apiKey: Buffer.from('another') } }),
        },
        () => {},
      );
      expect(await stranger.send(carried.outgoing(carried.customer().number))).toMatchObject({ kind: 'not-taken' });
    });
  });

  describe('a customer’s text', () => {
    test('is answered: text in, greeting out, delivered', async () => {
      const customer = carried.customer();
      await customer.text('Hi, where is my order? ✓');
      await customer.hears(GREETING);
      const { outcome } = await customer.logHas('the text', entry => entry.outcome.kind === 'text-received');
      expect(outcome).toMatchObject({ from: customer.number, to: MAIN, text: 'Hi, where is my order? ✓' });
      await waitFor('the delivery', async () => (await customer.delivery())?.state === 'delivered');
      expect(await customer.delivery()).toMatchObject({ messageId: expect.stringMatching(IDS[provider]) });
    });

    test('that comes twice is handled once', async () => {
      await carried.api('PATCH', 'dials', { events: { duplicatePercent: 100 } });
      const customer = carried.customer();
      const { messageId } = await customer.text('Only once, please');
      await waitFor('both on the queue', () => {
        const copies = carried.world.queue.filter(({ body }) => JSON.stringify(body).includes(messageId));
        return copies.length === 2;
      });
      await customer.hears(GREETING);
      await carried.world.drain();
      const kinds = (await customer.log()).map(({ outcome }) => outcome.kind);
      expect(kinds.filter(kind => kind === 'text-received')).toHaveLength(1);
      expect((await customer.phone()).filter(({ by }) => by === 'business')).toHaveLength(1);
    });

    test('STOP opts out, and is confirmed by us or by the provider, never by both', async () => {
      const customer = carried.customer();
      await customer.text('STOP');
      const { outcome } = await customer.logHas('the opt-out', entry => entry.outcome.kind === 'consent-said');
      expect(outcome).toMatchObject({ to: 'out', changed: true });
      await carried.world.drain();
      const confirmations = (await customer.phone()).filter(({ direction }) => direction === 'outbound');
      expect(confirmations.map(({ by }) => by)).toEqual([provider === 'twilio' ? 'carrier' : 'business']);
    });
  });

  test('HELP is answered once, by us or by the provider', async () => {
    const customer = carried.customer();
    await customer.text('HELP');
    await customer.logHas(
      'the text',
      ({ outcome }) => outcome.kind === 'text-received' && outcome.handledAs === 'help',
    );
    await carried.world.drain();
    const answers = (await customer.phone()).filter(({ direction }) => direction === 'outbound');
    expect(answers.map(({ by }) => by)).toEqual([provider === 'twilio' ? 'carrier' : 'business']);
  });

  describe('a text of ours', () => {
    test('that doesn’t reach its phone fails with the provider’s code, and the thread hears of it', async () => {
      const customer = carried.customer();
      await customer.change({ failWith: 4006 });
      await customer.text('Hello');
      const { outcome } = await customer.logHas('the failure', entry => entry.outcome.kind === 'text-failed');
      expect(outcome).toMatchObject({ code: CODES[provider].unreachable, details: expect.stringMatching(/./) });
      expect(await customer.delivery()).toMatchObject({ state: 'failed' });
    });

    test('that the network blocks counts as opting out, with its proof', async () => {
      const customer = carried.customer();
      await customer.change({ carrierStop: true });
      await customer.text('Hello');
      const { outcome } = await customer.logHas('the opt-out', entry => entry.outcome.kind === 'consent-said');
      expect(outcome).toMatchObject({ to: 'out', proof: { by: { kind: 'network' } } });
      const failed = await customer.logHas('the failure', entry => entry.outcome.kind === 'text-failed');
      expect(failed.outcome).toMatchObject(
        provider === 'acs' ? { details: 'Sender blocked for given recipient.' } : { code: CODES[provider].optedOut },
      );
    });

    test('whose answer got lost reaches the phone once, and its report settles it', async () => {
      await carried.dial({ timeoutPercent: 100, timeoutMs: 20, timeoutTakesText: true, faultsLeft: 1 });
      const customer = carried.customer();
      await customer.text('Hello');
      await customer.hears(GREETING);
      await waitFor('the delivery', async () => (await customer.delivery())?.state === 'delivered');
      expect((await customer.phone()).filter(({ by }) => by === 'business')).toHaveLength(1);
      expect(await customer.delivery()).toMatchObject({ attempt: 1 });
    });

    test('that was never taken, for its connection was cut before, is sent again only where repeats are known', async () => {
      await carried.dial({ timeoutPercent: 100, timeoutMs: 20, timeoutTakesText: false, faultsLeft: 1 });
      const customer = carried.customer();
      await customer.text('Hello');
      const expected = traitsOf(provider).knowsRepeats ? 'delivered' : 'unknown';
      await waitFor(`the text to be ${expected}`, async () => {
        await carried.world.drain();
        return (await customer.delivery())?.state === expected;
      });
      const sent = (await customer.phone()).filter(({ by }) => by === 'business');
      expect(sent).toHaveLength(expected === 'delivered' ? 1 : 0);
    });
  });
});

describe('pictures and files', () => {
  const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  let carried: Carried;
  afterEach(() => carried?.stop());

  test('travel with a Twilio text in both directions; what came in is fetched with the account’s credentials', async () => {
    carried = await startCarried('twilio');
    const customer = carried.customer();
    await customer.text('', { media: [{ contentType: 'image/png', base64: PIXEL }] });
    const { outcome } = await customer.logHas('the picture', entry => entry.outcome.kind === 'text-received');
    if (outcome.kind !== 'text-received') throw new Error('It was looked for.');
    expect(outcome).toMatchObject({ text: '', messageId: expect.stringMatching(/^MM/), handledAs: 'new-conversation' });
    expect(outcome.media).toMatchObject([{ contentType: 'image/png' }]);
    const [url = ''] = outcome.media?.map(each => each.url) ?? [];
    const { accountSid, authToken } = carried.settings.twilio ?? { accountSid: '', authToken: '' };
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const picture = await fetch(url, { headers: { authorization } });
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(PIXEL);
    expect((await fetch(url)).status).toBe(401);

    const mediaUrls = ['https://sms.contoso.example/api/public/f/abc'];
    const sent = await carried.sender.send(carried.outgoing(customer.number, { text: '', mediaUrls }));
    expect(sent).toMatchObject({ kind: 'accepted', messageId: expect.stringMatching(/^MM/) });
    const onPhone = (await customer.phone()).find(({ media, direction }) => media && direction === 'outbound');
    expect(onPhone?.media).toEqual([{ url: mediaUrls[0], contentType: '' }]);
  });

  test.each(['acs', 'telesign'] as const)('don’t travel with %s', async provider => {
    carried = await startCarried(provider);
    const picture = { media: [{ contentType: 'image/png', base64: PIXEL }] };
    await expect(carried.customer().text('Look', picture)).rejects.toThrow('takes texts alone');
    expect(traitsOf(provider).media).toEqual({ incoming: false, outgoing: false });
  });
});

test('Twilio calls again when nobody took the text, and gives up when its tries are used up', async () => {
  const carried = await startCarried('twilio');
  try {
    carried.doors.refuse(2);
    const customer = carried.customer();
    await customer.text('Hello?');
    await customer.hears(GREETING);
    carried.doors.refuse(4);
    const { messageId } = await carried.customer().text('Hello?');
    const failed = await waitFor('Twilio to give up', async () => {
      const message = await carried.api<{ status: string; reason?: string }>('GET', `messages/${messageId}`);
      return message.status === 'failed' && message;
    });
    expect(failed.reason).toContain('answered 503');
  } finally {
    await carried.stop();
  }
});
