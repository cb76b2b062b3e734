import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ServiceBusAdministrationClient, ServiceBusClient } from '@azure/service-bus';
import { adminOverHttp } from '../../../../local/service-bus/admin-over-http';
import { type Broker, createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { errorOf, receive, receiveNow, receiveOne } from '../../../support/service-bus/receiving';

let folder: string;
let stops: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bus-'));
});
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  stops = [];
  rmSync(folder, { recursive: true, force: true });
});

const queues = [
  defineQueue({ name: 'plain' }),
  defineQueue({ name: 'sessions', requiresSession: true }),
  defineQueue({ name: 'duplicates', requiresDuplicateDetection: true }),
];
const data = () => join(folder, 'data');

const connect = (connectionString: string, timeoutInMs = 10_000): ServiceBusClient => {
  const client = new ServiceBusClient(connectionString, { retryOptions: { maxRetries: 0, timeoutInMs } });
  stops.push(() => client.close());
  return client;
};

const upBroker = async (): Promise<{ broker: Broker; client: ServiceBusClient; down: () => Promise<void> }> => {
  const broker = createBroker({ queues, dataFolder: data() });
  await broker.up();
  stops.push(() => broker.down());
  const client = connect(broker.connectionString);
  const down = async () => {
    await client.close();
    await broker.down();
  };
  return { broker, client, down };
};

test('a restart keeps messages, order, counts, schedules, deferred ones, dead letters, states and duplicates', async () => {
  const first = await upBroker();
  const { client } = first;
  const sender = client.createSender('plain');
  await sender.sendMessages(
    [1, 2, 3, 4].map(body => ({ body, messageId: `m${body}`, applicationProperties: { body } })),
  );
  const [at] = await sender.scheduleMessages({ body: 'later' }, new Date(Date.now() + 1_500));
  const [cancelled] = await sender.scheduleMessages({ body: 'never' }, new Date(Date.now() + 1_000));
  await sender.cancelScheduledMessages(cancelled!);
  const receiver = client.createReceiver('plain');
  const [one, two, three] = await receiver.receiveMessages(3);
  await receiver.abandonMessage(one!, { abandoned: true });
  await receiver.deferMessage(two!);
  await receiver.deadLetterMessage(three!, { deadLetterReason: 'r', deadLetterErrorDescription: 'd' });
  await client.createSender('sessions').sendMessages([{ body: 's', sessionId: 'A' }]);
  const session = await client.acceptSession('sessions', 'A');
  await session.setSessionState({ step: 1 });
  await client.createSender('duplicates').sendMessages({ body: 'once', messageId: 'same' });
  await first.down();

  const second = await upBroker();
  const again = second.client;
  const reader = again.createReceiver('plain');
  const [first1, fourth] = await receive(reader, 2);
  expect(first1).toMatchObject({
    body: 1,
    deliveryCount: 1,
    messageId: 'm1',
    applicationProperties: { body: 1, abandoned: true },
  });
  expect(fourth).toMatchObject({ body: 4, deliveryCount: 0 });
  expect((await reader.receiveDeferredMessages(two!.sequenceNumber!))[0]).toMatchObject({ body: 2, state: 'deferred' });
  const dead = again.createReceiver('plain', { subQueueType: 'deadLetter' });
  expect(await receiveOne(dead)).toMatchObject({ body: 3, deadLetterReason: 'r', deadLetterSource: 'plain' });
  const later = await receiveOne(reader);
  expect(later.body).toBe('later');
  expect(later.sequenceNumber!.greaterThan(at!)).toBe(true);
  const sessionAgain = await again.acceptNextSession('sessions');
  expect(await sessionAgain.getSessionState()).toEqual({ step: 1 });
  expect((await receiveOne(sessionAgain)).body).toBe('s');
  await again.createSender('duplicates').sendMessages({ body: 'twice', messageId: 'same' });
  const taker = again.createReceiver('duplicates', { receiveMode: 'receiveAndDelete' });
  expect((await receiveOne(taker)).body).toBe('once');
  expect(await receiveNow(taker)).toEqual([]);
});

test('a number is never given twice, also after everything was taken', async () => {
  const first = await upBroker();
  const sender = first.client.createSender('plain');
  await sender.sendMessages([{ body: 1 }, { body: 2 }]);
  const taken = await receive(first.client.createReceiver('plain', { receiveMode: 'receiveAndDelete' }), 2);
  await first.down();
  for (let restart = 0; restart < 2; restart++) await (await upBroker()).down();
  const last = await upBroker();
  await last.client.createSender('plain').sendMessages({ body: 3 });
  const next = await receiveOne(last.client.createReceiver('plain'));
  expect(next.body).toBe(3);
  expect(next.sequenceNumber!.greaterThan(taken[1]!.sequenceNumber!)).toBe(true);
});

test('what comes due while the broker is down is done when it is up', async () => {
  const first = await upBroker();
  await first.client.createSender('plain').sendMessages({ body: 'gone', timeToLive: 1 });
  await first.client.createSender('plain').scheduleMessages({ body: 'due' }, new Date(Date.now() + 200));
  await first.down();
  const second = await upBroker();
  const receiver = second.client.createReceiver('plain', { receiveMode: 'receiveAndDelete' });
  expect((await receiveOne(receiver)).body).toBe('due');
  expect(await receiveNow(receiver)).toEqual([]);
});

