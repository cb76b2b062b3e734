import { createFunctionsHost, type FunctionsHost } from '../../../../../local/functions-host/host';
import { makeApp } from '../../../../support/functions-host/make-app';
import { waitFor } from '../../../../support/wait-for';

const app = makeApp({
  'host.json': JSON.stringify({ version: '2.0', extensions: { http: { routePrefix: '' } } }),
  'app.js': `
    const { app } = require('@azure/functions');
    app.http('all', { methods: ['GET', 'HEAD'], route: '{*path}', handler: async ({ params }) => ({ body: 'at ' + (params.path ?? '') }) });
    app.http('one', { route: 'api/one', handler: async () => ({ body: 'one' }) });
    app.http('poll', { route: 'api/poll', handler: () => { console.log('polling'); return new Promise(() => {}); } });
  `,
});
const log: string[] = [];
const start = async (settings: Readonly<Record<string, string>>): Promise<FunctionsHost> => {
  const host = createFunctionsHost({ appFolder: app.folder, settings, log: ({ message }) => log.push(message) });
  await host.up();
  return host;
};
afterAll(() => app.remove());

describe('an app that has the root to itself', () => {
  let host: FunctionsHost;
  beforeAll(async () => {
    host = await start({ AzureWebJobsDisableHomepage: 'true' });
  });
  afterAll(() => host?.down());

  it.each([
    ['/', 200, 'at '],
    ['/desk/c/1', 200, 'at desk/c/1'],
    ['/api/one', 200, 'one'],
    ['/api/other', 200, 'at api/other'],
    ['/administration', 200, 'at administration'],
    ['/admin', 404, ''],
    ['/Runtime/x', 404, ''],
  ])('%s is answered %p', async (path, status, text) => {
    const response = await fetch(`${host.url}${path}`);
    expect({ status: response.status, text: await response.text() }).toEqual({ status, text });
  });

  it('answers HEAD with the length and without the body', async () => {
    const response = await fetch(`${host.url}/desk`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '7', '']);
  });
});

test('the host’s own page stands at the root until the app switches it off', async () => {
  const host = await start({});
  try {
    expect(await (await fetch(host.url)).text()).toContain('up and running');
    expect(await (await fetch(`${host.url}/desk`)).text()).toBe('at desk');
  } finally {
    await host.down();
  }
});

test('an open poll holds up no stop for as long as other work may', async () => {
  const host = await start({ AzureWebJobsDisableHomepage: 'true' });
  const polling = fetch(`${host.url}/api/poll`).then(
    ({ status }) => status,
    () => 'cut',
  );
  await waitFor('the poll to begin', () => log.includes('polling'));
  await host.down();
  expect(['cut', 500]).toContain(await polling);
  expect(log.filter(line => line.includes('still ran after'))).toEqual([]);
});
