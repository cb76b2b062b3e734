import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TableServiceClient } from '@azure/data-tables';
import { makePackage, writeSbom } from '../../../build/package';
import { addresses } from '../../../functions/api/addresses/addresses';
import { createFunctionsHost, type FunctionsHost } from '../../../local/functions-host/host';
import { type Broker, createBroker } from '../../../local/service-bus/broker';
import { readQueueList } from '../../../local/service-bus/queue-list';
import { tableNames } from '../../../shared/adapters/table-names';
import { createTableClient } from '../../../shared/adapters/tables/client';
import { type RunningAzurite, startAzurite } from '../../support/azurite';
import { builtPages } from '../../support/built-functions';
import { unzip } from '../../support/unzip';
import { waitFor } from '../../support/wait-for';

const root = join(__dirname, '../../..');
let folder: string;
let files: ReadonlyMap<string, Buffer>;
let bytes: number;
let sbom: string;

beforeAll(async () => {
  // Outside the repo: nothing above the unpacked app has packages for it to find by accident.
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  // Under the lock: another test file may build the pages as well.
  await builtPages();
  const made = await makePackage(join(folder, 'made'));
  bytes = made.bytes;
  sbom = readFileSync(writeSbom(made), 'utf8');
  files = unzip(readFileSync(made.zip));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the zip has the bundle, what it loads later, and no more', () => {
  const names = [...files.keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      ...['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'dist/functions.js', 'host.json', 'package.json'],
      ...['dist/web/index.html', 'dist/web/files.json', 'dist/web/third-party.md'],
    ]),
  );
  const allowed =
    /^(LICENSE|THIRD-PARTY-NOTICES\.txt|host\.json|package\.json|dist\/functions\.js|dist\/part-[A-Z0-9]{8}\.js|dist\/later\/[a-z-]+\.js|dist\/web\/.+)$/;
  expect(names.filter(name => !allowed.test(name))).toEqual([]);
  expect(names.filter(name => /\.map$|\.ts$|\.test\.|(^|\/)test\/|local\.settings/.test(name))).toEqual([]);
  expect(bytes).toBeLessThan(5 * 1024 * 1024);
  expect(JSON.parse(files.get('package.json')!.toString())).toEqual(
    expect.objectContaining({ main: 'dist/functions.js', type: 'commonjs' }),
  );
  expect(files.get('package.json')!.toString()).not.toMatch(/ependencies|scripts/);
});

test('the notices name what is in the bundle, with licences that ask for more than a mention', () => {
  const notices = files.get('THIRD-PARTY-NOTICES.txt')!.toString();
  for (const name of ['@azure/functions', '@azure/service-bus', 'zod', 'temporal-polyfill']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, 'm'));
  }
  expect(notices).toMatch(/^date-holidays \S+ \(.*CC-BY-3\.0.*\)/m);
  expect(notices).toMatch(/^ical\.js \S+ \(MPL-2\.0\) https:/m);
});

test('the list beside it has every package of the bundle and of the pages, each with its hash, and no tool of ours', () => {
  const { components } = JSON.parse(sbom) as {
    components: readonly { readonly name: string; readonly version: string; readonly hashes: readonly object[] }[];
  };
  const listed = components.map(({ name, version }) => `${name}@${version}`);
  const notices = files.get('THIRD-PARTY-NOTICES.txt')!.toString();
  const bundled = [...notices.matchAll(/^-{80}\n((?:\S+ \d\S* \(.*\n)+)/gm)].flatMap(([, heads = '']) =>
    heads
      .trim()
      .split('\n')
      .map(head => head.split(' ').slice(0, 2).join('@')),
  );
  expect(bundled.length).toBeGreaterThan(40);
  expect(bundled.filter(each => !listed.includes(each))).toEqual([]);
  const pages = files.get('dist/web/third-party.md')?.toString() ?? '';
  for (const [, name, version] of pages.matchAll(/^## (\S+) - (\S+) \(/gm))
    expect(listed).toContain(`${name}@${version}`);
  for (const tool of ['jest', 'typescript', 'esbuild', 'vite'])
    expect(components.map(({ name }) => name)).not.toContain(tool);
  for (const { hashes } of components) expect(hashes).toHaveLength(1);
});

describe('unpacked, on the local host', () => {
  let azurite: RunningAzurite | undefined;
  let broker: Broker | undefined;
  let host: FunctionsHost | undefined;
  let url: string;
  let storage: string;

  beforeAll(async () => {
    const app = join(folder, 'app');
    for (const [name, data] of files) {
      mkdirSync(dirname(join(app, name)), { recursive: true });
      writeFileSync(join(app, name), data);
    }
    azurite = await startAzurite();
    storage = azurite.connectionString;
    const service = TableServiceClient.fromConnectionString(storage, { allowInsecureConnection: true });
    await Promise.all(tableNames.map(name => service.createTable(name)));
    broker = createBroker({ queues: readQueueList(join(root, 'infra/service-bus.json')) });
    await broker.up();
    const sample = JSON.parse(readFileSync(join(root, 'local.settings.sample.json'), 'utf8')) as {
      Values: Record<string, string>;
    };
    host = createFunctionsHost({
      appFolder: app,
      settings: {
        ...sample.Values,
        ...{ AzureWebJobsStorage: storage, TablesConnection: storage, BlobsConnection: storage },
        ServiceBusConnection: broker.connectionString,
      },
      drainMs: 1_000,
    });
    await host.up();
    url = host.url;
  });
  afterAll(async () => {
    await host?.down();
    await broker?.down();
    await azurite?.stop();
  });

  test('every function is there', () => {
    const names = host!.functions().map(({ name }) => name);
    const registering = ['index.ts', 'later.ts', 'triggers.ts'];
    const handlers = readdirSync(join(root, 'functions')).filter(
      file => file.endsWith('.ts') && !registering.includes(file),
    );
    expect(handlers.length).toBeGreaterThan(6);
    for (const file of handlers) expect(names.filter(name => name.startsWith(file.slice(0, -3)))).not.toEqual([]);
    expect(names).toEqual(expect.arrayContaining(addresses.map(({ name }) => name)));
    expect(names).toEqual(
      expect.arrayContaining(['sms-received', 'delivery-report', 'conversation', 'routing', 'send-sms']),
    );
  });

  test('its API asks who you are', async () => {
    expect((await fetch(`${url}/api/agents/me/inbox`)).status).toBe(401);
  });

  test('a text goes through the door, over the bus, into the tables', async () => {
    const id = randomUUID();
    const data = {
      messageId: id,
      from: '+14255550123',
      to: '+18005550100',
      message: 'Hi',
      receivedTimestamp: '2026-11-22T10:00:00Z',
      segmentCount: 1,
    };
    const event = {
      id,
      topic: '/',
      subject: '/',
      eventType: 'Microsoft.Communication.SMSReceived',
      eventTime: '2026-11-22T10:00:00Z',
      dataVersion: '1.0',
      data,
    };
    const answer = await fetch(host!.eventGridUrl('sms-received'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'aeg-event-type': 'Notification' },
      body: JSON.stringify([event]),
    });
    expect(answer.status).toBe(202);
    // No configuration is loaded, so no channel has the number: the text must be seen all the same.
    const letters = createTableClient({ kind: 'connection-string', connectionString: storage }, 'DeadLetters');
    await waitFor('the dead letter', async () => {
      for await (const row of letters.listEntities()) if (JSON.stringify(row).includes(id)) return true;
      return false;
    });
  });
});
