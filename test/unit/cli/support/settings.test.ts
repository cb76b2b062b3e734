import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
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
