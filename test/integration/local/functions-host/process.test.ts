import { randomUUID } from 'node:crypto';
import { ServiceBusClient } from '@azure/service-bus';
import { createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { makeApp, type TestApp } from '../../../support/functions-host/make-app';
import { type RunningMain, runMain } from '../../../support/functions-host/run-main';
import { waitFor } from '../../../support/wait-for';

const appCode = (version: string) => `
  const { app, output } = require('@azure/functions');
  app.http('version', { handler: async () => ({ body: '${version}' }) });
  app.http('pid', { handler: async () => ({ body: String(process.pid) }) });
  app.http('slow', { handler: async (request, context) => {
    context.log('being slow');
    await new Promise(resolve => setTimeout(resolve, Number(request.query.get('ms'))));
    return { body: 'done' };
  } });
  app.http('setting', { handler: async () => ({ jsonBody: [process.env.FROM_FILE, process.env.FROM_BOTH] }) });
`;
const queueCode = `
  const { app, output } = require('@azure/functions');
  app.serviceBusQueue('work', { connection: 'Bus', queueName: 'work', isSessionsEnabled: true,
    return: output.serviceBusQueue({ connection: 'Bus', queueName: 'done' }),
    handler: async ({ id, ms }, context) => {
      context.log('working on ' + id);
      await new Promise(resolve => setTimeout(resolve, ms));
      return { id, pid: process.pid, attempt: context.triggerMetadata.deliveryCount };
    } });
`;

let app: TestApp;
const running: RunningMain[] = [];
const run = (args: readonly string[], environment?: Record<string, string>): RunningMain => {
  const main = runMain(args, environment);
  running.push(main);
  return main;
};
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const text = async (url: string): Promise<string> => (await fetch(url)).text();

beforeEach(() => {
  app = makeApp({ 'app.js': appCode('one') });
});
afterEach(async () => {
  for (const main of running) main.process.kill('SIGKILL');
  await Promise.all(running.map(({ exited }) => exited));
  running.length = 0;
  app.remove();
});

test('says in one JSON line when it is ready; the environment wins over local.settings.json; SIGTERM lets what runs end', async () => {
  app.write(
    'local.settings.json',
    JSON.stringify({
      IsEncrypted: false,
      Values: { FROM_FILE: 'file', FROM_BOTH: 'file' },
      Host: { LocalHttpPort: 0, CORS: 'http://pages.example' },
    }),
  );
  const main = run(['--app', app.folder], { FROM_BOTH: 'environment' });
  const { url, functions } = await main.ready;
  expect(functions).toContainEqual({ name: 'version', kind: 'http' });
  expect(await (await fetch(`${url}/api/setting`)).json()).toEqual(['file', 'environment']);
  const preflight = await fetch(`${url}/api/version`, {
    method: 'OPTIONS',
    headers: { origin: 'http://pages.example', 'access-control-request-method': 'PUT' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
    204,
    'http://pages.example',
  ]);
  const foreign = await fetch(`${url}/api/version`, { headers: { origin: 'http://other.example' } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  const worker = Number(await text(`${url}/api/pid`));
  const slow = text(`${url}/api/slow?ms=500`);
  await waitFor('the slow request to run', () => main.log().includes('being slow'));
  main.process.kill('SIGTERM');
  expect(await slow).toBe('done');
  expect(await main.exited).toBe(0);
  expect(isAlive(worker)).toBe(false);
});

test('an app that can not start ends the process with its sentence', async () => {
  app.write('app.js', "throw new Error('TablesConnection is missing: set it');");
  const main = run(['--app', app.folder, '--port', '0']);
  expect(await main.exited).toBe(1);
  expect(main.log()).toContain('TablesConnection is missing: set it');
});

test('--watch loads a changed app; SIGKILL of the host takes its worker with it', async () => {
  const main = run(['--app', app.folder, '--port', '0', '--watch']);
  const { url } = await main.ready;
  expect(await text(`${url}/api/version`)).toBe('one');
  for (const version of ['two', 'two again']) {
    app.write('app.js', appCode(version));
    await waitFor('the new app', async () => (await text(`${url}/api/version`)) === version);
  }
  app.write('app.js', 'this is not JavaScript');
  await waitFor('the mistake to be said', () => main.log().includes("The changed app can't be loaded"));
  app.write('app.js', appCode('three'));
  await waitFor('the repaired app', async () => (await text(`${url}/api/version`)) === 'three');
  const worker = Number(await text(`${url}/api/pid`));
  main.process.kill('SIGKILL');
  await main.exited;
  await waitFor('the worker to end', () => !isAlive(worker));
});

describe('with a bus', () => {
  const broker = createBroker({
    queues: [defineQueue({ name: 'work', requiresSession: true }), defineQueue({ name: 'done' })],
  });
  let client: ServiceBusClient;
  beforeAll(async () => {
    await broker.up();
    client = new ServiceBusClient(broker.connectionString);
  });
  afterAll(async () => {
    await client.close();
    await broker.down();
  });
  beforeEach(() => {
    app.write('app.js', queueCode);
    app.write(
      'host.json',
      '{"version":"2.0","extensions":{"serviceBus":{"sessionIdleTimeout":"00:00:01","maxConcurrentSessions":2}}}',
    );
  });

  type Done = { id: string; pid: number; attempt: number };
  const send = (messages: { id: string; ms: number; session: string }[]) =>
    client
      .createSender('work')
      .sendMessages(messages.map(({ session, ...body }) => ({ body, sessionId: session, messageId: randomUUID() })));
  const receiveDone = async (ids: readonly string[]): Promise<Done[]> => {
    const receiver = client.createReceiver('done', { receiveMode: 'receiveAndDelete' });
    const all: Done[] = [];
    await waitFor(
      'every receipt',
      async () => {
        all.push(...(await receiver.receiveMessages(20, { maxWaitTimeInMs: 200 })).map(({ body }) => body as Done));
        return ids.every(id => all.some(done => done.id === id));
      },
      { timeoutMs: 30_000 },
    );
    await receiver.close();
    return all;
  };

  test('SIGKILL in the middle of a message: it comes again, none is lost', async () => {
    const first = run(['--app', app.folder, '--port', '0'], { Bus: broker.connectionString });
    await first.ready;
    const ids = Array.from({ length: 6 }, () => randomUUID());
    await send(ids.map((id, at) => ({ id, ms: 200, session: `kill-${at % 3}` })));
    const receiver = client.createReceiver('done');
    await waitFor('the first receipt', async () => (await receiver.peekMessages(1)).length > 0);
    await receiver.close();
    first.process.kill('SIGKILL');
    await first.exited;
    const second = run(['--app', app.folder, '--port', '0'], { Bus: broker.connectionString });
    await second.ready;
    const done = await receiveDone(ids);
    expect(ids.every(id => done.some(one => one.id === id))).toBe(true);
    second.process.kill('SIGTERM');
    expect(await second.exited).toBe(0);
  });

  test('--instances 2: two host processes compete; SIGTERM lets the running message end and takes nothing new', async () => {
    const main = run(['--app', app.folder, '--port', '0', '--instances', '2'], { Bus: broker.connectionString });
    await main.ready;
    await waitFor('both to serve', async () => {
      const ids = Array.from({ length: 4 }, () => randomUUID());
      await send(ids.map(id => ({ id, ms: 300, session: id })));
      return new Set((await receiveDone(ids)).map(done => done.pid)).size === 2;
    });
    const [inHand, waiting, session] = [randomUUID(), randomUUID(), randomUUID()];
    await send([
      { id: inHand, ms: 500, session },
      { id: waiting, ms: 0, session },
    ]);
    await waitFor('the message to be taken', () => main.log().includes(`working on ${inHand}`));
    main.process.kill('SIGTERM');
    expect(await main.exited).toBe(0);
    expect((await receiveDone([inHand])).map(({ id }) => id)).toEqual([inHand]);
    const left = await client.acceptSession('work', session);
    const [next] = await left.receiveMessages(1, { maxWaitTimeInMs: 2000 });
    expect([next?.body.id, next?.deliveryCount]).toEqual([waiting, 0]);
    await left.close();
  });
});
