import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The account and key that every Azurite knows; they are published, and open nothing but an emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const SERVICES = ['Blob', 'Queue', 'Table'] as const;
const READY_WITHIN_MS = 60_000;

export type RunningAzurite = {
  /** One connection string for Table, Blob and Queue Storage. */
  readonly connectionString: string;
  readonly tablesUrl: string;
  readonly blobsUrl: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts an Azurite of the test's own: in memory, on free ports of the loopback. One a test file is enough
 * (`beforeAll`), stopped in `afterAll`; fresh ids keep its tests apart.
 */
export const startAzurite = async (): Promise<RunningAzurite> => {
  const child = spawn(process.execPath, [require.resolve('azurite/dist/src/azurite.js'), ...ARGUMENTS], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', killWithUs);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const url = await listening(child);
    const connectionString = [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      ...SERVICES.map(service => `${service}Endpoint=${url[service]}/${ACCOUNT}`),
    ].join(';');
    return {
      connectionString: `${connectionString};`,
      tablesUrl: `${url.Table}/${ACCOUNT}`,
      blobsUrl: `${url.Blob}/${ACCOUNT}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const ARGUMENTS = [
  '--inMemoryPersistence',
  '--disableTelemetry',
  '--skipApiVersionCheck',
  '--loose',
  '--silent',
  ...['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'],
];

/** Resolves when all three services have said where they listen. */
const listening = (child: ChildProcess): Promise<Record<(typeof SERVICES)[number], string>> =>
  new Promise((resolve, reject) => {
    let output = '';
    const give = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    const fail = (what: string) => give(() => reject(new Error(`Azurite ${what}. It printed: ${output || 'nothing'}`)));
    const timer = setTimeout(() => fail(`was not ready within ${READY_WITHIN_MS / 1_000} s`), READY_WITHIN_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const [blob, queue, table] = SERVICES.map(
        service => new RegExp(`${service} service is successfully listening at (http://\\S+)`).exec(output)?.[1],
      );
      if (blob && queue && table) give(() => resolve({ Blob: blob, Queue: queue, Table: table }));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', error => fail(`could not be started (${error.message})`));
    child.once('exit', code => fail(`ended with code ${code} before it was ready`));
  });
