import { createHmac, randomUUID } from 'node:crypto';
import { isKey } from '../keys';

const sign = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url');

/** A token that says who someone is, signed so that it can't be made elsewhere. */
export const makeToken = (userId: string, key: string, expiresAt: number): string => {
  const payload = Buffer.from(JSON.stringify({ sub: userId, exp: expiresAt, jti: randomUUID() })).toString('base64url');
  return `${payload}.${sign(payload, key)}`;
};

/** Whose token it is and until when; undefined if it is forged, damaged or over. */
export const readToken = (
  token: string,
  key: string,
  now: number,
): { userId: string; expiresAt: number } | undefined => {
  const [payload = '', signature] = token.split('.');
  if (!isKey(signature, sign(payload, key))) return undefined;
  const { sub, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { sub: string; exp: number };
  return exp > now ? { userId: sub, expiresAt: exp } : undefined;
};
