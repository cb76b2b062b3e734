import { randomUUID } from 'node:crypto';
import { fromLongJson } from '../../../shared/adapters/tables/long-json';
import type { ShownDelivery } from '../../../shared/api/conversations/delivery';
import { Refused } from '../../../shared/api/refused';
import { maskNumber } from '../../../shared/domain/text/numbers/phone-numbers';
import type { Because } from '../../../shared/domain/values/because';
import { outcomeAt } from '../../support/agent-at-work';
import { type Customer, MAIN, rowsOf, startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(90_000);

const HOLIDAY = '+18005550102';
const CLOSED = '+18005550103';
const UNAUTHORIZED = 401;

let stack: TestStack;
let sam: Awaited<ReturnType<TestStack['desk']>>;

/** Three days from now, an hour in the morning: closed on any day that the test runs. */
const openInThreeDays = (): Record<string, unknown> => {
  const day = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(Date.now() + 3 * 86_400_000).getUTCDay()];
  return {
    id: 'closed',
    name: 'Three days away',
    timeZone: 'UTC',
    weekly: [{ days: day, from: '10:00', to: '11:00' }],
  };
};

beforeAll(async () => {
  stack = await startStack({
    config: sample => ({
      ...sample,
      channels: [
        ...sample.channels,
        {
          id: 'closed',
          name: 'Closed now',
          number: CLOSED,
          numberType: 'toll-free',
          workstream: 'customer-service',
          operatingHours: 'closed',
        },
      ],
      operatingHours: [...sample.operatingHours, openInThreeDays()],
    }),
  });
  sam = await stack.desk('sam');
});
afterAll(() => stack?.down());

type Entry = {
  readonly seq: number;
  readonly kind: string;
  readonly because: Because;
  readonly text?: string;
  readonly delivery?: ShownDelivery;
};
const logOf = (customer: Customer, n = 1) => sam.conversation(customer.conversation(n));
const entriesOf = async (customer: Customer, kind: string) =>
  (await logOf(customer)).log.filter(entry => entry.kind === kind);
const logHas = (customer: Customer, what: string, is: (entry: Entry) => boolean) =>
  waitFor(
    what,
    async () => {
      const log: readonly Entry[] = (await logOf(customer)).log;
      const found = log.find(is);
      if (found === undefined) throw new Error(JSON.stringify(log.slice(-5)));
      return found;
    },
    { everyMs: 50 },
  );

describe('an agent over HTTP', () => {
  test('#25 greets, joins by name, answers, ends; the survey’s answers are kept', async () => {
    const customer = stack.customer();
    const [ana, ben] = await Promise.all([stack.desk('ana'), stack.desk('ben')]);
    await customer.text('Hi, where is my order 5512?');
    await customer.hears('Thanks for texting Contoso!');

    // Connecting: not hers yet.
    const conversation = customer.conversation();
    await ana.presence('available');
    const offer = await waitFor('the offer', async () =>
      (await ana.inbox()).items.find(item => item.conversation === conversation),
    );
    expect(offer).toMatchObject({ state: 'offered', queue: 'orders' });
    await expect(ana.reply(conversation, 'Too soon')).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/^Connecting/),
    });
    await expect(ben.accept(conversation)).rejects.toBeInstanceOf(Refused);

    await ana.accept(conversation);
    await customer.hears('Hi, this is Ana Flores from Contoso. How can I help?');
    const item = await waitFor('the inbox row', async () =>
      (await ana.inbox()).items.find(({ status }) => status === 'active'),
    );
    expect(item).toMatchObject({ conversation, state: 'held', preview: expect.any(String) });

    // Another agent may neither speak nor read.
    await expect(ben.reply(conversation, 'Mine?')).rejects.toMatchObject({
      status: 403,
      message: 'Ana Flores has this conversation.',
    });
    await expect(ben.conversation(conversation)).rejects.toMatchObject({ status: 403 });

    // One command sent twice is done once, and its outcome can be read.
    const command = { path: { id: conversation }, body: { text: 'It left our warehouse today.' } };
    const commandId = randomUUID();
    const outcomes = await ana.send('reply', command, commandId);
    await ana.send('reply', command, commandId);
    await waitFor('the outcome', async () => (await outcomeAt(ana, outcomes[0] ?? '')).state === 'done');
    await customer.hears('It left our warehouse today.');
    await customer.text('Great, thank you!');
    await logHas(customer, 'the thanks', ({ text }) => text === 'Great, thank you!');

    await ana.end(conversation);
    await customer.hears('If there is anything else, just text us again.');
    await customer.hears('How did we do today?');
    await expect(ana.reply(conversation, 'One more thing')).rejects.toMatchObject({ status: 409 });
    await customer.text('5');
    await customer.hears('What could we do better?');
    await customer.text('Nothing, that was quick!');
    await customer.hears('Thank you for your feedback.');
    await ana.close(conversation);
    await waitFor('the end of the wrap-up', async () => (await logOf(customer)).status === 'closed');
    expect((await ana.inbox()).items).toEqual([]);

    const sent = (await customer.replies()).filter(({ text }) => text.includes('warehouse'));
    expect(sent).toHaveLength(1);
    const month = new Date().toISOString().slice(0, 7);
    const row = await waitFor('the survey’s row', async () =>
      (await rowsOf(stack.table('SurveyResponses'), month)).find(({ rowKey }) => rowKey === conversation),
    );
    expect(fromLongJson(row)).toMatchObject({
      ...{ survey: 'after-help', agent: 'ana', channel: 'main', end: 'completed' },
      answers: [
        { question: 'satisfied', value: 5 },
        { question: 'better', value: 'Nothing, that was quick!' },
      ],
    });

    const { log } = await logOf(customer);
    for (const entry of log) expect(entry.because.rule).toMatch(/^[a-z-]+(\.[a-z0-9-]+)+$/);
    await ana.presence('offline');
  });

  test('only who is signed in is heard, whatever headers they send', async () => {
    const principal = Buffer.from(
      JSON.stringify({
        claims: [
          { typ: 'preferred_username', val: 'ana@contoso.example' },
          { typ: 'roles', val: 'agent' },
        ],
      }),
    ).toString('base64');
    const inbox = `${stack.addresses.functions}/api/agents/me/inbox`;
    const claims: readonly Record<string, string>[] = [
      {},
      { 'x-ms-client-principal': principal },
      { 'x-zumo-auth': 'forged.token' },
    ];
    for (const headers of claims) {
      const response = await fetch(inbox, { headers });
      expect(response.status).toBe(UNAUTHORIZED);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
    await expect(sam.inbox()).rejects.toMatchObject({ status: 403 });
    await expect(sam.conversation('nonsense')).rejects.toMatchObject({ status: 400 });
  });
});

