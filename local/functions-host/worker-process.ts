import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type {
  Failure,
  FromWorker,
  InvocationRequest,
  InvocationResponse,
  RpcFunction,
  ToWorker,
} from './worker/protocol';
import { workerFile } from './worker-bundle';

export type WorkerLog = Extract<FromWorker, { type: 'log' }>;

export type StartedWorker = {
  readonly pid: number;
  readonly functions: readonly RpcFunction[];
  readonly capabilities: Readonly<Record<string, string>>;
  readonly model?: string;
  /** Rejects with a WorkerGoneError when the worker ends first, with an InvocationFailedError when the app fails. */
  readonly invoke: (request: InvocationRequest) => Promise<InvocationResponse>;
  readonly exited: Promise<void>;
  /** Runs the appTerminate hooks, for `graceMs` at most, then ends the process. */
  readonly terminate: (graceMs: number) => Promise<void>;
  readonly kill: () => void;
};

/** The app's entry file threw, so nothing of the app runs. */
export class AppStartError extends Error {
  override readonly name = 'AppStartError';
  constructor(
    readonly failure: Failure,
    readonly registered: number,
  ) {
    super(failure.message);
  }
}

/** The handler (or a hook, or the conversion of its result) failed. */
export class InvocationFailedError extends Error {
  override readonly name = 'InvocationFailedError';
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** The whole worker ended while the invocation ran: a crash, an un-awaited rejection, a time-out of another one. */
export class WorkerGoneError extends Error {
  override readonly name = 'WorkerGoneError';
  constructor(
    how: string,
    /** False: the worker had ended before it got the invocation, so another worker may run it. */
    readonly began = true,
  ) {
    super(`The worker process ended (${how}) and took its invocations with it.`);
  }
}

export type WorkerOptions = {
  readonly appFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly hostVersion: string;
  /** For Node itself: `--inspect`, for one. */
  readonly nodeArguments: readonly string[];
  readonly onLog: (entry: WorkerLog) => void;
  readonly onConsole: (line: string, stream: 'stdout' | 'stderr') => void;
};

type Running = { readonly resolve: (response: InvocationResponse) => void; readonly reject: (error: Error) => void };

/** Starts a worker process and loads the app in it. Rejects with an AppStartError when the app can't be loaded. */
export const startWorker = async (options: WorkerOptions): Promise<StartedWorker> => {
  const child = fork(await workerFile(), [], {
    cwd: options.appFolder,
    env: options.environment,
    execArgv: [...options.nodeArguments],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const running = new Map<string, Running>();
  const exited = whenExited(child, running);
  readLines(child, options.onConsole);

  const send = (message: ToWorker): void => {
    if (child.connected) child.send(message, error => error && child.kill('SIGKILL'));
  };
  const started = await new Promise<Extract<FromWorker, { type: 'started' }>>((resolve, reject) => {
    child.once('error', reject);
    void exited.then(how => reject(new WorkerGoneError(how)));
    child.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'started':
          return resolve(message);
        case 'start-failed':
          return reject(new AppStartError(message.failure, message.registered));
        case 'log':
          return options.onLog(message);
        case 'succeeded':
          running.get(message.invocationId)?.resolve(message.response);
          return void running.delete(message.invocationId);
        case 'failed':
          running.get(message.invocationId)?.reject(new InvocationFailedError(message.failure));
          return void running.delete(message.invocationId);
        case 'terminated':
          return;
        default: {
          const unknown: never = message;
          throw new Error(`The worker sent what this host doesn't know: ${JSON.stringify(unknown)}`);
        }
      }
    });
    send({ type: 'start', appFolder: options.appFolder, hostVersion: options.hostVersion });
  });

  return {
    pid: child.pid!,
    functions: started.functions,
    capabilities: started.capabilities,
    model: started.model,
    invoke: request =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new WorkerGoneError('before the invocation', false));
        running.set(request.invocationId, { resolve, reject });
        send({ type: 'invoke', request });
      }),
    exited: exited.then(() => undefined),
    terminate: async graceMs => {
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      send({ type: 'terminate' });
      await exited;
      clearTimeout(timer);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};

const whenExited = (child: ChildProcess, running: Map<string, Running>): Promise<string> =>
  new Promise(resolve => {
    child.once('exit', (code, signal) => {
      const how = signal ? `signal ${signal}` : `exit code ${code}`;
      resolve(how);
      for (const { reject } of running.values()) reject(new WorkerGoneError(how));
      running.clear();
    });
    child.once('error', error => resolve(error.message));
  });

const readLines = (child: ChildProcess, onConsole: WorkerOptions['onConsole']): void => {
  for (const stream of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[stream]!, crlfDelay: Number.POSITIVE_INFINITY }).on('line', line =>
      onConsole(line, stream),
    );
  }
};
