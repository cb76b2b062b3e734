import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { BodyTooLarge, type Reply, type Route, readBody, sendReply } from './http';
import { problem } from './phones/emulator-api';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Finds the route, reads the body, answers. Our own API and page only answer to a loopback name, so that no other web
 * page can reach them through a name of its own (DNS rebinding).
 */
export const createHttpServer = (routes: readonly Route[], options: { readonly anyHost: boolean }): Server => {
  const server = createServer((request, response) => {
    handle(routes, options.anyHost, request, response).then(
      reply => sendReply(response, reply),
      (error: unknown) => {
        if (response.headersSent) response.destroy();
        else sendReply(response, toProblem(error));
      },
    );
  });
  // Longer than the clients' pools keep a connection: none is cut at the moment when it is used again.
  server.keepAliveTimeout = 75_000;
  return server;
};

const handle = async (
  routes: readonly Route[],
  anyHost: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> => {
  const target = request.url ?? '/';
  const host = request.headers.host ?? 'localhost';
  const url = new URL(`http://${host}${target}`);
  const own = !/^\/(sms|deliveryReports|twilio|telesign)\b/.test(url.pathname);
  if (own && !anyHost && !loopback.has(url.hostname)) {
    return problem(403, `This emulator answers to localhost only, not to ${url.hostname}.`);
  }
  const method = request.method ?? 'GET';
  const body = await readBody(request);
  // A foreign page can post text or a form without asking first, but not JSON.
  if (own && body.length > 0 && !(request.headers['content-type'] ?? '').startsWith('application/json')) {
    return problem(415, 'Expected content-type application/json.');
  }
  const atPath = routes.filter(route => route.path.test(url.pathname));
  const route = atPath.find(one => one.method === method);
  if (!route) {
    return atPath.length > 0
      ? { status: 405, headers: { allow: atPath.map(one => one.method).join(', ') } }
      : problem(404, `There is nothing at ${method} ${url.pathname}.`);
  }
  const params = (route.path.exec(url.pathname) ?? []).slice(1);
  return route.handle({ method, url, target, headers: request.headers, body, params, response });
};

const toProblem = (error: unknown): Reply => {
  if (error instanceof z.ZodError) {
    const issues = error.issues.map(issue => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`);
    return problem(400, issues.join('; '), error.issues);
  }
  if (error instanceof BodyTooLarge) return problem(413, error.message);
  if (error instanceof URIError || (error instanceof TypeError && 'input' in error)) {
    return problem(400, 'The address is malformed.');
  }
  return problem(500, error instanceof Error ? error.message : String(error));
};