describe('consent on a toll-free number', () => {
  const CARRIER = 'NETWORK MSG';
  const ours = async (customer: Customer) => (await customer.replies()).filter(({ by }) => by === 'business');

  test('HELP gets our help text, and opens no conversation', async () => {
    const customer = stack.customer();
    await customer.text('HELP');
    await customer.hears('Customer service by text');
    expect(await ours(customer)).toHaveLength(1);
  });

  test('#95, #96 STOP is kept with its proof and ends every text, also one decided before; START lifts it', async () => {
    const customer = stack.customer();
    const ben = await stack.desk('ben');
    await customer.text('Where is my parcel?');
    await customer.hears('Thanks for texting Contoso!');
    await ben.presence('available');
    await waitFor('the offer', async () =>
      (await ben.inbox()).items.find(item => item.conversation === customer.conversation()),
    );
    await ben.accept(customer.conversation());
    await customer.hears('Hi, this is Ben Carter');

    // On the phone, or the carrier would stop this one as well.
    await logHas(customer, 'the greeting on the phone', ({ text, delivery }) =>
      Boolean(String(text).includes('Ben Carter') && delivery?.state === 'delivered'),
    );
    // The provider is busy: the reply is decided, and waits in its lane while STOP comes.
    await stack.emulator('PATCH', 'dials', { send: { throttlePercent: 100, retryAfterSeconds: 2, faultsLeft: 1 } });
    await ben.reply(customer.conversation(), 'You will never read this.');
    await logHas(customer, 'the wait', ({ text, delivery }) =>
      Boolean(text === 'You will never read this.' && delivery?.state === 'queued' && delivery.details),
    );
    await customer.text('STOP');
    const said = await logHas(customer, 'the opt-out', entry => entry.kind === 'consent-said');
    expect(said).toMatchObject({ to: 'out', changed: true, by: 'customer' });
    // On a quick machine the carrier stops the greeting as well, which was not yet on the phone: that is another failure.
    await logHas(
      customer,
      'the refusal of the reply',
      entry => entry.kind === 'text-failed' && Reflect.get(entry, 'code') === 'consent.opted-out',
    );
    await expect(ben.reply(customer.conversation(), 'Hello?')).rejects.toMatchObject({ status: 409 });
    const unanswered = await logHas(customer, 'no confirmation', entry => entry.kind === 'not-sent');
    expect(unanswered.because.rule).toBe('consent.carrier-answers');

    // Kept, and not answered.
    await customer.text('Are you still there?');
    const ignored = await logHas(customer, 'the text', entry => entry.text === 'Are you still there?');
    expect(ignored).toMatchObject({ handledAs: 'not-answered-opted-out' });
    const rows = await rowsOf(stack.table('Consent'), customer.thread);
    expect(rows.map(({ rowKey }) => String(rowKey).split('_')[0]).sort()).toEqual(['head', 'proof']);
    expect((await ours(customer)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Thanks for texting'),
      expect.stringContaining('Ben Carter'),
    ]);

    await customer.text('START');
    await waitFor('the opt-in', async () => (await logOf(customer)).consent.status === 'in');
    expect(await ours(customer)).toHaveLength(2);
    await customer.text('I have another question');
    await logHas(customer, 'the agent to have it again', entry => entry.kind === 'agent-resumed');
    await ben.reply(customer.conversation(), 'Welcome back!');
    await customer.hears('Welcome back!');
    expect(await ours(customer)).toHaveLength(3);
    expect((await customer.replies()).filter(({ text }) => text.startsWith(CARRIER))).toHaveLength(2);
    await ben.presence('offline', 'give-back');
  });
});

