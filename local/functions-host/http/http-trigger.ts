import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpOptions } from '../configuration/host-json';
import type { HttpFunction } from '../functions';
import type { Invoke } from '../invoker';
import { type HostKeys, isKey } from '../keys';
import type { LogWithoutTime } from '../log';
import { keyOf, mayInvoke } from './authorize';
import { readBody, reply, toRpcHttp, writeRpcHttp } from './messages';
import type { FindRoute } from './routes';
import { proxyToWorker, streamMetadata } from './stream-proxy';

export type HttpTriggerDeps = {
  readonly find: () => FindRoute;
  readonly invoke: Invoke;
  readonly keys: HostKeys;
  readonly isDisabled: (fn: HttpFunction) => boolean;
  readonly options: () => HttpOptions;
  readonly bodyLimit: number;
  /** Where the worker's own HTTP server listens, when the app has switched streaming on. */
  readonly streamUri: () => Promise<string | undefined>;
  readonly log: LogWithoutTime;
};

type Slot = () => void;

/** Answers requests with the app's HTTP functions. Gives false when no route fits. */
export const createHttpTrigger = (deps: HttpTriggerDeps) => {
  let outstanding = 0;
  let active = 0;
  const waiting: Slot[] = [];

  const enter = async (limit: number): Promise<void> => {
    if (limit >= 0 && active >= limit) await new Promise<void>(resolve => waiting.push(resolve));
    else active++;
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else active--;
  };

  const run = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    { fn, params }: NonNullable<ReturnType<FindRoute>>,
  ): Promise<void> => {
    const because = `${request.method} ${fn.route}`;
    const trace = {
      traceParent: single(request.headers.traceparent),
      traceState: single(request.headers.tracestate),
    };
    const streamUri = await deps.streamUri();
    if (streamUri) {
      const invocationId = randomUUID();
      const answered = new Promise<void>(resolve => proxyToWorker(streamUri, invocationId, request, response, resolve));
      const triggerMetadata = streamMetadata(request, params);
      const outcome = await deps.invoke(fn, { invocationId, data: { http: {} }, triggerMetadata, because, ...trace });
      if (outcome.ok) await answered;
      else if (outcome.reason !== 'failed') reply(response, 500);
      return;
    }
    const body = await readBody(request, deps.bodyLimit);
    // The real host hands a body on only with a Content-Length: a chunked one is lost, so say it here.
    const length = Number(request.headers['content-length'] ?? 0);
    if (body.length > 0 && !(length > 0)) {
      deps.log({
        source: 'host',
        level: 'warning',
        function: fn.name,
        message: 'The body has no Content-Length, so the handler gets none, as in Azure.',
      });
    }
    const outcome = await deps.invoke(fn, {
      data: toRpcHttp(request, url, params, length > 0 ? body : undefined),
      because,
      ...trace,
    });
    if (outcome.ok) writeRpcHttp(response, outcome.response.returnValue?.http, deps.options().customHeaders);
    else reply(response, outcome.reason === 'not-started' ? 503 : 500);
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const found = deps.find()(request.method ?? 'GET', url.pathname);
    if (!found) return false;
    const key = keyOf(request, url);
    if (deps.isDisabled(found.fn) && !isKey(key, deps.keys.master)) {
      reply(response, 404);
      return true;
    }
    if (!mayInvoke(found.fn, key, deps.keys)) {
      reply(response, 401);
      return true;
    }
    const { maxOutstandingRequests, maxConcurrentRequests } = deps.options();
    if (maxOutstandingRequests >= 0 && outstanding >= maxOutstandingRequests) {
      reply(response, 429);
      return true;
    }
    outstanding++;
    await enter(maxConcurrentRequests);
    try {
      await run(request, response, url, found);
    } finally {
      leave();
      outstanding--;
    }
    return true;
  };
};

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
