import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RpcHttp, RpcHttpCookie, RpcTypedData } from '../worker/protocol';

/** The request's body is larger than the host takes. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a whole body. Throws a BodyTooLargeError beyond `limit` bytes: before it reads any of it where the length is told, as Kestrel
 * does, and never holds more than the limit.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw new BodyTooLargeError(`The body is larger than ${limit} bytes.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLargeError(`The body is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const LET_IT_END_MS = 5_000;

/**
 * The answer of Kestrel to a body that is too large: 413 without a word, and the connection closes. What is still on its way is
 * thrown away, for a while, so that the client reads the answer in place of a cut connection.
 */
export const replyTooLarge = (request: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('connection', 'close');
  reply(response, 413);
  request.resume();
  setTimeout(() => request.destroy(), LET_IT_END_MS).unref();
};

const nullable = (values: Iterable<[string, string]>) =>
  Object.fromEntries([...values].map(([name, value]) => [name, { value }]));

export const headersOf = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join(', ') : (value ?? '');
    return text === '' ? [] : [[name, text]];
  });

/** Several values of one name are joined by a comma. */
const queryOf = (url: URL): Map<string, string> => {
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams)
    query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
  return query;
};

/** A request as the Node worker gets it. */
export const toRpcHttp = (
  request: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
  body: Buffer | undefined,
): RpcTypedData => ({
  http: {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: nullable(headersOf(request)),
    nullableQuery: nullable(queryOf(url)),
    nullableParams: nullable(Object.entries(params)),
    ...(body && body.length > 0 ? { body: { bytes: body } } : {}),
  },
});

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `; ${name}=${value}`;

export const toSetCookie = (cookie: RpcHttpCookie): string => {
  const expires = cookie.expires?.value?.seconds;
  const sameSite = { none: undefined, lax: 'lax', strict: 'strict', explicitNone: 'none' }[cookie.sameSite ?? 'none'];
  return (
    `${cookie.name}=${encodeURIComponent(cookie.value ?? '')}` +
    attribute('expires', expires === undefined ? undefined : new Date(expires * 1000).toUTCString()) +
    attribute('max-age', cookie.maxAge?.value) +
    attribute('domain', cookie.domain?.value) +
    attribute('path', cookie.path?.value ?? '/') +
    (cookie.secure?.value ? '; secure' : '') +
    attribute('samesite', sameSite) +
    (cookie.httpOnly?.value ? '; httponly' : '')
  );
};

const bytesOf = (body: RpcTypedData | null | undefined): Buffer => {
  if (!body) return Buffer.alloc(0);
  if (body.bytes) return Buffer.from(body.bytes);
  return Buffer.from(body.string ?? body.json ?? '');
};

/** Writes what the handler returned. Nothing at all is 204. */
export const writeRpcHttp = (
  response: ServerResponse,
  returned: RpcHttp | undefined,
  customHeaders: Readonly<Record<string, string>>,
): void => {
  for (const [name, value] of Object.entries(customHeaders)) response.setHeader(name, value);
  if (!returned) {
    response.writeHead(204).end();
    return;
  }
  for (const [name, value] of Object.entries(returned.headers ?? {})) response.setHeader(name, value);
  const cookies = (returned.cookies ?? []).map(toSetCookie);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  const body = bytesOf(returned.body);
  response.statusCode = Number(returned.statusCode ?? 200);
  const bodiless = [204, 205, 304].includes(response.statusCode);
  if (!bodiless) response.setHeader('content-length', body.length);
  response.end(bodiless ? undefined : body);
};

export const reply = (
  response: ServerResponse,
  status: number,
  body = '',
  contentType = 'text/plain; charset=utf-8',
): void => {
  if (response.headersSent) return void response.end();
  response.writeHead(status, body ? { 'content-type': contentType } : {}).end(body);
};

export const replyJson = (response: ServerResponse, status: number, value: unknown): void =>
  reply(response, status, JSON.stringify(value), 'application/json; charset=utf-8');
