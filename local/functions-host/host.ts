import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { type AppRun, startApp } from './app-run';
import type { AppSettings } from './configuration/app-settings';
import { readHostJson } from './configuration/host-json';
import { consoleLevel } from './console-level';
import { createEventGridWebhook } from './event-grid/webhook';
import { createAdmin } from './http/admin';
import { keyOf } from './http/authorize';
import { allowOrigins, type Cors, corsOf } from './http/cors';
import { createHttpTrigger } from './http/http-trigger';
import { reply } from './http/messages';
import { closeServer, createHttpServer, type Handle, listen } from './http/server';
import { type HostKeys, hostKeys, isKey } from './keys';
import { categoryOf, isLogged, type Log, type LogWithoutTime, logTo } from './log';
import { hostPage } from './sign-in/pages';
import type { Person } from './sign-in/people';
import { createSignIn } from './sign-in/sign-in';
import { startWorker } from './worker-process';

export type FunctionsHostOptions = {
  /** The folder with the app's package.json and host.json. */
  readonly appFolder: string;
  /** 0 (the default) takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** The app settings; the worker gets them on top of this process's environment. */
  readonly settings?: AppSettings;
  /** Where keys are kept between starts. Without it they are new each time. */
  readonly dataFolder?: string;
  /** Keys to use instead of those kept or made. */
  readonly keys?: Partial<HostKeys>;
  /** Who may sign in. Without anybody, sign-in is off. */
  readonly people?: readonly Person[];
  readonly signInExcludedPaths?: readonly string[];
  /** True: whoever isn't signed in gets 401. Default: the app decides. */
  readonly signInRequired?: boolean;
  /** Which origins' pages may call. Default: none but its own. */
  readonly cors?: Cors;
  readonly log?: Log;
  /** How long running invocations may still take when the host stops, in milliseconds. Default 10,000. */
  readonly drainMs?: number;
};

export type FunctionsHost = {
  /** Starts; resolves when everything listens. Rejects with a sentence saying what is wrong, leaving nothing behind. */
  readonly up: () => Promise<void>;
  /** Takes nothing new, lets running invocations end (or their messages go back), then stops all. */
  readonly down: () => Promise<void>;
  readonly port: number;
  readonly url: string;
  readonly keys: HostKeys;
  /** The system key `eventgrid_extension`. */
  readonly eventGridKey: string;
  /** Where Event Grid delivers to a function, with its key. */
  readonly eventGridUrl: (functionName: string) => string;
  readonly functions: () => readonly { readonly name: string; readonly kind: string }[];
  /** Loads the app anew (after a build): drains, ends the worker, starts another. Requests wait meanwhile. */
  readonly reload: () => Promise<void>;
  /** Ends the worker as a crash would. */
  readonly crashWorker: () => Promise<void>;
};

/** The version that the host gives itself towards the app: what the features here correspond to. */
const hostVersion = '4.1042.0';
const isReserved = (path: string): boolean => /^\/(admin|runtime)(\/|$)/.test(path);
const defaultBodyLimit = 104_857_600;

