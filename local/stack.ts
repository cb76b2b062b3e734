import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Child, childProcess } from './child';
import { type Numbered, ownedNumbers } from './owned-numbers';
import { peopleOf } from './people';
import type { Ports } from './ports';
import { parallel, type Resource, sequence } from './resource';
import { settingsOf } from './settings';
import { sampleConfiguration, storage } from './storage';

export type StackOptions = {
  readonly ports: Ports;
  /** Where everything is kept between starts. */
  readonly data: string;
  /** Forget what was kept. */
  readonly fresh: boolean;
  readonly watch: boolean;
  readonly instances: number;
  /** How many times faster than Azure Event Grid delivers again. */
  readonly timeScale: number;
  readonly config: string;
  /** What makes the app, while storage and bus come up. */
  readonly appBuild?: Resource;
  readonly onLog: (part: string, line: string) => void;
  /** A part ended though nobody asked it to. */
  readonly onDeath?: (part: string, how: string) => void;
  /** More or other app settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Instead of the embedded host, together with a Service Bus emulator that somebody else started on these ports. */
  readonly functionsHost?: (settings: Readonly<Record<string, string>>) => Resource;
};

export type Stack = Resource & {
  readonly azurite: Child;
  readonly bus: Child;
  readonly communication: Child;
  readonly functions: Child;
  readonly addresses: Addresses;
};
export type Addresses = {
  readonly functions: string;
  readonly phones: string;
  readonly bus: string;
  readonly serviceBusConnection: string;
  readonly storageConnection: string;
  readonly data: string;
};

const ROOT = join(__dirname, '..');
const EVENT_GRID_KEY = 'local-event-grid-key';

/** The whole stack as one declared tree. Nothing in it is known to the app: only its settings differ from those in Azure. */
export const createStack = (options: StackOptions): Stack => {
  const { ports, data, fresh, config } = options;
  // Azure keeps quiet to save cost; here a line an invocation is what a developer wants to see.
  const settings: Readonly<Record<string, string>> = {
    AzureFunctionsJobHost__logging__logLevel__Function: 'Information',
    ...settingsOf(ports, ROOT, process.env),
    ...options.settings,
  };
  const storageConnection = settings.TablesConnection ?? '';
  const inData = (...names: string[]) => join(data, ...names);
  const part = (
    name: string,
    script: string,
    args: readonly string[],
    more: { endWithinMs?: number; env?: NodeJS.ProcessEnv } = {},
  ) =>
    childProcess({
      name,
      script,
      args,
      log: inData('logs', `${name}.log`),
      isReady: line => line.startsWith('{"ready":true'),
      onLine: line => options.onLog(name, line),
      onDeath: how => options.onDeath?.(name, how),
      ...more,
    });

  const azurite = childProcess({
    name: 'azurite',
    onDeath: how => options.onDeath?.('azurite', how),
    script: require.resolve('azurite/dist/src/azurite.js'),
    args: [
      ...['--location', inData('azurite'), '--disableTelemetry', '--skipApiVersionCheck', '--silent'],
      ...['--blobPort', `${ports.blob}`, '--queuePort', `${ports.azuriteQueue}`, '--tablePort', `${ports.table}`],
    ],
    log: inData('logs', 'azurite.log'),
    // The three come up in any order; the tables are asked for right after, and the SDK waits for them.
    isReady: line => /Table service is successfully listening/.test(line),
  });
  const bus = part('service-bus', join(ROOT, 'local/service-bus/main.ts'), [
    ...['--config', join(ROOT, 'infra/service-bus.json'), '--port', `${ports.amqp}`, '--http-port', `${ports.bus}`],
    ...['--data', inData('service-bus'), '--json'],
  ]);
  const communication = part('communication', join(ROOT, 'local/communication/main.ts'), [
    '--config',
    inData('communication.json'),
    '--json',
  ]);
  const functions = part(
    'functions',
    join(ROOT, 'local/functions-host/main.ts'),
    [
      ...[
        '--app',
        ROOT,
        '--port',
        `${ports.functions}`,
        '--settings',
        inData('no.settings.json'),
        '--people',
        inData('people.json'),
      ],
      ...[
        '--data',
        inData('functions'),
        '--event-grid-key',
        EVENT_GRID_KEY,
        '--json',
        '--instances',
        `${options.instances}`,
      ],
      ...(options.watch ? ['--watch'] : []),
    ],
    { env: settings, endWithinMs: 40_000 },
  );

  const addresses: Addresses = {
    functions: `http://localhost:${ports.functions}`,
    phones: `http://localhost:${ports.phones}`,
    bus: `http://localhost:${ports.bus}`,
    serviceBusConnection: settings.ServiceBusConnection ?? '',
    storageConnection,
    data,
  };
  const files: Resource = {
    name: 'files',
    up: async () => {
      if (fresh) rmSync(data, { recursive: true, force: true });
      mkdirSync(data, { recursive: true });
      writeFileSync(inData('people.json'), JSON.stringify(peopleOf(config), null, 2));
      writeFileSync(inData('communication.json'), JSON.stringify(communicationConfig(options, settings), null, 2));
      writeFileSync(inData('stack.json'), JSON.stringify(addresses, null, 2));
    },
    down: async () => rmSync(inData('stack.json'), { force: true }),
  };

  const tree = sequence('stack', [
    files,
    parallel('storage and bus', [
      sequence('storage', [azurite, storage(storageConnection), sampleConfiguration(storageConnection, config)]),
      ...(options.functionsHost === undefined ? [bus] : []),
      communication,
      ...(options.appBuild === undefined ? [] : [options.appBuild]),
    ]),
    options.functionsHost?.(settings) ?? functions,
    subscriptions(addresses.phones),
  ]);
  return { ...tree, azurite, bus, communication, functions, addresses };
};

