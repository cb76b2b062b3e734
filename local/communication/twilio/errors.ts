import type { Reply } from '../http';

/** `{code, message, more_info, status}`, as Twilio answers every error. */
export const twilioError = (
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers,
  json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

export const notAuthenticated = (): Reply =>
  twilioError(401, 20003, 'Authenticate', { 'www-authenticate': 'Basic realm="Twilio API"' });
export const notFound = (path: string): Reply =>
  twilioError(404, 20404, `The requested resource ${path} was not found`);
export const tooManyRequests = (seconds: number): Reply =>
  twilioError(429, 20429, 'Too Many Requests', { 'retry-after': String(seconds) });

/** What comes of Twilio itself has a code; what a gateway before it answers has none. */
export const serverError = (status: 500 | 502 | 503 | 504): Reply => {
  if (status === 503) return twilioError(503, 20503, 'Service unavailable');
  if (status === 500) return twilioError(500, 20500, 'An internal server error has occurred');
  return { status, headers: { 'content-type': 'text/html' }, text: `<html><body>${status}</body></html>` };
};
