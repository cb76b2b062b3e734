import { isRestError } from '@azure/core-rest-pipeline';
import { hasNoToken } from '../../outage';
import type { SendResult } from '../../ports';

/** The pause when a throttled answer names none. */
const PAUSE_MS = 5_000;
/** Never asked for longer than this at a time: the lane looks again. */
const LONGEST_PAUSE_MS = 120_000;

/** Nobody was there to take it. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * A call that failed as a whole. Not taken: 429, 503, a refused connection, refused credentials or no token; the text goes later as a new
 * attempt. No answer: a time-out, a cut connection, another 5xx; it may have been taken. The rest refuses the text.
 */
export const fromFailure = (error: unknown): SendResult => {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const details = error instanceof Error ? error.message.slice(0, 300) : 'Unknown failure';
  if (NEVER_LEFT.has(String(code)) || hasNoToken(error)) return { kind: 'not-taken', retryAfterMs: PAUSE_MS, details };
  // By its name: in the bundle, the SMS SDK has a copy of the class of its own.
  if (!isRestError(error) || error.statusCode === undefined) return { kind: 'no-answer', details };
  const { statusCode, response } = error;
  if (statusCode === 429 || statusCode === 503)
    return { kind: 'not-taken', retryAfterMs: retryAfterMs(response?.headers.get('retry-after')), details };
  if (statusCode === 401 || statusCode === 403) return { kind: 'not-taken', retryAfterMs: PAUSE_MS, details };
  if (statusCode === 409) return { kind: 'no-answer', details };
  if (statusCode >= 500 || statusCode === 408) return { kind: 'no-answer', details };
  return { kind: 'refused', code: String(statusCode), details };
};

/** `Retry-After` in seconds or as a date, RFC 9110 section 10.2.3, in milliseconds. */
export const retryAfterMs = (header: string | undefined, otherwise = PAUSE_MS): number => {
  const seconds = Number(header);
  const wanted =
    header === undefined || header === ''
      ? otherwise
      : Number.isFinite(seconds)
        ? seconds * 1_000
        : Date.parse(header) - Date.now();
  return Number.isFinite(wanted) ? Math.min(Math.max(wanted, 0), LONGEST_PAUSE_MS) : otherwise;
};
