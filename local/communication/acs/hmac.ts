import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type SignedRequest = {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** How far a request's date may be off. */
const clockSkewMs = 15 * 60_000;

const hash = (body: Buffer) => createHash('sha256').update(body).digest('base64');

/**
 * Checks a request's HMAC-SHA256 signature as Communication Services does: over the verb, path and query, and the
 * values of the signed headers, which must hold the date, the host and the body's hash.
 *
 * @returns What is wrong, in the service's words; `undefined` if nothing is.
 */
export const signatureFault = (request: SignedRequest, accessKey: string, now: number): string | undefined => {
  const authorization = request.headers.authorization ?? '';
  if (authorization === '') return 'Denied by the resource provider.';
  const match = /^HMAC-SHA256 SignedHeaders=([^&]+)&Signature=(\S+)$/i.exec(authorization);
  if (!match) return 'The authorization header is not of the form HMAC-SHA256 SignedHeaders=…&Signature=….';
  const names = (match[1] ?? '').toLowerCase().split(';');
  const dated = names.includes('x-ms-date') ? 'x-ms-date' : 'date';
  for (const name of [dated, 'host', 'x-ms-content-sha256']) {
    if (!names.includes(name)) return `The signed headers lack '${name}'.`;
    if (typeof request.headers[name] !== 'string') return `The request lacks the signed header '${name}'.`;
  }
  if (request.headers['x-ms-content-sha256'] !== hash(request.body)) {
    return "Request 'x-ms-content-sha256' differs from generated content hash.";
  }
  const date = Date.parse(String(request.headers[dated]));
  if (Number.isNaN(date) || Math.abs(now - date) > clockSkewMs) return `The request's '${dated}' is too far off.`;
  const values = names.map(name => String(request.headers[name] ?? '')).join(';');
  const expected = sign(`${request.method.toUpperCase()}\n${request.target}\n${values}`, accessKey);
  const given = Buffer.from(match[2] ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? undefined
    : 'Denied by the resource provider.';
};

const sign = (text: string, accessKey: string) =>
  createHmac('sha256', Buffer.from(accessKey, 'base64')).update(text, 'utf8').digest();
