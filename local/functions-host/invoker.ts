import { randomBytes, randomUUID } from 'node:crypto';
import type { HostFunction } from './functions';
import type { LogWithoutTime } from './log';
import type { InvocationRequest, InvocationResponse, RetryContext, RpcTypedData } from './worker/protocol';
import { InvocationFailedError, type StartedWorker, WorkerGoneError } from './worker-process';

export type InvocationInput = {
  readonly invocationId?: string;
  readonly data: RpcTypedData;
  readonly triggerMetadata?: Record<string, RpcTypedData>;
  readonly traceParent?: string;
  readonly traceState?: string;
  readonly retryContext?: RetryContext;
  /** What set it off, for the log line: a queue's name, a method and route. */
  readonly because: string;
};

export type InvocationOutcome =
  | { readonly ok: true; readonly response: InvocationResponse }
  | {
      readonly ok: false;
      readonly reason: 'failed' | 'timed-out' | 'worker-ended' | 'not-started';
      readonly error: Error;
    };

export type Invoke = (fn: HostFunction, input: InvocationInput) => Promise<InvocationOutcome>;

export type Invoker = {
  readonly invoke: Invoke;
  readonly running: () => number;
  /**
   * Resolves when nothing runs any more, or after `ms`; says whether it is idle. Requests count for two seconds of it: one may be a
   * poll that waits for news, and whoever asked can ask again.
   */
  readonly idle: (ms: number) => Promise<boolean>;
};

export type InvokerOptions = {
  readonly worker: () => Promise<StartedWorker>;
  readonly functionTimeoutMs: number;
  readonly writeOutputs: (fn: HostFunction, response: InvocationResponse) => Promise<void>;
  readonly log: LogWithoutTime;
};

const newTraceParent = (): string => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;

/** So long a stopping host waits for requests. */
const LONGEST_REQUEST_MS = 2_000;

/** A TimeSpan as the real host prints it in its time-out message. */
const asTimeSpan = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

/**
 * Runs invocations in the worker. One that exceeds functionTimeout ends the whole worker, with all that
 * runs in it: the Node worker can't stop a single handler.
 */
export const createInvoker = ({ worker, functionTimeoutMs, writeOutputs, log }: InvokerOptions): Invoker => {
  let running = 0;
  let requests = 0;
  let onEnd: (() => void)[] = [];

  const runIn = async (
    current: StartedWorker,
    fn: HostFunction,
    request: InvocationRequest,
  ): Promise<InvocationOutcome> => {
    let timedOut = false;
    const limit = Math.min(functionTimeoutMs, 2_147_483_647);
    const timer = setTimeout(() => {
      timedOut = true;
      current.kill();
    }, limit);
    try {
      const response = await current.invoke(request);
      await writeOutputs(fn, response);
      return { ok: true, response };
    } catch (error) {
      if (error instanceof WorkerGoneError && !error.began) {
        await current.exited;
        return runIn(await worker(), fn, request);
      }
      if (timedOut) {
        const message = `Timeout value of ${asTimeSpan(functionTimeoutMs)} exceeded by function 'Functions.${fn.name}' (Id: '${request.invocationId}'). The worker is ended.`;
        return { ok: false, reason: 'timed-out', error: new Error(message) };
      }
      const ended = error instanceof WorkerGoneError;
      return { ok: false, reason: ended ? 'worker-ended' : 'failed', error: error as Error };
    } finally {
      clearTimeout(timer);
    }
  };

  const invoke: Invoke = async (fn, input) => {
    const invocationId = input.invocationId ?? randomUUID();
    const startedAt = performance.now();
    const isRequest = fn.kind === 'http';
    running++;
    if (isRequest) requests++;
    try {
      const outcome = await worker().then(
        current =>
          runIn(current, fn, {
            invocationId,
            functionId: fn.name,
            inputData: [{ name: fn.bindingName, data: input.data }],
            triggerMetadata: input.triggerMetadata ?? {},
            traceContext: {
              traceParent: input.traceParent ?? newTraceParent(),
              traceState: input.traceState ?? '',
              attributes: {},
            },
            retryContext: input.retryContext,
          }),
        (error: Error): InvocationOutcome => ({ ok: false, reason: 'not-started', error }),
      );
      logOutcome(log, fn, input, invocationId, performance.now() - startedAt, outcome);
      return outcome;
    } finally {
      running--;
      if (isRequest) requests--;
      for (const tell of onEnd) tell();
    }
  };

  const idle = async (ms: number): Promise<boolean> => {
    const until = performance.now() + ms;
    const patience = performance.now() + Math.min(ms, LONGEST_REQUEST_MS);
    for (;;) {
      const now = performance.now();
      const isOver = now >= patience ? running === requests : running === 0;
      if (isOver || now >= until) return isOver;
      await anEnd((now < patience ? patience : until) - now);
    }
  };

  /** Resolves when an invocation ends, or after `ms`. */
  const anEnd = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const tell = () => {
        clearTimeout(timer);
        onEnd = onEnd.filter(each => each !== tell);
        resolve();
      };
      const timer = setTimeout(tell, ms);
      onEnd.push(tell);
    });

  return { invoke, running: () => running, idle };
};

const logOutcome = (
  log: LogWithoutTime,
  fn: HostFunction,
  input: InvocationInput,
  invocationId: string,
  elapsed: number,
  outcome: InvocationOutcome,
): void => {
  const ms = Math.round(elapsed * 10) / 10;
  const common = { source: 'invocation', function: fn.name, trigger: input.because, invocationId, ms } as const;
  if (outcome.ok) {
    log({ ...common, level: 'information', outcome: 'succeeded', message: `${input.because} succeeded in ${ms} ms` });
    return;
  }
  const { error, reason } = outcome;
  const detail = error instanceof InvocationFailedError ? (error.failure.stack ?? error.message) : error.message;
  log({ ...common, level: 'error', outcome: reason, message: `${input.because} ${reason} after ${ms} ms: ${detail}` });
};
