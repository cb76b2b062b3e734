import { BlobServiceClient } from '@azure/storage-blob';
import { createFunctionsHost, type FunctionsHost } from '../../../../../local/functions-host/host';
import type { LogEntry } from '../../../../../local/functions-host/log';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { makeApp, type TestApp } from '../../../../support/functions-host/make-app';
import { waitFor } from '../../../../support/wait-for';

const timerApp = (registrations: string): TestApp =>
  makeApp({
    'app.js': `
      const { app } = require('@azure/functions');
      const seen = [];
      app.http('seen', { handler: async () => ({ jsonBody: seen }) });
      ${registrations}
    `,
  });

type Seen = {
  name: string;
  at: number;
  until?: number;
  timer: TimerInfo;
  retry?: { retryCount: number };
  metadata: boolean;
};
type TimerInfo = {
  isPastDue: boolean;
  schedule: { adjustForDST: boolean };
  scheduleStatus: { last: string; next: string; lastUpdated: string } | null;
};
const recording = (name: string, schedule: string, more = '') => `
  app.timer('${name}', { schedule: '${schedule}', ${more} handler: async (timer, context) => {
    const entry = { name: '${name}', at: Date.now(), timer, retry: context.retryContext, metadata: context.triggerMetadata !== undefined };
    seen.push(entry);
    await work('${name}', entry);
  } });`;

const started: { host: FunctionsHost; app: TestApp }[] = [];
const start = async (
  app: TestApp,
  settings: Record<string, string> = {},
  log: LogEntry[] = [],
): Promise<FunctionsHost> => {
  const host = createFunctionsHost({ appFolder: app.folder, settings, log: entry => log.push(entry) });
  started.push({ host, app });
  await host.up();
  return host;
};
afterEach(async () => {
  await Promise.all(started.map(({ host }) => host.down()));
  for (const { app } of started) app.remove();
  started.length = 0;
});
const seenBy = async (host: FunctionsHost, name: string): Promise<Seen[]> =>
  ((await (await fetch(`${host.url}/api/seen`)).json()) as Seen[]).filter(entry => entry.name === name);
const times = (host: FunctionsHost, name: string, count: number): Promise<Seen[]> =>
  waitFor(`${count} runs of ${name}`, async () => {
    const entries = await seenBy(host, name);
    return entries.length >= count && entries;
  });

test('fires on its schedule, one run at a time, without trigger metadata', async () => {
  const app = timerApp(
    `const work = async (_name, entry) => {
       await new Promise(resolve => setTimeout(resolve, 1050));
       entry.until = Date.now();
     };
     ${recording('each-second', '* * * * * *')}`,
  );
  const [first, second] = (await times(await start(app), 'each-second', 2)) as [Seen, Seen];
  expect(second.at).toBeGreaterThanOrEqual(first.until!);
  expect(first).toMatchObject({
    metadata: false,
    timer: { isPastDue: false, schedule: { adjustForDST: true }, scheduleStatus: null },
  });
});

test('runs on start-up when asked, and its retry policy is honoured with a retry context', async () => {
  const app = timerApp(
    `const work = async (name, entry) => {
       if (name === 'failing' && seen.filter(one => one.name === name).length < 3) throw new Error('on purpose');
     };
     ${recording('failing', '0 0 0 1 1 *', "runOnStartup: true, retry: { strategy: 'fixedDelay', maxRetryCount: 4, delayInterval: 0 },")}
     ${recording('quiet', '0 0 0 1 1 *')}`,
  );
  const host = await start(app);
  const runs = await times(host, 'failing', 3);
  expect(runs.map(({ retry }) => retry?.retryCount ?? 0)).toEqual([0, 1, 2]);
  expect(await seenBy(host, 'quiet')).toEqual([]);
});

describe('with storage', () => {
  let azurite: RunningAzurite;
  let settings: Record<string, string>;
  beforeAll(async () => {
    azurite = await startAzurite();
    settings = { AzureWebJobsStorage: azurite.connectionString };
  });
  afterAll(() => azurite?.stop());

  test('one instance runs the timer; when it ends, the other takes over', async () => {
    const app = timerApp(`const work = async () => {}; ${recording('single', '* * * * * *')}`);
    const [one, two] = [await start(app, settings), await start(app, settings)];
    const first = await waitFor('a first run', async () => {
      if ((await seenBy(one, 'single')).length > 0) return { winner: one, loser: two };
      return (await seenBy(two, 'single')).length > 0 && { winner: two, loser: one };
    });
    await times(first.winner, 'single', 2);
    expect(await seenBy(first.loser, 'single')).toEqual([]);
    await first.winner.down();
    await times(first.loser, 'single', 1);
  });

  test('an occurrence missed while nothing ran is made up for, marked past due', async () => {
    const app = timerApp(`const work = async () => {}; ${recording('hourly', '0 0 * * * *')}`);
    const hostId = 'past-due-test';
    const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(
      'azure-webjobs-hosts',
    );
    await container.createIfNotExists();
    const status = {
      Last: '2026-01-01T10:00:00.0003543+00:00',
      Next: '2026-01-01T11:00:00+00:00',
      LastUpdated: '2026-01-01T10:00:00.0003543+00:00',
    };
    const text = JSON.stringify(status);
    const blob = container.getBlockBlobClient(`timers/${hostId}/Host.Functions.hourly/status`);
    await blob.upload(text, text.length);
    const host = await start(app, { ...settings, AzureFunctionsWebHost__hostid: hostId });
    const [run] = await times(host, 'hourly', 1);
    expect(run?.timer.isPastDue).toBe(true);
    expect(run?.timer.scheduleStatus).toEqual({
      last: '2026-01-01T10:00:00+00:00',
      next: '2026-01-01T11:00:00+00:00',
      lastUpdated: '2026-01-01T10:00:00+00:00',
    });
    const kept = await waitFor('the new status', async () => {
      const now = JSON.parse((await blob.downloadToBuffer()).toString()) as typeof status;
      return now.Last !== status.Last && now;
    });
    expect(Date.parse(kept.Next)).toBeGreaterThan(Date.now());
    expect(await seenBy(host, 'hourly')).toHaveLength(1);
  });

  test('a host whose storage is away says so once, and does not run its timers: another instance might', async () => {
    const log: LogEntry[] = [];
    const app = timerApp(`const work = async () => {}; ${recording('waiting', '* * * * * *')}`);
    const away = azurite.connectionString.replace(
      /(BlobEndpoint=http:\/\/127\.0\.0\.1:)\d+/,
      (_all, before: string) => `${before}9`,
    );
    const host = await start(app, { AzureWebJobsStorage: away }, log);
    await waitFor('the log line', () => log.some(({ message }) => message.includes("can't be used")));
    expect(await seenBy(host, 'waiting')).toEqual([]);
    expect(log.filter(({ message }) => message.includes("can't be used"))).toHaveLength(1);
  });
});
