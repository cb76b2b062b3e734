import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ServiceBusClient } from '@azure/service-bus';
import { createFunctionsHost } from '../../../../local/functions-host/host';
import { createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { makeApp } from '../../../support/functions-host/make-app';
import { waitFor } from '../../../support/wait-for';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of what is in use. */
const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** Each function has a connection of its own, on which sessions are asked for one after the other. */
const queues = Array.from({ length: 10 }, (_, i) => `sessions-${i}`);
const handled = `
const { app } = require('@azure/functions');
for (const queueName of ${JSON.stringify(queues)})
  app.serviceBusQueue(queueName, { connection: 'Bus', queueName, isSessionsEnabled: true, handler: async () => {} });
`;

test("2,000 sessions that came, were served and went leave nothing in the host's heap", async () => {
  const broker = createBroker({ queues: queues.map(name => defineQueue({ name, requiresSession: true })) });
  await broker.up();
  const app = makeApp({ 'app.js': handled });
  let succeeded = 0;
  const host = createFunctionsHost({
    appFolder: app.folder,
    settings: {
      Bus: broker.connectionString,
      AzureFunctionsJobHost__extensions__serviceBus__sessionIdleTimeout: '00:00:00.05',
      AzureFunctionsJobHost__extensions__serviceBus__maxConcurrentSessions: '8',
    },
    log: entry => {
      if (entry.outcome === 'succeeded') succeeded++;
    },
  });
  const client = new ServiceBusClient(broker.connectionString);
  try {
    await host.up();
    const senders = queues.map(name => client.createSender(name));
    let sent = 0;
    // Each session ends with a receive that brings nothing: there the SDK leaves its listener behind.
    const serve = async (count: number) => {
      for (const sender of senders) {
        const sessions = Array.from({ length: count / queues.length }, () => `s${sent++}`);
        await sender.sendMessages(sessions.map(sessionId => ({ body: { sessionId }, sessionId })));
      }
      await waitFor(`${sent} invocations`, () => succeeded >= sent, { timeoutMs: 240_000 });
      await waitFor(
        'every session to be let go',
        async () => {
          const report = await fetch(`http://127.0.0.1:${broker.httpPort}/queues.json`);
          return ((await report.json()) as { sessions: number }[]).every(({ sessions }) => sessions === 0);
        },
        { timeoutMs: 120_000 },
      );
    };
    await serve(300);
    const before = heap();
    await serve(2_000);
    // Sessions that were held came to 43 MB; what is left without them is 3.
    expect(heap() - before).toBeLessThan(20);
  } finally {
    await client.close();
    await host.down();
    await broker.down();
    app.remove();
  }
}, 300_000);
