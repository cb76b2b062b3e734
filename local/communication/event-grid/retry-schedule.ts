const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Event Grid's schedule (delivery-and-retry): the wait after the first failed attempt, the second, and so on. */
const schedule = [
  10 * second,
  30 * second,
  minute,
  5 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
];

/** Some statuses ask for more patience. */
const atLeast: Readonly<Record<number, number>> = {
  401: 5 * minute,
  404: 5 * minute,
  408: 2 * minute,
  503: 30 * second,
};

/**
 * Milliseconds until the next attempt.
 *
 * @param attempts How many were made, from 1.
 * @param status The answer's status; undefined if there was none.
 * @param jitter From 0 to 1: adds up to a tenth.
 */
export const retryDelay = (attempts: number, status: number | undefined, jitter: number): number => {
  const step = schedule[Math.min(attempts, schedule.length) - 1] ?? 12 * hour;
  const least = status === undefined ? 0 : (atLeast[status] ?? 0);
  return Math.max(step, least) * (1 + jitter / 10);
};

/** Event Grid gives these up at once. 401 counts for a webhook only: a Functions endpoint is asked again. */
export const isFinal = (status: number | undefined, endpointType: 'WebHook' | 'AzureFunction'): boolean =>
  status === 400 || status === 403 || status === 413 || (status === 401 && endpointType === 'WebHook');

export const isSuccess = (status: number | undefined): boolean =>
  status !== undefined && status >= 200 && status <= 204;

const names: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  408: 'TimedOut',
  413: 'PayloadTooLarge',
  429: 'Busy',
  503: 'Busy',
};

/** `lastDeliveryOutcome` of a failed attempt. */
export const outcomeName = (status: number | undefined, failure: 'TimedOut' | 'SocketError' | undefined): string =>
  failure ?? (status === undefined ? 'SocketError' : (names[status] ?? 'GenericError'));
