import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What TeleSign puts into `Authorization` of its callbacks: `TSA <customer id>:<HMAC-SHA256 over the body as it came, keyed with
 * the decoded API key>` ("Authenticate callbacks").
 */
export const telesignSignature = (customerId: string, apiKey: Buffer, body: string | Buffer): string =>
  `TSA ${customerId}:${createHmac('sha256', apiKey).update(body).digest('base64')}`;

/** In constant time. */
export const isSignedByTelesign = (
  given: string | null,
  customerId: string,
  apiKey: Buffer,
  body: string | Buffer,
): boolean => {
  const expected = Buffer.from(telesignSignature(customerId, apiKey, body));
  const found = Buffer.from(given ?? '');
  return found.length === expected.length && timingSafeEqual(found, expected);
};
