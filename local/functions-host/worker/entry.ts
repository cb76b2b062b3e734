import { writeSync } from 'node:fs';
import { newAppState } from './app-state';
import { coreModule, injectCoreModule } from './core-module';
import { runHooks } from './hooks';
import { invoke } from './invoke';
import { finishStart, loadApp } from './load-app';
import type { Failure, FromWorker, ToWorker } from './protocol';
import { readOnlyError, toError } from './system-error';

/** The worker process: it holds the app, and does what the host says over the IPC channel. */
const send = (message: FromWorker, sent: () => void = () => {}): void => {
  if (process.connected) process.send?.(message, undefined, undefined, sent);
};

const app = newAppState(send);
injectCoreModule(coreModule(app));

/** Whatever was thrown, as text: what can't be read or sent must not end the worker in its place. */
const toFailure = (thrown: unknown): Failure => {
  try {
    const { message, stack } = toError(thrown);
    return { message: String(message), ...(typeof stack === 'string' ? { stack } : {}) };
  } catch {
    return { message: 'Unknown error' };
  }
};

const start = async (appFolder: string): Promise<void> => {
  try {
    await loadApp(app, appFolder);
    const capabilities = await finishStart(app);
    const functions = [...app.functions.values()].map(({ metadata }) => metadata);
    const model = app.model && `${app.model.name} ${app.model.version}`;
    send({ type: 'started', functions, capabilities, model });
  } catch (thrown) {
    send({ type: 'start-failed', failure: toFailure(thrown), registered: app.functions.size }, () => process.exit(1));
  }
};

const terminate = async (): Promise<void> => {
  await runHooks(app, 'appTerminate', {
    get hookData() {
      return app.appLevelHookData;
    },
    set hookData(_value) {
      throw readOnlyError('hookData');
    },
    get appHookData() {
      return app.appHookData;
    },
    set appHookData(_value) {
      throw readOnlyError('appHookData');
    },
  });
  send({ type: 'terminated' }, () => process.exit(0));
};

process.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'start':
      app.hostVersion = message.hostVersion;
      void start(message.appFolder);
      return;
    case 'invoke': {
      const { invocationId } = message.request;
      invoke(app, message.request).then(
        response => send({ type: 'succeeded', invocationId, response }),
        thrown => send({ type: 'failed', invocationId, failure: toFailure(thrown) }),
      );
      return;
    }
    case 'terminate':
      void terminate();
      return;
    default: {
      const unknown: never = message;
      throw new Error(`The host sent what this worker doesn't know: ${JSON.stringify(unknown)}`);
    }
  }
});

// A host that was killed takes its worker with it.
process.on('disconnect', () => process.exit(0));
// The terminal's Ctrl-C reaches the whole group; only the host decides when the worker ends, after draining.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

// An un-awaited rejection arrives here too (Node raises it as an uncaught exception). Written
// synchronously: after process.exit nothing else leaves.
process.on('uncaughtException', thrown => {
  const error = toError(thrown);
  writeSync(2, `Worker uncaught exception: ${error.stack ?? error.message}\n`);
  process.exit(1);
});
