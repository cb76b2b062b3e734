import { request } from 'node:http';
import { createFunctionsHost, type FunctionsHost } from '../../../../../local/functions-host/host';
import { makeApp } from '../../../../support/functions-host/make-app';
import { waitFor } from '../../../../support/wait-for';

const app = makeApp({
  'host.json': JSON.stringify({
    version: '2.0',
    extensions: { http: { routePrefix: '', maxOutstandingRequests: 3, maxConcurrentRequests: 2 } },
  }),
  'app.js': `
    const { app } = require('@azure/functions');
    let running = 0; let most = 0; let open = [];
    app.http('wait', { handler: async () => {
      most = Math.max(most, ++running);
      await new Promise(resolve => open.push(resolve));
      running--;
      return { jsonBody: { most } };
    } });
    app.timer('openAll', { schedule: '0 0 0 1 1 *', handler: async () => { for (const resolve of open.splice(0)) resolve(); } });
    app.eventGrid('event', { handler: async () => {} });
    app.http('length', { handler: async request => ({ body: String((await request.text()).length) }) });
  `,
});
let host: FunctionsHost;
beforeAll(async () => {
  host = createFunctionsHost({
    appFolder: app.folder,
    settings: { FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '1000' },
    log: () => {},
  });
  await host.up();
});
afterAll(async () => {
  await host?.down();
  app.remove();
});

test('a body beyond the limit is 413; one at the limit passes', async () => {
  const post = (size: number) => fetch(`${host.url}/length`, { method: 'POST', body: 'x'.repeat(size) });
  expect(await (await post(1000)).text()).toBe('1000');
  expect((await post(1001)).status).toBe(413);
});

/** Posts without ever ending the body, and reads what is answered to its beginning. */
const begun = (path: string, headers: Record<string, string>, chunk: string) =>
  new Promise<{ status: number | undefined; connection: string | undefined; text: string }>((resolve, reject) => {
    const asked = request(`${host.url}${path}`, { method: 'POST', headers }, answer => {
      let text = '';
      answer.on('data', part => {
        text += part;
      });
      answer.on('end', () => {
        asked.destroy();
        resolve({ status: answer.statusCode, connection: answer.headers.connection, text });
      });
    });
    asked.on('error', reject);
    asked.write(chunk);
  });

const EVENT_GRID = () => `/runtime/webhooks/EventGrid?functionName=event&code=${host.keys.master}`;
test.each([
  ['whose length is told: before it is read', () => '/length', { 'content-length': '90000000' }, 'x'],
  [
    'whose length is not told: as soon as it is beyond',
    () => '/length',
    { 'transfer-encoding': 'chunked' },
    'x'.repeat(1_001),
  ],
  ['of Event Grid’s door too', EVENT_GRID, { 'content-length': '90000000' }, '['],
])('a body %s, 413 without a word, and the connection closes', async (_what, path, headers, chunk) => {
  expect(await begun(path(), headers as unknown as Record<string, string>, chunk)).toEqual({
    status: 413,
    connection: 'close',
    text: '',
  });
});

test('beyond maxOutstandingRequests is 429; maxConcurrentRequests wait for each other; a timer is run by hand', async () => {
  const admin = { method: 'POST', headers: { 'x-functions-key': host.keys.master } };
  const openAll = async () => expect((await fetch(`${host.url}/admin/functions/openAll`, admin)).status).toBe(202);
  const answers = Array.from({ length: 4 }, () => fetch(`${host.url}/wait`));
  const refused = await Promise.race(answers);
  expect(refused.status).toBe(429);
  const served = Promise.all(answers);
  let over = false;
  void served.then(() => {
    over = true;
  });
  await waitFor('all to be served', async () => {
    await openAll();
    return over;
  });
  const answered = (await served).filter(({ status }) => status === 200);
  expect(answered).toHaveLength(3);
  for (const one of answered) expect(await one.json()).toEqual({ most: 2 });
});
