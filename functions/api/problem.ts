import type { HttpResponseInit } from '@azure/functions';

/** A refusal that a client reads: thrown anywhere in an endpoint, answered in one place as problem details (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 503,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

const TITLES: Readonly<Record<Problem['status'] | 500, string>> = {
  400: 'The request is not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Not a kind of body that is understood',
  500: 'Something went wrong here',
  503: 'Not available now',
};

/** What is throttled or just moves is back in seconds. */
const AGAIN_AFTER_SECONDS = '5';

export const toProblemResponse = (
  status: Problem['status'] | 500,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): HttpResponseInit => ({
  status,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': AGAIN_AFTER_SECONDS }),
  },
  body: JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail, ...more }),
});
