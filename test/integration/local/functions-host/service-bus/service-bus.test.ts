import { randomUUID } from 'node:crypto';
import { ServiceBusClient, type ServiceBusMessage } from '@azure/service-bus';
import { isRemote, seen, startTarget, type Target } from '../../../../support/functions-host/start-host';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
let client: ServiceBusClient;
beforeAll(async () => {
  target = await startTarget();
  client = new ServiceBusClient(target.serviceBus);
});
afterAll(async () => {
  await client?.close();
  await target?.down();
});

type Envelope = { run: string; act?: string; untilAttempt?: number; ms?: number; at?: number };
type Seen = { message: { envelope: Envelope }; metadata: Record<string, unknown>; at: number; pid: number };

const aMessage = (envelope: Envelope, more: Partial<ServiceBusMessage> = {}): ServiceBusMessage => ({
  messageId: randomUUID(),
  ...more,
  body: { envelope, ...(more.body as object) },
});
const send = async (queue: keyof Target['queues'], ...messages: ServiceBusMessage[]): Promise<void> => {
  const sender = client.createSender(target.queues[queue]);
  for (const message of messages) await sender.sendMessages(message);
  await sender.close();
};
const seenTimes = (run: string, times: number): Promise<Seen[]> =>
  waitFor(`${times} invocations of ${run}`, async () => {
    const records = await seen<Seen>(target, run);
    return records.length >= times && records;
  });
const activeMessages = async (queue: keyof Target['queues'], run: string): Promise<number> => {
  const receiver = client.createReceiver(target.queues[queue]);
  const messages = await receiver.peekMessages(50);
  await receiver.close();
  return messages.filter(({ body }) => body.envelope?.run === run).length;
};

describe('a session queue', () => {
  test('is served in order within each session, sessions side by side', async () => {
    const runs = [randomUUID(), randomUUID(), randomUUID()];
    const numbers = [0, 1, 2, 3];
    for (const at of numbers) {
      await send('sessions', ...runs.map(run => aMessage({ run, at, ms: 40 }, { sessionId: run })));
    }
    for (const run of runs) {
      const records = await seenTimes(run, numbers.length);
      expect(records.map(({ message }) => message.envelope.at)).toEqual(numbers);
    }
  });

  test('metadata come as the real host gives them', async () => {
    const run = randomUUID();
    const message = aMessage(
      { run },
      {
        sessionId: run,
        messageId: '123',
        correlationId: 'c-1',
        subject: 'a subject',
        contentType: 'application/json',
        applicationProperties: { Kind: 'first', n: 5 },
      },
    );
    await send('sessions', message);
    const [record] = await seenTimes(run, 1);
    expect(record?.metadata).toMatchObject({
      // A string that is JSON arrives as what it says: "123" is a number.
      messageId: 123,
      sessionId: run,
      correlationId: 'c-1',
      subject: 'a subject',
      label: 'a subject',
      contentType: 'application/json',
      deliveryCount: 1,
      sequenceNumber: expect.any(Number),
      lockToken: expect.stringMatching(/^[0-9a-f-]{36}$/),
      // Names are camel-cased at every depth.
      applicationProperties: { kind: 'first', n: 5 },
      userProperties: { kind: 'first', n: 5 },
      envelope: { run },
    });
    expect(record?.metadata.enqueuedTimeUtc).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d*[1-9])?$/);
    expect(record?.metadata.enqueuedTime).toMatch(/\+00:00$/);
    expect(record?.metadata.expiresAtUtc).toBe('9999-12-31T23:59:59.9999999');
    expect(record?.metadata).not.toHaveProperty('replyTo');
  });

  test("a body's properties cover the metadata of the same name", async () => {
    const run = randomUUID();
    const body = {
      sessionId: 'not-the-session',
      MESSAGEID: 'not-the-id',
      at: '2026-11-22T10:00:00Z',
      yes: true,
      list: [1],
    };
    await send('sessions', aMessage({ run }, { sessionId: run, body }));
    const [record] = await seenTimes(run, 1);
    expect(record?.metadata).toMatchObject({
      sessionId: 'not-the-session',
      messageId: 'not-the-id',
      at: '11/22/2026 10:00:00',
      yes: 'True',
    });
    expect(record?.metadata).not.toHaveProperty('list');
  });

  test('a failed invocation comes again at once, before the next of its session, with the next delivery count', async () => {
    const run = randomUUID();
    await send(
      'sessions',
      aMessage({ run, at: 0, act: 'throw', untilAttempt: 3 }, { sessionId: run }),
      aMessage({ run, at: 1 }, { sessionId: run }),
    );
    const records = await seenTimes(run, 4);
    expect(records.map(({ message, metadata }) => [message.envelope.at, metadata.deliveryCount])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 1],
    ]);
    expect(records[2]!.at - records[0]!.at).toBeLessThan(1000);
  });

  test('a thrown undefined counts as success: the message is completed', async () => {
    const run = randomUUID();
    await send(
      'sessions',
      aMessage({ run, at: 0, act: 'throw-undefined' }, { sessionId: run }),
      aMessage({ run, at: 1 }, { sessionId: run }),
    );
    const records = await seenTimes(run, 2);
    expect(records.map(({ message }) => message.envelope.at)).toEqual([0, 1]);
  });

  test("a result that can't be converted fails a handler that has finished", async () => {
    const run = randomUUID();
    await send('sessions', aMessage({ run, act: 'big-integer', untilAttempt: 2 }, { sessionId: run }));
    expect((await seenTimes(run, 2)).map(({ metadata }) => metadata.deliveryCount)).toEqual([1, 2]);
  });

  test('a poison message burns its attempts, and lets the next one through', async () => {
    const run = randomUUID();
    await send(
      'sessions',
      aMessage({ run, at: 0, act: 'throw' }, { sessionId: run }),
      aMessage({ run, at: 1 }, { sessionId: run }),
    );
    const records = await seenTimes(run, 11);
    expect(records.map(({ message }) => message.envelope.at)).toEqual([...Array<number>(10).fill(0), 1]);
    const deadLetters = client.createReceiver(target.queues.sessions, { subQueueType: 'deadLetter' });
    const dead = (await deadLetters.receiveMessages(10, { maxWaitTimeInMs: 2000 })).find(
      ({ body }) => body.envelope.run === run,
    );
    expect(dead?.deadLetterReason).toBe('MaxDeliveryCountExceeded');
    await deadLetters.close();
  });
});

