import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandSettings } from '../../../../cli/support/settings';

const ROOT = path.join(__dirname, '../../../..');
const SAMPLE = 'local.settings.sample.json';

describe('A developer has copied the sample to local.settings.json', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  beforeAll(() => {
    for (const file of [SAMPLE, 'local.settings.json']) copyFileSync(path.join(ROOT, SAMPLE), path.join(folder, file));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('without anything else a command works on the local stack', () =>
    expect(commandSettings(folder, {}).tables).toMatchObject({ kind: 'connection-string' }));
  test('a stack that runs on other ports is found, by what it wrote down, also over the copied sample', () => {
    const data = path.join(folder, '.local');
    mkdirSync(data, { recursive: true });
    const sample = JSON.parse(readFileSync(path.join(ROOT, SAMPLE), 'utf8')).Values as Record<string, string>;
    const storageConnection = sample.TablesConnection?.replaceAll(':1000', ':1010');
    const serviceBusConnection = sample.ServiceBusConnection?.replace('5672', '5772');
    const functions = 'http://127.0.0.1:7171';
    const written = { functions, phones: functions, storageConnection, serviceBusConnection };
    writeFileSync(path.join(data, 'stack.json'), JSON.stringify(written));
    const settings = commandSettings(folder, {});
    expect(JSON.stringify([settings.tables, settings.serviceBus])).toMatch(/10102.*5772/);
    const elsewhere = commandSettings(folder, {}, path.join(folder, 'nowhere'));
    expect(JSON.stringify([elsewhere.tables, elsewhere.serviceBus])).toMatch(/10002.*5672/);
    const own = sample.TablesConnection?.replaceAll(':1000', ':1020') ?? '';
    expect(JSON.stringify(commandSettings(folder, { TablesConnection: own }).tables)).toMatch(/10202/);
    rmSync(data, { recursive: true });
  });
  test('an endpoint in the environment is not covered by the copied connection string', () => {
    const endpoint = 'https://contoso.table.core.windows.net';
    expect(commandSettings(folder, { TablesConnection__tableServiceUri: endpoint }).tables).toEqual({
      kind: 'identity',
      endpoint,
    });
  });
  test('the two addresses that a deployment gives are enough', () => {
    const deployed = {
      TablesConnection__tableServiceUri: 'https://contoso.table.core.windows.net',
      ServiceBusConnection__fullyQualifiedNamespace: 'contoso.servicebus.windows.net',
    };
    expect(commandSettings(folder, deployed)).toMatchObject({
      tables: { kind: 'identity', endpoint: 'https://contoso.table.core.windows.net' },
      serviceBus: { kind: 'identity', endpoint: 'contoso.servicebus.windows.net' },
    });
  });
});
