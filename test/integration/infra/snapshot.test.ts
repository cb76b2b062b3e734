import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import roles from '../../../infra/app-roles.json';
import roleIds from '../../../infra/roles.json';
import busList from '../../../infra/service-bus.json';
import { type Bicep, findBicep, none } from '../../../scripts/infra/bicep';
import {
  committedSnapshot,
  type Predicted,
  predict,
  type Snapshot,
  warnings,
} from '../../../scripts/infra/infra-check';
import { EVENT_GRID_CONTAINER } from '../../../shared/adapters/blobs/event-grid-dead-letters';
import { FILES_CONTAINER } from '../../../shared/adapters/blobs/files';
import { tableNames } from '../../../shared/adapters/table-names';
import { contract } from '../../../shared/api/contract';
import type { Endpoint } from '../../../shared/api/endpoint';
import { LARGEST_BODY } from '../../../shared/settings/definitions';
import { describeSettings } from '../../../shared/settings/read';
import { metricNames } from '../../../shared/telemetry/metrics';

const root = join(__dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const bicep = findBicep();
if (bicep === undefined) process.stdout.write(`${none} The committed snapshot alone is tested.\n`);

/** What stands around a file in a form: functions/api/read-file-form.ts. */
const AROUND = 64 * 1024;
const committed = committedSnapshot();
const of = (snapshot: Snapshot, type: string): readonly Predicted[] =>
  snapshot.predictedResources.filter(resource => resource.type === type);
const only = (snapshot: Snapshot, type: string): Predicted => {
  const found = of(snapshot, type);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const lastPart = (resource: Predicted): string => resource.name.split('/').at(-1)!;
/** What stands at a path within a resource's properties. */
const inside = (resource: Predicted, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    resource.properties,
  );
const properties = (resource: Predicted) => resource.properties as Record<string, unknown>;
const named = (snapshot: Snapshot, type: string, name: string): Predicted =>
  of(snapshot, type).find(resource => lastPart(resource) === name)!;
const settingsOf = (snapshot: Snapshot) => properties(named(snapshot, 'Microsoft.Web/sites/config', 'appsettings'));

const roleNames = Object.fromEntries(Object.entries(roleIds).map(([name, id]) => [id, name]));
/** A resource by what its name begins with, and the table, container or service within it. */
const resourceOf = (id: string): string => {
  const [, within] =
    /\/(?:tables|containers)\/([^/']+)/.exec(id) ?? /\/(blobServices|tableServices)\/default/.exec(id) ?? [];
  const [, name = id] =
    /\/(?:storageAccounts|namespaces|vaults|components|communicationServices)\/([^/']+)/.exec(id) ?? [];
  const short = name.startsWith('st') ? (name.startsWith('stpkg') ? 'stpkg' : 'st') : name.split('-')[0]!;
  return within === undefined ? short : `${short}/${within}`;
};
const whoOf = (principal: string): string =>
  principal.includes('topicPrincipalId')
    ? 'topic'
    : principal.includes('packageIdentity')
      ? 'packageIdentity'
      : principal.includes('identity')
        ? 'app'
        : principal;
/** Every role that is given: to whom, which, on what. */
const rolesGiven = (snapshot: Snapshot): readonly string[] =>
  of(snapshot, 'Microsoft.Authorization/roleAssignments')
    .map(({ id, ...assignment }) => {
      const scope = /extensionResourceId\('([^']+)'/.exec(id)?.[1] ?? id;
      const { roleDefinitionId, principalId } = assignment.properties as Record<string, string>;
      const role = roleNames[String(roleDefinitionId).slice(-36)] ?? roleDefinitionId;
      return `${whoOf(String(principalId))}: ${role} on ${resourceOf(scope)}`;
    })
    .sort();

describe('the committed snapshot', () => {
  test('has every queue as the local stack has it', () => {
    const queues = of(committed, 'Microsoft.ServiceBus/namespaces/queues').map(queue => [
      lastPart(queue),
      properties(queue),
    ]);
    const local = busList.UserConfig.Namespaces[0]!.Queues.map(({ Name, Properties }) => [
      Name,
      Object.fromEntries(
        Object.entries(Properties).map(([key, value]) => [key[0]!.toLowerCase() + key.slice(1), value]),
      ),
    ]);
    expect(queues).toEqual(local);
    expect(queues).toContainEqual([
      'conversations',
      expect.objectContaining({ requiresSession: true, maxDeliveryCount: 100 }),
    ]);
  });

  test('has every table of the code, and no other', () => {
    expect(of(committed, 'Microsoft.Storage/storageAccounts/tableServices/tables').map(lastPart).sort()).toEqual(
      [...tableNames].sort(),
    );
  });

  test('has the containers, none of them public', () => {
    const containers = of(committed, 'Microsoft.Storage/storageAccounts/blobServices/containers');
    expect(containers.map(({ name }) => name.replace(/^(st(pkg)?)[^/]*\/default/, '$1'))).toEqual([
      `st/${EVENT_GRID_CONTAINER}`,
      `st/${FILES_CONTAINER}`,
      'stpkg/app-package',
    ]);
    for (const container of containers) expect(properties(container).publicAccess).toBe('None');
  });

  test('deletes old files and what could not be kept, and nothing else', () => {
    const [ofApp, ofPackages] = of(committed, 'Microsoft.Storage/storageAccounts/managementPolicies');
    // A package that was replaced can be had back: only older versions of it go, never what starts next.
    expect(inside(ofPackages!, 'policy', 'rules')).toEqual([
      expect.objectContaining({
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['app-package/'] },
          actions: { version: { delete: { daysAfterCreationGreaterThan: 180 } } },
        },
      }),
    ]);
    expect(inside(ofApp!, 'policy', 'rules')).toEqual([
      expect.objectContaining({
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: [`${FILES_CONTAINER}/`] },
          actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 90 } } },
        },
      }),
      expect.objectContaining({
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: [`${EVENT_GRID_CONTAINER}/`] },
          actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 90 } } },
        },
      }),
    ]);
  });

  test("has every setting that the app can't do without, in its identity-based form", () => {
    const deployed = settingsOf(committed);
    for (const { name, inAzure, optional, default: fallback } of describeSettings()) {
      const isNeeded = fallback === undefined && optional !== true;
      const needed = inAzure ? inAzure.map(setting => setting.name) : isNeeded ? [name] : [];
      expect({ name, missing: needed.filter(setting => !(setting in deployed)) }).toEqual({ name, missing: [] });
      if (inAzure) expect(deployed).not.toHaveProperty(name);
    }
  });

  test('lets the host read bodies as large as the local one does, and no larger', () => {
    expect(settingsOf(committed)).toMatchObject({ FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: String(LARGEST_BODY) });
  });

  test('has no setting that nobody reads', () => {
    const read = describeSettings().flatMap(({ name, inAzure }) => [
      name,
      ...(inAzure ?? []).map(setting => setting.name),
    ]);
    const ofTheHost =
      /^(AzureWebJobs(Storage__|DisableHomepage$)|FUNCTIONS_REQUEST_BODY_SIZE_LIMIT$|APPLICATIONINSIGHTS_|OTEL_|AZURE_CLIENT_ID$|OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID$)/;
    expect(Object.keys(settingsOf(committed)).filter(name => !ofTheHost.test(name) && !read.includes(name))).toEqual(
      [],
    );
  });

  test('holds no secret: a key is a reference to the vault, and nothing else looks like one', () => {
    for (const [name, value] of Object.entries(settingsOf(committed))) {
      expect(`${name}=${value}`).not.toMatch(/AccountKey=|SharedAccessKey=|accesskey=|listKeys|InstrumentationKey=/i);
    }
    expect(settingsOf(committed).ThreadIdKey).toContain('@Microsoft.KeyVault(SecretUri={0})');
  });

  test('makes the key for ids at random, in a vault where nobody can purge it', () => {
    const keys = of(committed, 'Microsoft.KeyVault/vaults/secrets');
    expect(keys.map(lastPart).sort()).toEqual(['link-key', 'thread-id-key']);
    for (const key of keys)
      expect(properties(key).value).toMatch(/base64\(format\('\{0\}\{1\}', newGuid\(\), newGuid\(\)\)\)/);
    expect(properties(only(committed, 'Microsoft.KeyVault/vaults'))).toMatchObject({
      enablePurgeProtection: true,
      enableRbacAuthorization: true,
    });
    // The decorator that keeps a later deployment from making another isn't part of a snapshot.
    expect(text('infra/modules/key-vault.bicep')).toMatch(/@onlyIfNotExists\(\)\s+resource threadIdKey /);
  });

  test("opens nothing that needn't be", () => {
    const accounts = of(committed, 'Microsoft.Storage/storageAccounts');
    expect(accounts).toHaveLength(2);
    for (const account of accounts)
      expect(properties(account)).toMatchObject({
        allowBlobPublicAccess: false,
        allowSharedKeyAccess: false,
        allowCrossTenantReplication: false,
        minimumTlsVersion: 'TLS1_2',
        supportsHttpsTrafficOnly: true,
      });
    const bus = only(committed, 'Microsoft.ServiceBus/namespaces');
    expect(bus.sku).toEqual({ name: 'Standard', tier: 'Standard' });
    expect(properties(bus)).toMatchObject({ disableLocalAuth: true, minimumTlsVersion: '1.2' });
    expect(properties(only(committed, 'Microsoft.Insights/components')).DisableLocalAuth).toBe(true);
    expect(inside(only(committed, 'Microsoft.OperationalInsights/workspaces'), 'features', 'disableLocalAuth')).toBe(
      true,
    );
    expect(properties(only(committed, 'Microsoft.Web/sites'))).toMatchObject({
      httpsOnly: true,
      siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled' },
    });
    const passwords = of(committed, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies').map(policy => [
      lastPart(policy),
      properties(policy).allow,
    ]);
    expect(passwords).toEqual([
      ['ftp', false],
      ['scm', false],
    ]);
  });

  test('gives these roles, each on one resource, table or container, and no other', () => {
    expect(rolesGiven(committed)).toEqual(
      [
        'app: communicationAndEmailServiceOwner on acs',
        'app: keyVaultSecretsUser on kv',
        'app: monitoringMetricsPublisher on appi',
        'app: serviceBusDataOwner on sb',
        // The host's leases and keys. The package isn't in this account.
        'app: storageBlobDataOwner on st',
        ...tableNames.map(table => `app: storageTableDataContributor on st/${table}`),
        'packageIdentity: storageBlobDataContributor on stpkg/app-package',
        'topic: storageBlobDataContributor on st/event-grid-dead-letters',
      ].sort(),
    );
  });

  test('gives the app itself no role on its package, which another identity reads and writes', () => {
    expect(rolesGiven(committed).filter(role => role.includes('stpkg'))).toEqual([
      expect.stringMatching(/^packageIdentity: /),
    ]);
    const app = only(committed, 'Microsoft.Web/sites');
    const identity = inside(app, 'functionAppConfig', 'deployment', 'storage', 'authentication');
    expect(identity).toMatchObject({ type: 'UserAssignedIdentity' });
    expect(JSON.stringify(identity)).toContain('packageIdentity');
    // Its client id stands in no setting: code asks for the app's own identity.
    expect(JSON.stringify(settingsOf(committed))).not.toMatch(/packageIdentity|stpkg/);
  });

  test('keeps who read secrets, files and packages, from logs that hold no number', () => {
    const kept = of(committed, 'Microsoft.Insights/diagnosticSettings').map(setting => {
      const logs = properties(setting).logs as readonly { readonly category?: string; readonly enabled: boolean }[];
      return [resourceOf(setting.id), logs.filter(log => log.enabled).map(log => log.category)];
    });
    // Table keys and blob names are hashes and ids. Nothing here is of Communication Services, its topic or the app.
    expect(Object.fromEntries(kept)).toEqual({
      kv: ['AuditEvent'],
      sb: ['OperationalLogs'],
      'st/blobServices': ['StorageRead', 'StorageDelete'],
      'st/tableServices': ['StorageDelete'],
      'stpkg/blobServices': ['StorageRead', 'StorageWrite', 'StorageDelete'],
    });
  });

  test("takes bodies as large as the largest file, and no larger, and as many calls at once as the host's own limits let", () => {
    const settings = settingsOf(committed);
    const largest = Math.max(
      ...Object.values(contract as Record<string, Endpoint>).map(({ form }) => form?.maxBytes ?? 0),
    );
    const limit = Number(settings.FUNCTIONS_REQUEST_BODY_SIZE_LIMIT);
    expect(limit).toBe(LARGEST_BODY);
    expect(limit).toBeGreaterThanOrEqual(largest + AROUND);
    expect(limit).toBeLessThan(largest * 1.1);
    // The local stack's host refuses the same.
    expect(JSON.parse(text('local.settings.sample.json')).Values.FUNCTIONS_REQUEST_BODY_SIZE_LIMIT).toBe(String(limit));
    const http = JSON.parse(text('host.json')).extensions.http;
    const atOnce = inside(
      ...([only(committed, 'Microsoft.Web/sites'), 'functionAppConfig', 'scaleAndConcurrency'] as const),
      ...(['triggers', 'http', 'perInstanceConcurrency'] as const),
    );
    // A desk's poll waits and does nothing. The Consumption plan's limits would answer it 429.
    expect(atOnce).toBe(200);
    expect(http).toMatchObject({
      maxOutstandingRequests: -1,
      maxConcurrentRequests: -1,
      dynamicThrottlesEnabled: false,
    });
  });

  test("leaves / to the page: the host's own home page is off", () => {
    expect(settingsOf(committed).AzureWebJobsDisableHomepage).toBe('true');
  });

  test('runs Node 22 on Flex Consumption, deployed to by the identity, with nothing kept warm unless asked for', () => {
    expect(only(committed, 'Microsoft.Web/serverfarms').sku).toEqual({ name: 'FC1', tier: 'FlexConsumption' });
    expect(properties(only(committed, 'Microsoft.Web/sites')).functionAppConfig).toMatchObject({
      runtime: { name: 'node', version: '22' },
      deployment: { storage: { type: 'blobContainer', authentication: { type: 'UserAssignedIdentity' } } },
      scaleAndConcurrency: { alwaysReady: [], maximumInstanceCount: 100 },
    });
  });

  test('tags the app with the name that azure.yaml gives the service', () => {
    const service = /^services:\n(?: *#.*\n)* {2}(\S+):/m.exec(text('azure.yaml'))?.[1];
    expect(only(committed, 'Microsoft.Web/sites').tags).toMatchObject({ 'azd-service-name': service });
  });

  test('asks for a sign-in everywhere but where callers prove themselves otherwise', () => {
    const signIn = named(committed, 'Microsoft.Web/sites/config', 'authsettingsV2');
    expect(inside(signIn, 'globalValidation')).toMatchObject({
      requireAuthentication: true,
      unauthenticatedClientAction: 'Return401',
    });
    // Callers who prove themselves otherwise, and the pages' shell and files (functions/web.ts), which show nothing by themselves.
    expect(inside(signIn, 'globalValidation', 'excludedPaths')).toEqual([
      ...['/runtime/webhooks/*', '/api/public/*', '/api/webhooks/*', '/api/bot/*'],
      ...['/', '/desk', '/desk/*', '/board', '/board/*', '/setup', '/setup/*', '/assets/*'],
    ]);
    expect(roles.map(role => role.value)).toEqual(['agent', 'supervisor', 'admin', 'viewer']);
  });

  test('has a run book for every alert, and measures that the code makes', () => {
    const alerts = ['Microsoft.Insights/scheduledQueryRules', 'Microsoft.Insights/metricAlerts'].flatMap(type =>
      of(committed, type),
    );
    expect(alerts.map(lastPart)).toEqual([
      ...['dead-letter', 'config-unreadable', 'oldest-message-age', 'given-back'],
      ...['send-failures', 'silence'],
      ...['budget-spent', 'volume', 'cost'],
      ...['dead-letter-queue', 'queue-not-drained', 'events-not-delivered', 'events-dropped'],
    ]);
    const operations = text('docs/operations.md');
    for (const alert of alerts) expect(operations).toMatch(new RegExp(`^#+ Run book: ${lastPart(alert)}$`, 'm'));
    const asked = [
      ...JSON.stringify([alerts, text('infra/workbook.json')]).matchAll(
        /'(sms\.[a-z_.]+\.[a-z_]+|sms\.(?:surveys|offers|automated_messages|dead_letters|delivery_reports))'/g,
      ),
    ];
    const names: readonly string[] = Object.values(metricNames);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.map(([, name]) => name!).filter(name => !names.includes(name))).toEqual([]);
    expect(names.filter(name => !asked.some(([, used]) => used === name))).toEqual([]);
  });

  test('fires for silence only where texts are expected', () => {
    const silence = named(committed, 'Microsoft.Insights/scheduledQueryRules', 'silence');
    expect(properties(silence).enabled).toBe(false);
  });
});

