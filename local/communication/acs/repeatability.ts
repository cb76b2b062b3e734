import { createHash } from 'node:crypto';
import type { Collection } from '../kept';
import type { Recipient, SendRequest } from './send-request';

/** What is remembered of a repeatable send to one recipient. */
export type Remembered = { readonly fingerprint: string; readonly messageId: string; readonly takenAt: number };

export type RepeatabilityCheck =
  | { readonly is: 'not-repeatable' }
  | { readonly is: 'new'; readonly remember: (messageId: string) => void }
  | { readonly is: 'repeated'; readonly messageId: string }
  | { readonly is: 'rejected'; readonly httpStatusCode: 400 | 412; readonly errorMessage: string };

/** How long an id is remembered, and how old a first-sent time may be. */
export const memoryMs = 5 * 60_000;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Repeatable requests, per recipient: the same id with the same content gives the same result and no second text, for
 * five minutes. A used id with other content is rejected (400), and so is a first-sent time older than that (412).
 */
export const createRepeatability = (kept: Collection<Remembered>) => ({
  check: (request: SendRequest, recipient: Recipient, now: number): RepeatabilityCheck => {
    for (const key of kept.keys()) {
      if (now - (kept.get(key)?.takenAt ?? now) <= memoryMs) break;
      kept.delete(key);
    }
    const { repeatabilityRequestId: id, repeatabilityFirstSent: firstSent } = recipient;
    if (id === undefined && firstSent === undefined) return { is: 'not-repeatable' };
    if (id === undefined || !guid.test(id)) {
      return rejected(400, 'Request sent with Invalid Guid value for repeatability-request-id.');
    }
    const sent = firstSent === undefined ? Number.NaN : parseHttpDate(firstSent);
    if (Number.isNaN(sent)) {
      const words = 'Request sent with Invalid DateTime value for repeatability-first-sent.';
      return rejected(400, `${words} Expected is DateTime ,RFC1123 pattern.`);
    }
    const key = id.toLowerCase();
    const print = fingerprint(request, recipient);
    const known = kept.get(key);
    if (known && now - known.takenAt <= memoryMs) {
      return known.fingerprint === print
        ? { is: 'repeated', messageId: known.messageId }
        : rejected(400, 'The repeatability-request-id was already used for a request with other content.');
    }
    if (now - sent > memoryMs) {
      return rejected(412, 'The repeatability-first-sent is older than what the service remembers.');
    }
    return {
      is: 'new',
      remember: messageId => kept.set(key, { fingerprint: print, messageId, takenAt: now }),
    };
  },
});

const rejected = (httpStatusCode: 400 | 412, errorMessage: string): RepeatabilityCheck => ({
  is: 'rejected',
  httpStatusCode,
  errorMessage,
});

/** RFC 1123 only: `Sun, 22 Nov 2026 13:59:44 GMT`. */
const parseHttpDate = (text: string): number =>
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;

const fingerprint = (request: SendRequest, recipient: Recipient): string =>
  createHash('sha256')
    .update(
      JSON.stringify([request.from, recipient.to, recipient.repeatabilityFirstSent, request.message, request.options]),
    )
    .digest('base64');
