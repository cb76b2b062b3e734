import { createHmac } from 'node:crypto';
import { parseServiceBusConnectionString, ServiceBusClient } from '@azure/service-bus';
import { errorOf, peekAll, receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { shortLife, shortWindow, startTarget, type Target } from '../../../../support/service-bus/target';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
beforeAll(async () => {
  target = await startTarget({
    plain: {},
    sessions: { requiresSession: true },
    expiring: { deadLetteringOnMessageExpiration: true },
    dropping: {},
    'by-default': { defaultMessageTimeToLive: shortLife, deadLetteringOnMessageExpiration: true },
    duplicates: { requiresDuplicateDetection: true, duplicateDetectionHistoryTimeWindow: shortWindow },
    sustained: {},
  });
});
afterAll(() => target.stop());

const sender = (queue: string) => target.client.createSender(target.queue(queue));
const taker = (queue: string) => target.client.createReceiver(target.queue(queue), { receiveMode: 'receiveAndDelete' });
const deadLetters = (queue: string) =>
  target.client.createReceiver(target.queue(queue), { subQueueType: 'deadLetter', receiveMode: 'receiveAndDelete' });

test('an entity that does not exist is not found, whoever asks', async () => {
  const { client } = target;
  for (const attempt of [
    client.createSender('nowhere').sendMessages({ body: 1 }),
    client.createReceiver('nowhere').receiveMessages(1),
    client.acceptSession('nowhere', 'A'),
    client.createReceiver('nowhere').peekMessages(1),
  ])
    expect((await errorOf(attempt)).code).toBe('MessagingEntityNotFound');
});

test('a session queue refuses messages and receivers without a session, and the reverse', async () => {
  const unsent = await errorOf(sender('sessions').sendMessages({ body: 1 }));
  expect(unsent.message).toContain('SessionId was not set on a message');
  const plain = await errorOf(target.client.createReceiver(target.queue('sessions')).receiveMessages(1));
  expect(plain.message).toContain('requires sessions');
  const session = await errorOf(target.client.acceptSession(target.queue('plain'), 'A'));
  expect(session.message).toBeTruthy();
});

test('an unset session id in a batch refuses the whole batch', async () => {
  await errorOf(sender('sessions').sendMessages([{ body: 1, sessionId: 'A' }, { body: 2 }]));
  expect(await peekAll(target, target.queue('sessions'))).toEqual([]);
});

test('nothing is sent to a dead-letter queue', async () => {
  const error = await errorOf(
    target.client.createSender(`${target.queue('plain')}/$DeadLetterQueue`).sendMessages({ body: 1 }),
  );
  expect(error.message).toBeTruthy();
});

test('a message that outlives its time becomes a dead letter where the queue says so, with its reason', async () => {
  await sender('expiring').sendMessages([
    { body: 'short', timeToLive: shortLife },
    { body: 'long', timeToLive: 3_600_000 },
  ]);
  expect(await receiveOne(deadLetters('expiring'))).toMatchObject({
    body: 'short',
    deadLetterReason: 'TTLExpiredException',
  });
  expect((await peekAll(target, target.queue('expiring'))).map(message => message.body)).toEqual(['long']);
});

test('elsewhere it is gone', async () => {
  await sender('dropping').sendMessages({ body: 'short', timeToLive: shortLife });
  await waitFor('the end of its time', async () => (await peekAll(target, target.queue('dropping'))).length === 0);
  expect(await receiveNow(taker('dropping'))).toEqual([]);
  expect(await receiveNow(deadLetters('dropping'))).toEqual([]);
});

test("the queue's time to live bounds the message's own", async () => {
  await sender('by-default').sendMessages({ body: 'x', timeToLive: 3_600_000 });
  const [message] = await peekAll(target, target.queue('by-default'));
  expect(message!.expiresAtUtc!.getTime() - message!.enqueuedTimeUtc!.getTime()).toBe(shortLife);
  expect((await receiveOne(deadLetters('by-default'))).deadLetterReason).toBe('TTLExpiredException');
});

test('within the window a message id counts once, also scheduled; after it, it counts again', async () => {
  const send = (body: string) => sender('duplicates').sendMessages({ body, messageId: 'same' });
  await send('first');
  await send('second');
  await sender('duplicates').scheduleMessages({ body: 'third', messageId: 'same' }, new Date(Date.now() + 200));
  await sender('duplicates').sendMessages([
    { body: 'other', messageId: 'other' },
    { body: 'twin', messageId: 'other' },
  ]);
  const bodies = (await receive(taker('duplicates'), 2)).map(message => message.body);
  expect(bodies).toEqual(['first', 'other']);
  const after = await waitFor(
    'the end of the window',
    async () => {
      await send('later');
      return (await receiveNow(taker('duplicates')))[0];
    },
    { timeoutMs: shortWindow * 3 + 5_000 },
  );
  expect(after.body).toBe('later');
});

test('a wrong key, a foreign signature and an expired one open nothing', async () => {
  const { endpoint, sharedAccessKeyName, sharedAccessKey } = parseServiceBusConnectionString(target.connectionString);
  const development = target.connectionString.includes('UseDevelopmentEmulator') ? ';UseDevelopmentEmulator=true' : '';
  const signed = (resource: string, until: number) => {
    const encoded = encodeURIComponent(resource);
    const signature = createHmac('sha256', sharedAccessKey!).update(`${encoded}\n${until}`).digest('base64');
    return `${encoded}&sig=${encodeURIComponent(signature)}&se=${until}&skn=${sharedAccessKeyName}`;
  };
  const inAnHour = Math.floor(Date.now() / 1_000) + 3_600;
  const attempt = async (secret: string) => {
    const client = new ServiceBusClient(`Endpoint=${endpoint};${secret}${development}`, {
      retryOptions: { maxRetries: 0 },
    });
    try {
      await client.createSender(target.queue('plain')).sendMessages({ body: 1 });
    } finally {
      await client.close();
    }
  };
  const signature = (fields: string) => `SharedAccessSignature=SharedAccessSignature sr=${fields}`;
  const audience = `${endpoint}${endpoint.endsWith('/') ? '' : '/'}`;
  for (const secret of [
    `SharedAccessKeyName=${sharedAccessKeyName};SharedAccessKey=${Buffer.from('wrong').toString('base64')}`,
    signature(signed(`${audience}${target.queue('plain')}`, inAnHour - 7_200)),
    signature(signed(`${audience}${target.queue('sessions')}`, inAnHour)),
  ])
    expect((await errorOf(attempt(secret))).code).toBe('UnauthorizedAccess');
  await attempt(signature(signed(`${audience}${target.queue('plain')}`, inAnHour)));
});

test('5,000 messages go through one link', async () => {
  for (let i = 0; i < 10; i++)
    await sender('sustained').sendMessages(Array.from({ length: 500 }, (_, j) => ({ body: i * 500 + j })));
  const receiver = target.client.createReceiver(target.queue('sustained'));
  const seen = new Set<unknown>();
  receiver.subscribe(
    {
      processMessage: async message => {
        seen.add(message.body);
      },
      processError: async ({ error }) => {
        throw error;
      },
    },
    { maxConcurrentCalls: 200 },
  );
  await waitFor('all of them', () => seen.size === 5_000, { timeoutMs: 40_000 });
  await receiver.close();
  await waitFor('the last settlements', async () => (await peekAll(target, target.queue('sustained'))).length === 0);
});
