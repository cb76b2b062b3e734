import type { HttpResponseInit } from '@azure/functions';
import type { App } from '../../shared/app';
import { ConfigDoesNotFit, isOutage } from '../../shared/outage';

const TITLES = {
  400: 'The request is not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  410: 'Over',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not a kind of body that is understood',
  428: 'Say what you know',
  429: 'Too often',
  500: 'Something went wrong here',
  503: 'Not available now',
} as const;

/** A refusal that a client reads: thrown anywhere in an endpoint, answered in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: keyof typeof TITLES,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** What is throttled or just moves is back in seconds. */
const AGAIN_AFTER_SECONDS = '5';

/** Problem details (RFC 9457). */
export const toProblemResponse = ({ status, message, more }: Problem): HttpResponseInit => ({
  status,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': AGAIN_AFTER_SECONDS }),
  },
  body: JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail: message, ...more }),
});

/** What is told of whatever an endpoint threw: its own refusal, an outage, or a bug, which the log names. */
export const problemOf = (error: unknown, endpoint: string, { log }: Pick<App, 'log'>): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof ConfigDoesNotFit)
    return new Problem(
      503,
      'The live configuration does not fit this version of the app. Deploy the version that it was made for, or import one that fits.',
    );
  if (isOutage(error)) return new Problem(503, 'A service behind this one does not answer. Try again in a moment.');
  const words = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  log.error('an endpoint failed', { endpoint, error: words });
  return new Problem(500, 'This call failed. Send it again, with the same commandId if it has one; the log says more.');
};

/** Refuses at the door what can be known at once. */
export const refuse = (status: 400 | 403 | 404 | 409, sentence: string): never => {
  throw new Problem(status, sentence);
};
