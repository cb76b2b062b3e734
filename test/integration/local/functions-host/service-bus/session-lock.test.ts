import { randomUUID } from 'node:crypto';
import { ServiceBusClient } from '@azure/service-bus';
import { createFunctionsHost } from '../../../../../local/functions-host/host';
import type { LogEntry } from '../../../../../local/functions-host/log';
import { createBroker } from '../../../../../local/service-bus/broker';
import { defineQueue } from '../../../../../local/service-bus/queue-definition';
import { conformanceApp, conformanceSettings } from '../../../../support/functions-host/start-host';
import { waitFor } from '../../../../support/wait-for';

/** Long enough that a busy machine renews it in time. */
const lockMs = 2000;
/** The lock's end falls into the middle of the fourth message, or, where it was renewed at the last moment, well before the last. */
const messageMs = 600;
const MANY = 9;
type Seen = { message: { envelope: { at: number } }; metadata: { deliveryCount: number } };

/** Keeps one session busy with short messages, and gives what its function saw when all of them are done. */
const keepSessionBusy = async (renewal: string, messages: number) => {
  const broker = createBroker({
    queues: [
      defineQueue({ name: 'sessions', requiresSession: true, lockDuration: lockMs, maxDeliveryCount: 50 }),
      ...['plain', 'batch', 'unsettled'].map(name => defineQueue({ name })),
    ],
  });
  await broker.up();
  const log: LogEntry[] = [];
  const host = createFunctionsHost({
    appFolder: conformanceApp,
    settings: {
      ...conformanceSettings(broker.connectionString),
      AzureFunctionsJobHost__extensions__serviceBus__maxAutoLockRenewalDuration: renewal,
    },
    log: entry => log.push(entry),
  });
  const client = new ServiceBusClient(broker.connectionString);
  try {
    await host.up();
    const run = randomUUID();
    const all = Array.from({ length: messages }, (_, at) => ({
      body: { envelope: { run, at, ms: messageMs } },
      sessionId: run,
      messageId: `${run}-${at}`,
    }));
    await client.createSender('sessions').sendMessages(all);
    const seen = await waitFor('every message', async () => {
      const records = (await (await fetch(`${host.url}/api/seen/${run}`)).json()) as Seen[];
      return records.some(({ message }) => message.envelope.at === messages - 1) && records;
    });
    return { seen, log };
  } finally {
    await client.close();
    await host.down();
    await broker.down();
  }
};

type Kept = Awaited<ReturnType<typeof keepSessionBusy>>;
let short: Kept;
let long: Kept;
beforeAll(async () => {
  [short, long] = await Promise.all([keepSessionBusy('00:00:01', MANY), keepSessionBusy('1.00:00:00', 6)]);
});

test('a session that stays busy longer than maxAutoLockRenewalDuration, counted from its accept, loses its lock with a message in hand', () => {
  const { seen, log } = short;
  // Each message takes less than a lock, so only the end of the renewals explains a second delivery.
  expect(seen.some(({ metadata }) => metadata.deliveryCount > 1)).toBe(true);
  expect(log.some(({ message }) => message.includes('could not be completed'))).toBe(true);
  const firsts = seen.map(({ message }) => message.envelope.at).filter((at, index, all) => all.indexOf(at) === index);
  expect(firsts).toEqual(Array.from({ length: MANY }, (_, at) => at));
});

test('with a long maxAutoLockRenewalDuration the busy session keeps its lock', () => {
  const { seen } = long;
  expect(seen.map(({ message, metadata }) => [message.envelope.at, metadata.deliveryCount])).toEqual(
    [0, 1, 2, 3, 4, 5].map(at => [at, 1]),
  );
});
