import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFunctionsHost, type FunctionsHostOptions } from '../../../../local/functions-host/host';
import { makeApp } from '../../../support/functions-host/make-app';
import { waitFor } from '../../../support/wait-for';

const require_ = "const { app, input, output } = require('@azure/functions');\n";

/** Starts an app of these files; gives what is wrong, or the functions if nothing is. */
const outcomeOf = async (
  files: Record<string, string>,
  options: Partial<FunctionsHostOptions> = {},
): Promise<unknown> => {
  const app = makeApp(files);
  try {
    const host = createFunctionsHost({ appFolder: app.folder, log: () => {}, ...options });
    await host.up();
    const functions = host.functions();
    await host.down();
    return functions;
  } catch (error) {
    return (error as Error).message;
  } finally {
    app.remove();
  }
};
const registering = (code: string, settings: Record<string, string> = {}) =>
  outcomeOf({ 'app.js': require_ + code }, { settings });

describe("package.json's main", () => {
  const http = (name: string) => `${require_} app.http('${name}', { handler: async () => ({}) });`;

  test('may be a glob with braces, loaded in alphabetical order', async () => {
    expect(
      await outcomeOf({
        'package.json': '{"main":"dist/{index.js,functions/**/*.js}"}',
        'dist/index.js': http('index'),
        'dist/functions/b.js': http('b'),
        'dist/functions/deep/a.js': http('a'),
        'dist/other.js': http('other'),
      }),
    ).toEqual(['b', 'a', 'index'].map(name => ({ name, kind: 'http' })));
  });

  test('may be an ES module', async () => {
    const code = "import { app } from '@azure/functions'; app.http('esm', { handler: async () => ({}) });";
    expect(await outcomeOf({ 'package.json': '{"main":"app.mjs"}', 'app.mjs': code })).toEqual([
      { name: 'esm', kind: 'http' },
    ]);
  });

  test.each([
    ['app.js', 'Worker was unable to load entry point "app.js": File does not exist'],
    ['src/*.js', 'Worker was unable to load entry point "src/*.js": Found zero files matching the supplied pattern'],
  ])('that names nothing (%s) stops the start', async (main, message) => {
    expect(await outcomeOf({ 'package.json': JSON.stringify({ main }) })).toBe(message);
  });

  test('that throws stops the start, before and after its first registration', async () => {
    const message = 'Worker was unable to load entry point "app.js": SMS_KEY is missing';
    expect(await registering("throw new Error('SMS_KEY is missing');")).toBe(message);
    expect(
      await registering("app.http('a', { handler: async () => ({}) }); throw new Error('SMS_KEY is missing');"),
    ).toBe(message);
  });
});

describe('what this host has not stops the start, naming function and binding', () => {
  test.each([
    ['a trigger', "app.storageQueue('q', { queueName: 'x', connection: 'S', handler() {} });", /"q".*\(queueTrigger\)/],
    [
      'a topic',
      "app.serviceBusTopic('t', { topicName: 'x', subscriptionName: 's', connection: 'S', handler() {} });",
      /"t".*topics/,
    ],
    [
      'an input',
      "app.http('h', { extraInputs: [input.storageBlob({ path: 'a/b', connection: 'S' })], handler() {} });",
      /"h".*\(blob\).*input/,
    ],
    [
      'an output',
      "app.http('h', { extraOutputs: [output.table({ tableName: 'x', connection: 'S' })], handler() {} });",
      /"h".*\(table\)/,
    ],
    [
      'settlement by the handler',
      "app.serviceBusQueue('s', { queueName: 'x', connection: 'S', sdkBinding: true, handler() {} });",
      /"s".*sdkBinding/,
    ],
    [
      'a retry policy that Azure ignores',
      "app.serviceBusQueue('s', { queueName: 'x', connection: 'S', retry: { strategy: 'fixedDelay', maxRetryCount: 1, delayInterval: 1 }, handler() {} });",
      /"s".*retry/,
    ],
    ['a name with spaces', "app.http('a b', { handler() {} });", /"a b"/],
  ])('%s', async (_what, code, expected) => {
    expect(await registering(code)).toMatch(expected);
  });

  test.each(['admin', 'administrators/{id}', 'runtime/x', '/Admin/y'])('the route %s', async route => {
    expect(await registering(`app.http('h', { route: '${route}', handler() {} });`)).toMatch(
      /"h".*conflicts with one or more built in routes/,
    );
  });
});

describe('settings', () => {
  const queue = "app.serviceBusQueue('s', { queueName: '%Queue%', connection: 'Bus', handler() {} });";
  test('that a binding names must be there', async () => {
    expect(await registering(queue)).toMatch(/"s" uses %Queue%/);
    expect(await registering(queue, { Queue: 'q' })).toMatch(/"s".*no setting "Bus"/);
    expect(await registering(queue, { Queue: 'q', Bus__fullyQualifiedNamespace: 'x' })).toMatch(/identity-based/);
  });

  test("a timer's schedule must be one", async () => {
    expect(await registering("app.timer('t', { schedule: 'every day', handler() {} });")).toMatch(
      /"every day" is not a schedule/,
    );
  });

  test('host.json must be there, and right', async () => {
    expect(await outcomeOf({ 'host.json': '{"version":"1"}', 'app.js': '' })).toMatch(/host\.json.*version.*"2\.0"/);
    expect(await outcomeOf({ 'host.json': '{"version":"2.0","functionTimeout":"soon"}', 'app.js': '' })).toMatch(
      /functionTimeout.*time span.*"soon"/,
    );
  });
});

test('a taken port gets a clear sentence', async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await outcomeOf({ 'app.js': '' }, { port })).toBe(
    `Port ${port} is taken, so the functions host can't listen on it. End what uses it, or choose another with --port.`,
  );
  other.close();
});

test('the app gets its settings and where it runs in its environment', async () => {
  const app = makeApp({
    'app.js': `${require_} app.http('env', { handler: async () => ({ jsonBody: process.env }) });`,
  });
  const host = createFunctionsHost({ appFolder: app.folder, log: () => {}, settings: { MySetting: 'mine' } });
  try {
    await host.up();
    const environment = await (await fetch(`${host.url}/api/env`)).json();
    expect(environment).toMatchObject({
      MySetting: 'mine',
      FUNCTIONS_WORKER_RUNTIME: 'node',
      AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
      WEBSITE_HOSTNAME: `localhost:${host.port}`,
    });
  } finally {
    await host.down();
    app.remove();
  }
});

test('what still runs after the drain time is cut off when the host stops', async () => {
  const app = makeApp({
    'app.js': `${require_} app.http('hang', { handler: () => { console.log('hanging'); return new Promise(() => {}); } });`,
  });
  const log: string[] = [];
  const host = createFunctionsHost({ appFolder: app.folder, log: ({ message }) => log.push(message), drainMs: 0 });
  await host.up();
  const hanging = fetch(`${host.url}/api/hang`).then(
    ({ status }) => status,
    () => 'cut',
  );
  await waitFor('the request to run', () => log.includes('hanging'));
  await host.down();
  expect(['cut', 500]).toContain(await hanging);
  app.remove();
});

test('a host that is stopped while it starts leaves nothing behind', async () => {
  const app = makeApp({ 'app.js': `${require_} app.http('pid', { handler: async () => ({}) });` });
  const host = createFunctionsHost({ appFolder: app.folder, log: () => {} });
  const starting = host.up().catch((error: Error) => error);
  await waitFor('the port', () => host.port !== 0);
  await Promise.all([host.down(), starting]);
  await expect(fetch(host.url)).rejects.toThrow();
  app.remove();
});
