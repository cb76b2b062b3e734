import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RpcTypedData } from '../worker/protocol';
import { headersOf, reply } from './messages';

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-connection',
]);

/** With HTTP streaming, the library takes headers and route parameters from the trigger's metadata. */
export const streamMetadata = (
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
): Record<string, RpcTypedData> => ({
  Headers: { json: JSON.stringify(Object.fromEntries(headersOf(request))) },
  ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, { string: value }])),
});

/**
 * Passes a request on to the HTTP server that `@azure/functions` opens in the worker when streaming is
 * on, and streams its answer back. Nothing is answered when the handler throws: the library never
 * responds then, and in Azure too the client waits until it gives up.
 */
export const proxyToWorker = (
  httpUri: string,
  invocationId: string,
  request: IncomingMessage,
  response: ServerResponse,
  onDone: () => void,
): void => {
  const headers = Object.fromEntries(headersOf(request).filter(([name]) => !hopByHop.has(name)));
  const forwarded = httpRequest(
    new URL(request.url ?? '/', httpUri),
    {
      method: request.method,
      headers: {
        ...headers,
        'x-ms-invocation-id': invocationId,
        'x-forwarded-host': request.headers.host ?? 'localhost',
        'x-forwarded-proto': 'http',
      },
    },
    answer => {
      const kept = Object.entries(answer.headers).filter(
        ([name]) => !hopByHop.has(name) && name !== 'x-ms-invocation-id',
      );
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
      answer.pipe(response);
      answer.on('end', onDone);
    },
  );
  forwarded.on('error', () => {
    reply(response, 502);
    onDone();
  });
  response.on('close', () => forwarded.destroy());
  request.pipe(forwarded);
};