test('a last write that was cut off is left out; what stands before it is there', async () => {
  const first = await upBroker();
  await first.client.createSender('plain').sendMessages({ body: 'kept' });
  await first.client.createSender('plain').sendMessages({ body: 'torn' });
  await first.down();
  const journal = join(data(), 'journal');
  truncateSync(journal, statSync(journal).size - 5);
  const second = await upBroker();
  expect((await second.client.createReceiver('plain').peekMessages(10)).map(message => message.body)).toEqual(['kept']);
  await second.down();
  appendFileSync(journal, Buffer.alloc(4_096));
  const third = await upBroker();
  expect((await third.client.createReceiver('plain').peekMessages(10)).map(message => message.body)).toEqual(['kept']);
});

test('a journal that is damaged in its middle stops the start with a sentence', async () => {
  const first = await upBroker();
  await first.client.createSender('plain').sendMessages({ body: 'a' });
  await first.client.createSender('plain').sendMessages({ body: 'b' });
  await first.down();
  const journal = join(data(), 'journal');
  const bytes = readFileSync(journal);
  bytes[20] = bytes[20]! ^ 0xff;
  writeFileSync(journal, bytes);
  const error = await errorOf(createBroker({ queues, dataFolder: data() }).up());
  expect(error.message).toMatch(/The journal .* is damaged.*move the folder away/);
});

test('a queue made over HTTP stands after a restart with its messages, a deleted one does not', async () => {
  const admins = (broker: Broker) => {
    const admin = new ServiceBusAdministrationClient(broker.connectionString);
    admin.pipeline.addPolicy(adminOverHttp(broker.httpPort));
    return admin;
  };
  const first = await upBroker();
  await admins(first.broker).createQueue('made', { maxDeliveryCount: 3 });
  await admins(first.broker).createQueue('deleted');
  await admins(first.broker).deleteQueue('deleted');
  await first.client.createSender('made').sendMessages({ body: 1 });
  await first.down();
  const second = await upBroker();
  expect((await admins(second.broker).getQueue('made')).maxDeliveryCount).toBe(3);
  expect(await admins(second.broker).queueExists('deleted')).toBe(false);
  expect((await receiveOne(second.client.createReceiver('made'))).body).toBe(1);
});

/** The broker as a process of its own, as `npm start` runs it. */
const spawnBroker = async (): Promise<{ child: ChildProcess; connectionString: string }> => {
  const config = join(folder, 'queues.json');
  const list = queues.map(({ name, requiresSession, requiresDuplicateDetection }) => ({
    Name: name,
    Properties: { RequiresSession: requiresSession, RequiresDuplicateDetection: requiresDuplicateDetection },
  }));
  writeFileSync(config, JSON.stringify({ UserConfig: { Namespaces: [{ Name: 'sbemulatorns', Queues: list }] } }));
  const main = join(__dirname, '../../../../local/service-bus/main.ts');
  const options = ['--config', config, '--port', '0', '--http-port', '0', '--data', data(), '--json'];
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const [line] = await once(createInterface(child.stdout!), 'line');
  return { child, connectionString: JSON.parse(String(line)).connectionString };
};

test('killed in the middle of sending and completing, it has what was acknowledged', async () => {
  const first = await spawnBroker();
  // What is under way when the broker is killed waits so long for its answer.
  const client = connect(first.connectionString, 2_000);
  const sender = client.createSender('sessions');
  const acknowledged = new Set<number>();
  const completed = new Set<number>();
  /** Completions that were asked for: the kill may come before or after they were written. */
  const asked = new Set<number>();
  const senders = Array.from({ length: 20 }, async (_, lane) => {
    for (let i = lane; ; i += 20) {
      await sender.sendMessages({ body: i, sessionId: `s${lane % 5}` });
      acknowledged.add(i);
    }
  });
  const session = await client.acceptSession('sessions', 's0');
  session.subscribe(
    {
      processMessage: async message => {
        asked.add(message.body);
        await session.completeMessage(message);
        completed.add(message.body);
        if (completed.size === 100) first.child.kill('SIGKILL');
      },
      processError: async () => {},
    },
    { autoCompleteMessages: false },
  );
  await once(first.child, 'exit');
  // Closed, the client sends no more; what it heard until then was acknowledged.
  for (const each of senders) each.catch(() => {});
  await client.close();
  expect(completed.size).toBeGreaterThanOrEqual(100);

  const second = await spawnBroker();
  const reader = connect(second.connectionString).createReceiver('sessions');
  const standing: number[] = [];
  // Peeking goes on from where it was.
  for (let page = await reader.peekMessages(1_000); page.length > 0; page = await reader.peekMessages(1_000))
    standing.push(...page.map(message => message.body as number));
  const there = new Set(standing);
  expect(there.size).toBe(standing.length);
  expect([...acknowledged].filter(body => !there.has(body) && !asked.has(body))).toEqual([]);
  expect([...completed].filter(body => there.has(body))).toEqual([]);
});
