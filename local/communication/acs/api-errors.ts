import { randomBytes } from 'node:crypto';
import type { Reply } from '../http';

export const latestVersion = '2026-01-23';
/** What 1.1.0 of the SDK calls, and the latest stable version. */
export const apiVersions = ['2021-03-07', latestVersion] as const;
export type ApiVersion = (typeof apiVersions)[number];

type ErrorReply = Extract<Reply, { json?: unknown }>;

/** `{error: {code, message}}`, as the service answers what concerns no field. */
export const apiError = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ErrorReply => ({ status, headers, json: { error: { code, message } } });

/** Recorded from the service: a number that the resource doesn't own gives no words. */
export const unauthorized = (): ErrorReply => apiError(401, 'Unauthorized', '');
export const denied = (message: string): ErrorReply => apiError(401, 'Denied', message);

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** Wrong fields: in 2021-03-07 the bare fields (as recorded from the service), in 2026-01-23 problem details. */
export const fieldErrors = (version: ApiVersion, errors: FieldErrors): ErrorReply =>
  version === '2021-03-07'
    ? { status: 400, json: errors }
    : {
        status: 400,
        headers: { 'content-type': 'application/problem+json; charset=utf-8' },
        json: {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors,
          traceId: traceId(),
        },
      };

export const notFound = (): ErrorReply => ({
  status: 404,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  json: {
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.5',
    title: 'Not Found',
    status: 404,
    traceId: traceId(),
  },
});

const traceId = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;

/** The version that a call asks for, or the service's refusal. */
export const readVersion = (
  url: URL,
  known: readonly ApiVersion[],
): { readonly version: ApiVersion } | { readonly refusal: ErrorReply } => {
  const asked = url.searchParams.get('api-version');
  if (asked === null || asked === '') {
    const message = 'An API version is required, but was not specified.';
    return { refusal: apiError(400, 'ApiVersionUnspecified', message) };
  }
  const version = known.find(one => one === asked);
  if (version) return { version };
  const message = `The HTTP resource that matches the request URI '${url.href}' does not support the API version '${asked}'.`;
  return {
    refusal: apiError(400, 'UnsupportedApiVersion', message, { 'api-supported-versions': known.join(', ') }),
  };
};

export const tooManyRequests = (seconds: number): ErrorReply =>
  apiError(429, 'TooManyRequests', `The request was throttled. Try again in ${seconds} seconds.`, {
    'retry-after': String(seconds),
  });

const serverErrors = {
  500: ['InternalServerError', 'The server encountered an internal error. Please try again.'],
  502: ['BadGateway', 'The server received an invalid response. Please try again.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable. Please try again.'],
  504: ['GatewayTimeout', 'The server did not answer in time. Please try again.'],
} as const;

export const serverError = (status: keyof typeof serverErrors): ErrorReply => {
  const [code, message] = serverErrors[status];
  return apiError(status, code, message);
};