describe('a queue without sessions', () => {
  test('is served several messages at a time, maxConcurrentCalls at most', async () => {
    const run = randomUUID();
    await send('plain', ...Array.from({ length: 8 }, (_, at) => aMessage({ run, at, ms: 500 })));
    const records = await seenTimes(run, 8);
    const overlapping = records.map(one => records.filter(({ at }) => at <= one.at && at > one.at - 450).length);
    expect(Math.max(...overlapping)).toBeGreaterThan(1);
    if (!isRemote) expect(Math.max(...overlapping)).toBeLessThanOrEqual(4);
    await waitFor('the queue to be empty', async () => (await activeMessages('plain', run)) === 0);
  });

  test('outcomes of messages that end together are kept apart', async () => {
    const run = randomUUID();
    const half = Array.from({ length: 20 }, (_, at) =>
      aMessage({ run, at, act: at % 2 ? 'throw' : '', untilAttempt: 2 }),
    );
    const sender = client.createSender(target.queues.plain);
    await sender.sendMessages(half);
    await sender.close();
    const records = await seenTimes(run, 30);
    const attempts = (at: number) => records.filter(({ message }) => message.envelope.at === at).length;
    expect(Array.from({ length: 20 }, (_, at) => attempts(at))).toEqual(
      Array.from({ length: 20 }, (_, at) => 1 + (at % 2)),
    );
    await waitFor('the queue to be empty', async () => (await activeMessages('plain', run)) === 0);
  });
});

test('a function of cardinality many gets a batch, with metadata in arrays', async () => {
  const run = randomUUID();
  const sender = client.createSender(target.queues.batch);
  await sender.sendMessages([0, 1, 2].map(at => aMessage({ run, at }, { messageId: `b-${run}-${at}` })));
  await sender.close();
  const records = (await waitFor('three messages', async () => {
    const all = await seen<{ count: number; metadata: Record<string, unknown[]> }>(target, run);
    return all.reduce((sum, { count }) => sum + count, 0) === 3 && all;
  })) as { count: number; metadata: Record<string, unknown[]> }[];
  expect(records.flatMap(({ metadata }) => metadata.messageIdArray)).toEqual([0, 1, 2].map(at => `b-${run}-${at}`));
  expect(records.flatMap(({ metadata }) => metadata.deliveryCountArray)).toEqual([1, 1, 1]);
  await waitFor('the queue to be empty', async () => (await activeMessages('batch', run)) === 0);
});

test('without auto-complete nothing is settled: the message comes again when its lock ends, until it is a dead letter', async () => {
  const run = randomUUID();
  await send('unsettled', aMessage({ run }));
  expect(await seenTimes(run, 2)).toHaveLength(2);
});

describe('a Service Bus output', () => {
  const post = (fn: string, body: unknown) =>
    fetch(`${target.url}/api/${fn}`, { method: 'POST', body: JSON.stringify(body) });

  test('writes one message for each element of an array', async () => {
    const run = randomUUID();
    expect((await post('send-plain', [{ envelope: { run, at: 0 } }, { envelope: { run, at: 1 } }])).status).toBe(202);
    const records = await seenTimes(run, 2);
    expect(records.map(({ message }) => message.envelope.at).sort()).toEqual([0, 1]);
    expect(records[0]?.metadata.contentType).toBe('text/plain');
  });

  test('writes one message for an object', async () => {
    const run = randomUUID();
    expect((await post('send-plain', { envelope: { run } })).status).toBe(202);
    expect(await seenTimes(run, 1)).toHaveLength(1);
  });

  test("can't set a session id, so writing to a session queue fails the invocation", async () => {
    expect((await post('send-to-session-queue', { envelope: { run: randomUUID() } })).status).toBe(500);
  });
});
