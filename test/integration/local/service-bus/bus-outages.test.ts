import { createServer, type Socket } from 'node:net';
import { ServiceBusClient } from '@azure/service-bus';
import { createBroker } from '../../../../local/service-bus/broker';
import type { Dials } from '../../../../local/service-bus/dials';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { createBus } from '../../../../shared/adapters/service-bus/bus';
import { createServiceBusClient } from '../../../../shared/adapters/service-bus/client';
import { isOutage, Outage } from '../../../../shared/outage';
import { errorOf } from '../../../support/service-bus/receiving';
import { waitFor } from '../../../support/wait-for';

/** What a thread is told; `details` may be long. */
const message = (id = 'x', thread = 's', details = 'd') => ({
  ...{ id, thread, at: '2026-11-23T15:00:00.000Z' },
  input: { type: 'text-failed' as const, seq: 1, attempt: 1, details },
});

const given = async (dials: Partial<Dials> = {}) => {
  const broker = createBroker({ queues: [defineQueue({ name: 'conversations', requiresSession: true })] });
  await broker.up();
  // As the app's, with less patience for what never answers.
  const retryOptions = { maxRetries: 2, retryDelayInMs: 200, timeoutInMs: 3_000 };
  const client = new ServiceBusClient(broker.connectionString, { retryOptions });
  const bus = createBus(client, () => {});
  const send = (id = 'x') => bus.send('conversations', message(id));
  const counts = async () => (await fetch(`http://127.0.0.1:${broker.httpPort}/queues.json`)).json();
  await send('warm');
  broker.dials.change(dials);
  return {
    ...{ broker, bus, send, counts },
    down: async () => {
      await client.close();
      await broker.down();
    },
  };
};

describe('What the real client throws when Service Bus is in trouble is an outage', () => {
  test.each<readonly [string, Partial<Dials>, string]>([
    ['throttles for longer than the client tries', { busyPercent: 100 }, 'ServiceBusy'],
    ['takes connections and cuts them', { refusesConnections: true }, 'Error'],
  ])('it %s; then it sends again', async (_, dials, kind) => {
    const it = await given(dials);
    const error = await errorOf(it.send());
    expect(error).toBeInstanceOf(Outage);
    expect((error as Outage).message).toContain(kind);
    expect((error as Outage).cause).toBeInstanceOf(Error);
    it.broker.dials.reset();
    await waitFor('the bus to be back', () => it.send('back').then(() => true));
    await it.down();
  });

  test.each<readonly [string, Partial<Dials>]>([
    ['gives no answer', { silentPercent: 100 }],
    ['cuts in place of an answer', { cutPercent: 100 }],
  ])('it %s for as long as the client waits', async (_, dials) => {
    const it = await given(dials);
    // The app's client waits a minute in all.
    const retryOptions = { maxRetries: 1, retryDelayInMs: 1, timeoutInMs: 200 };
    const client = new ServiceBusClient(it.broker.connectionString, { retryOptions });
    const error = await errorOf(createBus(client, () => {}).send('conversations', message()));
    expect(error).toBeInstanceOf(Outage);
    expect((error as Outage).cause).toBeInstanceOf(AggregateError);
    await client.close();
    await it.down();
  });

  test('a fault or two the client gets over by itself', async () => {
    const it = await given({ busyPercent: 100, faultsLeft: 2 });
    await it.send();
    expect(it.broker.dials.faults()).toBe(2);
    await it.down();
  });

  test('a name with two addresses, at neither of which anybody listens', async () => {
    const server = createServer().listen(0);
    await waitFor('a port', () => server.listening);
    const { port } = server.address() as { port: number };
    await new Promise(closed => server.close(closed));
    const key = 'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE';
    const connectionString = `Endpoint=sb://localhost:${port};${key};UseDevelopmentEmulator=true;`;
    const client = createServiceBusClient({ kind: 'connection-string', connectionString });
    const bus = createBus(client, () => {});
    expect(await errorOf(bus.send('conversations', message()))).toBeInstanceOf(Outage);
    await client.close();
  });

  test('a peer that cuts before it said a word', async () => {
    const sockets = new Set<Socket>();
    const server = createServer(socket => {
      sockets.add(socket.on('error', () => {}));
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await waitFor('a port', () => server.listening);
    const { port } = server.address() as { port: number };
    const key = 'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE';
    const connectionString = `Endpoint=sb://127.0.0.1:${port};${key};UseDevelopmentEmulator=true;`;
    const client = createServiceBusClient({ kind: 'connection-string', connectionString });
    expect(await errorOf(createBus(client, () => {}).send('conversations', message()))).toBeInstanceOf(Outage);
    expect(sockets.size).toBeGreaterThan(0);
    server.close();
    await client.close();
  });
});

describe('What can never be sent is no outage', () => {
  test('a message that is too large', async () => {
    const it = await given();
    const error = await errorOf(it.bus.send('conversations', message('x', 's', 'x'.repeat(300_000))));
    expect(error).toMatchObject({ code: 'MessageSizeExceeded' });
    expect(isOutage(error)).toBe(false);
    await it.down();
  });

  test('an id that no bus takes, and a body that is no JSON: told before anything is sent', async () => {
    const it = await given();
    const circle = { ...message(), configVersion: '' };
    Object.assign(circle, { circle });
    const wrong = [
      await errorOf(it.send('x'.repeat(129))),
      await errorOf(it.bus.send('conversations', message('x', 's'.repeat(129)))),
      await errorOf(it.bus.send('conversations', circle)),
    ];
    expect(wrong.map(error => (error as Error).name)).toEqual(['RangeError', 'RangeError', 'TypeError']);
    expect(wrong.some(isOutage)).toBe(false);
    expect(await it.counts()).toMatchObject([{ active: 1 }]);
    await it.down();
  });
});

describe('The broker’s dials', () => {
  test('are read, turned and turned off over HTTP; a wrong one is refused with a sentence', async () => {
    const it = await given();
    const call = async (method: string, body?: string) => {
      const response = await fetch(`http://127.0.0.1:${it.broker.httpPort}/emulator/dials`, {
        method,
        ...(body !== undefined && { body }),
      });
      return [response.status, await response.json()] as const;
    };
    expect(await call('PATCH', '{"busyPercent":100,"faultsLeft":1}')).toEqual([
      200,
      expect.objectContaining({ busyPercent: 100, faultsLeft: 1, takesMessage: true }),
    ]);
    expect(await call('PATCH', '{"busyPercent":101}')).toEqual([
      400,
      { error: expect.stringContaining('busyPercent') },
    ]);
    expect(await call('PATCH', '{"no":1}')).toEqual([400, { error: expect.stringContaining('no') }]);
    expect(await call('PATCH', 'busy')).toEqual([400, { error: expect.stringContaining('JSON') }]);
    expect(await call('POST', '{}')).toEqual([405, expect.anything()]);
    expect((await call('GET'))[1]).toMatchObject({ busyPercent: 100 });
    expect((await call('DELETE'))[1]).toMatchObject({ busyPercent: 0 });
    await it.down();
  });
});
