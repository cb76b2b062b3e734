import type { BlobServiceClient } from '@azure/storage-blob';
import type { AppSettings } from './configuration/app-settings';
import type { HostJson } from './configuration/host-json';
import type { EventGridFunction, HostFunction, HttpFunction } from './functions';
import { toHostFunction } from './functions';
import { type FindRoute, routesOf } from './http/routes';
import { createInvoker, type Invoker } from './invoker';
import type { LogWithoutTime } from './log';
import { createOutputs } from './outputs/write-outputs';
import { type Listener, startListener } from './service-bus/listener';
import { startTimer } from './timer/listener';
import { keepWorker } from './worker-keeper';
import type { StartedWorker } from './worker-process';

/** One load of the app: its worker, what it registered, and everything that listens for it. */
export type AppRun = {
  readonly functions: readonly HostFunction[];
  readonly find: FindRoute;
  readonly eventGrid: (name: string) => EventGridFunction | undefined;
  readonly invoke: Invoker['invoke'];
  readonly streamUri: () => Promise<string | undefined>;
  readonly model: string | undefined;
  /** Ends the worker at once, as a crash would; a new one starts. */
  readonly crashWorker: () => Promise<void>;
  /** Takes nothing new, lets what runs end for `ms` at most, gives the rest back, ends the worker. */
  readonly stop: (ms: number) => Promise<void>;
};

export type AppRunOptions = {
  readonly hostJson: HostJson;
  readonly settings: AppSettings;
  readonly storage: BlobServiceClient | undefined;
  readonly hostId: string;
  readonly startWorker: () => Promise<StartedWorker>;
  readonly log: LogWithoutTime;
};

/** Time for the appTerminate hooks, and for the last settlements. */
const terminateGraceMs = 2000;

/** Resolves with the promise, or after `ms`. Says whether the promise was in time. */
const within = async (ms: number, promise: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const inTime = await Promise.race([promise.then(() => true as const), late]);
  clearTimeout(timer);
  return inTime;
};

const startTrigger = (fn: HostFunction, options: AppRunOptions, invoker: Invoker): readonly Listener[] => {
  const { settings, log, hostJson, storage, hostId } = options;
  switch (fn.kind) {
    case 'service-bus':
      return [startListener(fn, { settings, log, invoke: invoker.invoke, options: hostJson.extensions.serviceBus })];
    case 'timer':
      return [startTimer(fn, { settings, log, invoke: invoker.invoke, storage, hostId })];
    case 'http':
    case 'event-grid':
      return [];
    default: {
      const unknown: never = fn;
      throw new Error(`Unknown trigger ${JSON.stringify(unknown)}`);
    }
  }
};

/** Starts the worker, reads what the app registered, and starts its triggers. Rejects, leaving nothing behind, when any of it can't be. */
export const startApp = async (options: AppRunOptions): Promise<AppRun> => {
  const { hostJson, log } = options;
  const keeper = keepWorker(options.startWorker, log);
  const outputs = createOutputs(options.settings);
  const invoker = createInvoker({
    worker: keeper.current,
    functionTimeoutMs: hostJson.functionTimeout,
    writeOutputs: outputs.write,
    log,
  });
  const listeners: Listener[] = [];
  const stop = async (ms: number): Promise<void> => {
    const drained = Promise.all([...listeners.map(({ drain }) => drain()), invoker.idle(ms)]);
    if (!(await within(ms, drained))) {
      log({
        source: 'host',
        level: 'warning',
        message: `${invoker.running()} invocations still ran after ${ms} ms; they are ended and their messages go back.`,
      });
    }
    await keeper.stop(terminateGraceMs);
    await within(terminateGraceMs, drained);
    await Promise.all([...listeners.map(({ close }) => close()), outputs.close()]);
  };

  try {
    const worker = await keeper.start();
    const functions = worker.functions.map(toHostFunction);
    const find = routesOf(
      functions.filter((fn): fn is HttpFunction => fn.kind === 'http'),
      hostJson.extensions.http.routePrefix,
    );
    for (const fn of functions) listeners.push(...startTrigger(fn, options, invoker));
    const eventGrid = new Map(
      functions
        .filter((fn): fn is EventGridFunction => fn.kind === 'event-grid')
        .map(fn => [fn.name.toLowerCase(), fn]),
    );
    return {
      functions,
      find,
      eventGrid: name => eventGrid.get(name.toLowerCase()),
      invoke: invoker.invoke,
      streamUri: async () => (await keeper.current()).capabilities.HttpUri,
      model: worker.model,
      crashWorker: async () => {
        const current = await keeper.current();
        current.kill();
        await current.exited;
      },
      stop,
    };
  } catch (error) {
    await stop(0);
    throw error;
  }
};