/** A Functions host for Node apps of the v4 model, in this process, with the app in a worker process of its own. */
export const createFunctionsHost = (options: FunctionsHostOptions): FunctionsHost => {
  const appFolder = resolve(options.appFolder);
  const settings = options.settings ?? {};
  const address = options.host ?? '127.0.0.1';
  const keys = hostKeys(options.keys, options.dataFolder && join(options.dataFolder, 'keys.json'));
  const hostId =
    settings.AzureFunctionsWebHost__hostid ??
    `local-${createHash('sha256').update(appFolder).digest('hex').slice(0, 16)}`;
  const write = options.log ?? logTo(process.stdout);
  let hostJson = readHostJson(appFolder, settings);
  const log: LogWithoutTime = entry => {
    if (!isLogged(hostJson.logging.logLevel, categoryOf(entry), entry.level)) return;
    write({ at: new Date().toISOString(), ...entry });
  };
  const signIn = createSignIn({
    people: settings.WEBSITE_AUTH_ENABLED?.toLowerCase() === 'false' ? [] : (options.people ?? []),
    key: keys.signIn,
    excludedPaths: ['/runtime/webhooks', '/admin', ...(options.signInExcludedPaths ?? [])],
    required: options.signInRequired ?? false,
  });

  let port = options.port ?? 0;
  let isUp = false;
  /** The load of the app that serves; pending while one starts, so that requests wait for it. */
  let run: Promise<AppRun> = Promise.reject(new Error('The host is not up.'));
  run.catch(() => {});
  let live: AppRun | undefined;

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
    ...settings,
    AzureWebJobsScriptRoot: appFolder,
    FUNCTIONS_WORKER_RUNTIME: 'node',
    FUNCTIONS_EXTENSION_VERSION: '~4',
    WEBSITE_HOSTNAME: `localhost:${port}`,
    ...(signIn.isOn ? { WEBSITE_AUTH_ENABLED: 'True' } : {}),
  });

  const storage = settings.AzureWebJobsStorage
    ? BlobServiceClient.fromConnectionString(settings.AzureWebJobsStorage, {
        retryOptions: { maxTries: 1, tryTimeoutInMs: 5000 },
      })
    : undefined;

  const start = async (): Promise<AppRun> => {
    hostJson = readHostJson(appFolder, settings);
    const started = await startApp({
      hostJson,
      settings,
      storage,
      hostId,
      log,
      startWorker: () =>
        startWorker({
          appFolder,
          environment: environment(),
          hostVersion,
          nodeArguments: settings.languageWorkers__node__arguments?.split(' ') ?? [],
          onLog: ({ level, message, functionName, invocationId }) =>
            level !== 'none' && log({ source: 'user', level, message, function: functionName, invocationId }),
          onConsole: (message, stream) => log({ source: 'console', level: consoleLevel(message, stream), message }),
        }),
    });
    live = started;
    return started;
  };

  const http = createHttpTrigger({
    find: () => live!.find,
    invoke: (fn, input) => live!.invoke(fn, input),
    streamUri: () => live!.streamUri(),
    keys,
    isDisabled: fn => live!.isDisabled(fn),
    options: () => hostJson.extensions.http,
    bodyLimit: Number(settings.FUNCTIONS_REQUEST_BODY_SIZE_LIMIT ?? defaultBodyLimit),
    log,
  });
  const webhook = createEventGridWebhook({
    find: name => live!.eventGrid(name),
    invoke: (fn, input) => live!.invoke(fn, input),
  });
  const admin = createAdmin({
    functions: () => live?.functions ?? [],
    isDisabled: fn => live!.isDisabled(fn),
    invoke: (fn, input) => live!.invoke(fn, input),
    keys,
    hostId,
    version: hostVersion,
    isRunning: () => isUp,
  });

  const answeredPreflight = allowOrigins(options.cors ?? corsOf(undefined));
  const handle: Handle = async (request, response, url) => {
    if (answeredPreflight(request, response)) return;
    if (await signIn.before(request, response, url)) return;
    try {
      await run;
    } catch {
      return reply(response, 503, 'Function host is not running.');
    }
    const path = url.pathname.toLowerCase();
    if (path.startsWith('/admin/')) return admin(request, response, url);
    if (path === '/runtime/webhooks/eventgrid') {
      const key = keyOf(request, url);
      if (!isKey(key, keys.eventGrid) && !isKey(key, keys.master)) return reply(response, 401);
      return webhook(request, response, url);
    }
    // No function's route leads there, not even one that takes every path.
    if (isReserved(path)) return reply(response, 404);
    // Before any function, as far as is known: an app that serves `/` itself switches the host's own page off.
    const isHome = path === '/' && settings.AzureWebJobsDisableHomepage?.toLowerCase() !== 'true';
    if (isHome) return reply(response, 200, hostPage(live?.functions.length ?? 0), 'text/html; charset=utf-8');
    if (await http(request, response, url)) return;
    // Without its page the host has nothing to say there.
    reply(response, path === '/' ? 204 : 404);
  };
  const server = createHttpServer(handle, log);
  const drainMs = options.drainMs ?? 10_000;

  return {
    up: async () => {
      port = await listen(server, port, address);
      run = start();
      try {
        const { functions } = await run;
        isUp = true;
        if (functions.length === 0) {
          log({
            source: 'host',
            level: 'warning',
            message: 'No functions found: package.json\'s "main" registers none.',
          });
        }
      } catch (error) {
        await closeServer(server, 0);
        throw error;
      }
    },
    down: async () => {
      isUp = false;
      const started = run;
      run = Promise.reject(new Error('The host is stopping.'));
      run.catch(() => {});
      const stopped = started.then(
        current => current.stop(drainMs),
        () => {},
      );
      await Promise.all([stopped, server.listening ? closeServer(server, drainMs) : undefined]);
    },
    get port() {
      return port;
    },
    get url() {
      return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
    },
    keys,
    eventGridKey: keys.eventGrid,
    eventGridUrl: name =>
      `http://${address}:${port}/runtime/webhooks/EventGrid?functionName=${encodeURIComponent(name)}&code=${encodeURIComponent(keys.eventGrid)}`,
    functions: () => live?.functions.map(({ name, kind }) => ({ name, kind })) ?? [],
    reload: async () => {
      const before = live;
      run = (async () => {
        await before?.stop(drainMs);
        return start();
      })();
      await run;
    },
    crashWorker: async () => live?.crashWorker(),
  };
};
