import { ServiceBusClient } from '@azure/service-bus';
import { createFunctionsHost, type FunctionsHost } from '../../../../local/functions-host/host';
import type { LogEntry } from '../../../../local/functions-host/log';
import { type Broker, createBroker } from '../../../../local/service-bus/broker';
import { defineQueue } from '../../../../local/service-bus/queue-definition';
import { makeApp, type TestApp } from '../../../support/functions-host/make-app';
import { waitFor } from '../../../support/wait-for';

const code = `
const { app } = require('@azure/functions');
const ran = [];
const run = name => async () => { ran.push(name); };
app.http('page', { handler: async () => ({ body: 'page' }) });
app.http('keyed', { authLevel: 'function', handler: async () => ({ body: 'keyed' }) });
app.http('ran', { handler: async () => ({ jsonBody: ran }) });
app.eventGrid('events', { handler: run('events') });
app.serviceBusQueue('queue', { connection: 'Bus', queueName: 'off', handler: run('queue') });
app.serviceBusQueue('served', { connection: 'Bus', queueName: 'on', handler: run('served') });
app.timer('timer', { schedule: '0 0 0 1 1 *', runOnStartup: true, handler: run('timer') });
`;

let broker: Broker;
let client: ServiceBusClient;
let app: TestApp;
let host: FunctionsHost;
const log: LogEntry[] = [];
beforeAll(async () => {
  broker = createBroker({ queues: ['on', 'off'].map(name => defineQueue({ name })) });
  await broker.up();
  client = new ServiceBusClient(broker.connectionString);
  app = makeApp({ 'app.js': code });
  const disabled = ['page', 'KEYED', 'events', 'queue', 'timer'].map(name => [`AzureWebJobs.${name}.Disabled`, 'true']);
  host = createFunctionsHost({
    appFolder: app.folder,
    log: entry => log.push(entry),
    settings: {
      ...Object.fromEntries(disabled),
      'AzureWebJobs.timer.Disabled': '1',
      'AzureWebJobs.served.Disabled': 'false',
      Bus: broker.connectionString,
    },
  });
  await host.up();
});
afterAll(async () => {
  await host.down();
  app.remove();
  await client.close();
  await broker.down();
});

const call = async (path: string, key?: string, init: RequestInit = {}) => {
  const response = await fetch(`${host.url}/${path}`, {
    ...init,
    headers: { ...(init.headers as object), ...(key ? { 'x-functions-key': key } : {}) },
  });
  return { status: response.status, text: await response.text() };
};
const ran = async (): Promise<string[]> => JSON.parse((await call('api/ran')).text);

test('a disabled HTTP function is not there, but for the master key', async () => {
  expect((await call('api/page')).status).toBe(404);
  expect((await call('api/keyed', host.keys.function)).status).toBe(404);
  expect(await call('api/page', host.keys.master)).toEqual({ status: 200, text: 'page' });
  expect(await call('api/keyed', host.keys.master)).toEqual({ status: 200, text: 'keyed' });
});

test('nothing triggers a disabled function: no event, no message, no timer; the others run', async () => {
  expect((await fetch(host.eventGridUrl('events'), { method: 'POST', body: '[]' })).status).toBe(404);
  await client.createSender('off').sendMessages({ body: { a: 1 } });
  await client.createSender('on').sendMessages({ body: { a: 1 } });
  await waitFor('the enabled function', async () => (await ran()).includes('served'));
  expect(await ran()).toEqual(['served']);
  const [left] = await client.createReceiver('off').peekMessages(1);
  expect(left).toMatchObject({ body: { a: 1 }, deliveryCount: 0 });
});

test('a disabled function is listed as such, said so in the log, and can be run by hand', async () => {
  const listed = JSON.parse((await call('admin/functions', host.keys.master)).text) as object[];
  expect(listed).toContainEqual({ name: 'queue', trigger: 'service-bus', isDisabled: true });
  expect(listed).toContainEqual({ name: 'served', trigger: 'service-bus', isDisabled: false });
  expect(log.map(({ message }) => message)).toContain(
    'The function is disabled by the setting AzureWebJobs.queue.Disabled.',
  );
  const byHand = { method: 'POST', body: JSON.stringify({ input: 'x' }) };
  expect((await call('admin/functions/queue', host.keys.master, byHand)).status).toBe(202);
  await waitFor('the run by hand', async () => (await ran()).includes('queue'));
});
