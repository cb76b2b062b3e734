import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LogWithoutTime } from '../log';
import { BodyTooLargeError, reply, replyTooLarge } from './messages';

export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The port is taken; the message says so and names the option. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** The request's URL as the handler sees it. A Host header that makes no URL gives undefined. */
const urlOf = (request: IncomingMessage): URL | undefined => {
  const text = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
  return URL.canParse(text) ? new URL(text) : undefined;
};

export const createHttpServer = (handle: Handle, log: LogWithoutTime): Server => {
  const server = createServer((request, response) => {
    const url = urlOf(request);
    if (!url) return reply(response, 400);
    handle(request, response, url).catch((error: Error) => {
      if (error instanceof BodyTooLargeError) return replyTooLarge(request, response);
      if (!request.complete && request.destroyed) return;
      log({
        source: 'host',
        level: 'error',
        message: `${request.method} ${url.pathname} failed: ${error.stack ?? error.message}`,
      });
      reply(response, 500);
    });
  });
  // A request may run as long as a function may; the app's own limit is functionTimeout.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 65_000;
  return server;
};

export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken, so the functions host can't listen on it. End what uses it, or choose another with --port.`;
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(taken) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/** Takes no more connections, and lets the running requests end, for `ms` at most. */
export const closeServer = async (server: Server, ms: number): Promise<void> => {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  // Connections are kept alive after their request, so those that became idle are looked for again.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const end = setTimeout(() => server.closeAllConnections(), ms);
  await closed;
  clearInterval(idle);
  clearTimeout(end);
};
