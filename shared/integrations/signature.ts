import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Calls are signed as Standard Webhooks has it (standardwebhooks.com, symmetric): HMAC-SHA256 over `id.timestamp.body`, in
 * base64, under three headers.
 */
export const SIGNATURE_HEADERS = {
  id: 'webhook-id',
  timestamp: 'webhook-timestamp',
  signature: 'webhook-signature',
} as const;

/** A signature older, or younger, than this is refused: a call that was overheard can't be made again later. */
export const REPLAY_WINDOW_SECONDS = 300;

export type Signed = { readonly id: string; readonly seconds: number; readonly body: string };

const signatureOf = (secret: Buffer, { id, seconds, body }: Signed): string =>
  createHmac('sha256', secret).update(`${id}.${seconds}.${body}`, 'utf8').digest('base64');

/** The secrets that two know of each other: one, or two side by side while one is being changed, the new one first. */
export type Secrets = readonly Buffer[];

/** The headers of a call, signed with each secret, so that who knows one of them believes it. `seconds` since the epoch. */
export const signatureHeaders = (secrets: Secrets, signed: Signed): Readonly<Record<string, string>> => ({
  [SIGNATURE_HEADERS.id]: signed.id,
  [SIGNATURE_HEADERS.timestamp]: String(signed.seconds),
  [SIGNATURE_HEADERS.signature]: secrets.map(secret => `v1,${signatureOf(secret, signed)}`).join(' '),
});

/**
 * What is wrong with the signature of a call that came in, or nothing. Several signatures may stand side by side, separated by
 * spaces, while a secret is being changed, and each of ours may have made them; one that fits is enough.
 */
export const signatureProblem = (
  secrets: Secrets,
  headers: { readonly id: string | null; readonly timestamp: string | null; readonly signature: string | null },
  body: string,
  nowSeconds: number,
): 'missing' | 'too-old' | 'wrong' | undefined => {
  const { id, timestamp, signature } = headers;
  if (id === null || timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return 'missing';
  const seconds = Number(timestamp);
  if (Math.abs(nowSeconds - seconds) > REPLAY_WINDOW_SECONDS) return 'too-old';
  const expected = secrets.map(secret => Buffer.from(signatureOf(secret, { id, seconds, body })));
  const fits = signature.split(' ').some(one => {
    const given = Buffer.from(one.startsWith('v1,') ? one.slice(3) : '');
    return expected.some(ours => given.length === ours.length && timingSafeEqual(given, ours));
  });
  return fits ? undefined : 'wrong';
};