const withCompiler = (compiler: Bicep) => {
  test('has no warning', () => {
    expect(warnings(compiler)).toEqual([]);
  });

  test('is the committed snapshot', () => {
    expect(predict(compiler)).toEqual(committed);
  });

  test('with VNET_ENABLED leaves storage, Service Bus and the vault to private endpoints', () => {
    const isolated = predict(compiler, { VNET_ENABLED: 'true' });
    expect(only(isolated, 'Microsoft.ServiceBus/namespaces').sku).toMatchObject({ name: 'Premium' });
    expect(properties(only(isolated, 'Microsoft.ServiceBus/namespaces')).publicNetworkAccess).toBe('Disabled');
    expect(properties(only(isolated, 'Microsoft.KeyVault/vaults')).publicNetworkAccess).toBe('Disabled');
    for (const account of of(isolated, 'Microsoft.Storage/storageAccounts'))
      expect(properties(account).networkAcls).toMatchObject({ defaultAction: 'Deny' });
    expect(of(isolated, 'Microsoft.Network/privateEndpoints').map(lastPart)).toEqual([
      'pe-blob',
      'pe-package',
      'pe-table',
      'pe-bus',
      'pe-vault',
    ]);
    expect(of(isolated, 'Microsoft.Network/privateDnsZones')).toHaveLength(4);
    expect(properties(only(isolated, 'Microsoft.Web/sites')).virtualNetworkSubnetId).toContain('outputs.appSubnetId');
  });

  test('takes the secret of each bot and listener from the vault, by its id', () => {
    const other = settingsOf(predict(compiler, { OUTSIDE_IDS: 'shop-bot, knowledge' }));
    const secrets = Object.keys(other).filter(name => name.startsWith('OutsideSecret__'));
    expect(secrets.sort()).toEqual(['OutsideSecret__knowledge', 'OutsideSecret__shop_bot']);
    expect(other.OutsideSecret__shop_bot).toMatch(
      /^\[?.*@Microsoft\.KeyVault\(SecretUri=.*secrets\/outside-.*shop-bot/,
    );
  });

  test('sets other providers up only when they are named, with their keys from the vault', () => {
    const other = settingsOf(predict(compiler, { TWILIO_ACCOUNT_SID: 'AC1', TELESIGN_CUSTOMER_ID: 'TS1' }));
    expect(other).toMatchObject({ TwilioAccountSid: 'AC1', TelesignCustomerId: 'TS1' });
    expect(other.TwilioAuthToken).toMatch(/@Microsoft\.KeyVault\(SecretUri=.*secrets\/twilio-auth-token/);
    expect(other.TelesignApiKey).toMatch(/@Microsoft\.KeyVault\(SecretUri=.*secrets\/telesign-api-key/);
    const none = Object.keys(settingsOf(predict(compiler, {})));
    expect(none.filter(name => /^(Twilio|Telesign)/.test(name))).toEqual([]);
  });

  test('lets a pipeline read the configuration, and logs every table where that is wanted', () => {
    const pipeline = '33333333-3333-3333-3333-333333333333';
    const other = predict(compiler, {
      AZURE_PRINCIPAL_ID: pipeline,
      AZURE_PRINCIPAL_TYPE: 'ServicePrincipal',
      AUDIT_TABLES: 'true',
    });
    expect(rolesGiven(other).filter(role => role.startsWith('3333'))).toEqual([
      `${pipeline}: storageTableDataReader on st/Config`,
    ]);
    const ofTables = of(other, 'Microsoft.Insights/diagnosticSettings').find(({ id }) => id.includes('tableServices'))!;
    const logs = properties(ofTables).logs as readonly { readonly enabled: boolean }[];
    expect(logs.map(log => log.enabled)).toEqual([true, true, true]);
  });

  test('keeps the three functions of a greeting warm, subscribes an existing resource where it stands, and lets people in', () => {
    const existing =
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-phones/providers/Microsoft.Communication/communicationServices/acs-ours';
    const other = predict(compiler, {
      ALWAYS_READY_INSTANCES: '1',
      EXISTING_COMMUNICATION_ID: existing,
      AUTH_CLIENT_ID: '11111111-1111-1111-1111-111111111111',
      AZURE_PRINCIPAL_ID: '22222222-2222-2222-2222-222222222222',
      TEXTS_EXPECTED_TIME_ZONE: 'America/Chicago',
    });
    expect(
      inside(only(other, 'Microsoft.Web/sites'), 'functionAppConfig', 'scaleAndConcurrency', 'alwaysReady'),
    ).toEqual(
      ['sms-received', 'conversation', 'send-sms'].map(name => ({ name: `function:${name}`, instanceCount: 1 })),
    );
    expect(of(other, 'Microsoft.Communication/communicationServices')).toEqual([]);
    expect(only(other, 'Microsoft.EventGrid/systemTopics').id).toContain('/resourceGroups/rg-phones/');
    expect(properties(only(other, 'Microsoft.EventGrid/systemTopics')).source).toBe(existing);
    const signIn = named(other, 'Microsoft.Web/sites/config', 'authsettingsV2');
    expect(inside(signIn, 'platform', 'enabled')).toBe(true);
    // Whoever deployed writes the configuration, and reads no other table.
    expect(rolesGiven(other).filter(role => role.startsWith('22222222'))).toEqual([
      '22222222-2222-2222-2222-222222222222: storageTableDataContributor on st/Config',
    ]);
    const silence = named(other, 'Microsoft.Insights/scheduledQueryRules', 'silence');
    expect(properties(silence).enabled).toBe(true);
    const query = inside(silence, 'criteria', 'allOf', 0, 'query');
    expect(query).toContain("datetime_utc_to_local(now(), 'America/Chicago')");
    expect(query).not.toMatch(/\{[a-z]/i);
  });
};
if (bicep) describe('what the compiler predicts', () => withCompiler(bicep));