/** Ready means that a text sent now arrives: Event Grid has shaken hands with both functions. */
const subscriptions = (phones: string): Resource => ({
  name: 'event subscriptions',
  up: async () => {
    const until = Date.now() + 30_000;
    for (;;) {
      const response = await fetch(`${phones}/emulator/subscriptions`).catch(() => undefined);
      const { value = [] } = response?.ok ? ((await response.json()) as { value?: readonly Subscription[] }) : {};
      if (value.length > 0 && value.every(({ validated }) => validated)) return;
      if (Date.now() > until)
        throw new Error(`Event Grid could not shake hands with the functions: ${JSON.stringify(value)}. See the logs.`);
      await new Promise(done => setTimeout(done, 100));
    }
  },
  down: async () => {},
});

type Subscription = { readonly name: string; readonly validated: boolean };
const communicationConfig = (
  { ports, data, timeScale, config }: StackOptions,
  settings: Readonly<Record<string, string>>,
) => {
  const { channels = [] } = parse(readFileSync(config, 'utf8')) as { channels?: readonly Numbered[] };
  const webhooks = `${settings.PublicBaseUrl}/api/webhooks`;
  const endpoint = (name: string) =>
    `http://127.0.0.1:${ports.functions}/runtime/webhooks/EventGrid?functionName=${name}&code=${EVENT_GRID_KEY}`;
  const subscription = (name: string, type: string) => ({
    name,
    endpoint: endpoint(name),
    eventTypes: [`Microsoft.Communication.${type}`],
  });
  return {
    port: ports.phones,
    dataFolder: join(data, 'communication'),
    accessKey: /accesskey=([^;]+)/i.exec(settings.CommunicationConnection ?? '')?.[1],
    numbers: ownedNumbers(channels),
    twilio: {
      accountSid: settings.TwilioAccountSid,
      authToken: settings.TwilioAuthToken,
      smsUrl: `${webhooks}/twilio/sms#rc=3&rp=all`,
    },
    telesign: {
      customerId: settings.TelesignCustomerId,
      apiKey: settings.TelesignApiKey,
      callbackUrl: `${webhooks}/telesign/events`,
    },
    subscriptions: [
      subscription('sms-received', 'SMSReceived'),
      subscription('delivery-report', 'SMSDeliveryReportReceived'),
    ],
    timeScale,
    blobs: settings.BlobsConnection,
  };
};