describe('a text that nobody answers yet', () => {
  test('#1, #34 is kept, both numbers in E.164, and greeted first', async () => {
    const customer = stack.customer();
    await customer.text('Do you sell gift cards?');
    const greeting = await customer.hears('Thanks for texting Contoso!');
    expect((await customer.replies())[0]).toEqual(greeting);
    const [received] = await entriesOf(customer, 'text-received');
    expect(received).toMatchObject({
      from: maskNumber(customer.number),
      to: MAIN,
      text: 'Do you sell gift cards?',
      handledAs: 'new-conversation',
    });
    // The API hides the number; the thread keeps it whole, in the form that a text can be sent to.
    const head = (await rowsOf(stack.table('Threads'), customer.thread)).find(({ rowKey }) => rowKey === 'head');
    expect(fromLongJson(head ?? {})).toMatchObject({ customer: customer.number, business: MAIN });
    const [sent] = await entriesOf(customer, 'text-sent');
    expect(sent).toMatchObject({ origin: { by: 'auto', trigger: 'greeting' } });
    await logHas(customer, 'the queue', entry => entry.kind === 'in-queue');
  });

  test('#9, #11 out of hours says when we open, once, and is queued for then', async () => {
    const customer = stack.customer(CLOSED);
    await customer.text('Anybody there?');
    const { text } = await customer.hears('We are closed right now, but your message is kept.');
    expect(text).toMatch(/We will answer .*\b10\b/);
    await customer.text('Hello?');
    const second = await logHas(customer, 'the second text', entry => entry.text === 'Hello?');
    expect(second).toMatchObject({ handledAs: 'part-of-conversation' });
    await logHas(customer, 'the queue', entry => entry.kind === 'in-queue');
    const [said] = await entriesOf(customer, 'text-sent');
    expect(said?.because).toMatchObject({ rule: expect.stringMatching(/^hours\./) });
    expect(await entriesOf(customer, 'text-sent')).toHaveLength(1);
    expect(await entriesOf(customer, 'conversation-started')).toHaveLength(1);
  });

  test('#10 on a holiday gets the holiday message', async () => {
    const customer = stack.customer(HOLIDAY);
    await customer.text('Anybody there?');
    await customer.hears('We are on our summer break.');
    const [said] = await entriesOf(customer, 'text-sent');
    expect(said?.because.rule).toBe('hours.holiday');
  });

  test('in Spanish is greeted in Spanish', async () => {
    const customer = stack.customer();
    await customer.text('Hola, necesito ayuda con mi pedido');
    await customer.hears('¡Gracias por escribir a Contoso!');
    const queued = await logHas(customer, 'the queue', entry => entry.kind === 'in-queue');
    expect(queued).toMatchObject({ queue: { id: 'orders' } });
  });

  test('#2 that Event Grid delivers twice is handled once; without the key nothing is', async () => {
    await stack.emulator('PATCH', 'dials', { events: { duplicatePercent: 100 } });
    const customer = stack.customer();
    await customer.text('Only once, please');
    await customer.hears('Thanks for texting Contoso!');
    await waitFor('every event to be delivered', async () => {
      const { pendingEvents } = await stack.emulator<{ pendingEvents: number }>('GET', 'health');
      return pendingEvents === 0;
    });
    await stack.emulator('DELETE', 'dials');
    await logHas(customer, 'the queue', entry => entry.kind === 'in-queue');
    expect(await entriesOf(customer, 'text-received')).toHaveLength(1);
    expect(await customer.replies()).toHaveLength(1);
    const door = `${stack.addresses.functions}/runtime/webhooks/EventGrid?functionName=sms-received`;
    const response = await fetch(door, { method: 'POST', headers: { 'aeg-event-type': 'Notification' }, body: '[]' });
    expect(response.status).toBe(UNAUTHORIZED);
  });
});

test('#3 a delivery report turns the state into delivered, or failed with the reason', async () => {
  const [reached, unreached] = [stack.customer(), stack.customer()];
  await unreached.phone({ failWith: 4006 });
  await Promise.all([reached.text('Hello'), unreached.text('Hello')]);
  await logHas(reached, 'delivered', ({ delivery }) => delivery?.state === 'delivered');
  const failed = await logHas(unreached, 'failed', ({ delivery }) => delivery?.state === 'failed');
  expect(failed.delivery).toMatchObject({
    code: '4006',
    details: expect.stringMatching(/./),
    reason: expect.stringContaining('could not be reached'),
  });
  const again = await logHas(unreached, 'the next attempt', ({ delivery }) => delivery?.retryAt !== undefined);
  expect(again.delivery).toMatchObject({
    state: 'failed',
    advice: expect.stringContaining('tried again by itself at'),
  });
  const told = await logHas(unreached, 'the failure in the log', entry => entry.kind === 'text-failed');
  expect(told).toMatchObject({ of: failed.seq, because: { rule: 'delivery.failed' } });
});
