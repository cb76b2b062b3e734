import {
  isFinal,
  isSuccess,
  outcomeName,
  retryDelay,
} from '../../../../../local/communication/event-grid/retry-schedule';

const minutes = (count: number) => count * 60_000;

describe('the retry schedule of Event Grid', () => {
  it('is 10 s, 30 s, 1, 5, 10, 30 minutes, 1, 3, 6 hours, then every 12', () => {
    const waits = Array.from({ length: 12 }, (_, index) => retryDelay(index + 1, 500, 0) / 1000);
    expect(waits).toEqual([10, 30, 60, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 43_200, 43_200]);
  });

  it.each([
    [401, minutes(5)],
    [404, minutes(5)],
    [408, minutes(2)],
    [503, 30_000],
    [500, 10_000],
    [undefined, 10_000],
  ])('waits at least as long as %p asks', (status, wait) => {
    expect(retryDelay(1, status, 0)).toBe(wait);
    expect(retryDelay(10, status, 0)).toBe(minutes(720));
  });

  it('adds up to a tenth', () => {
    expect(retryDelay(1, 500, 1)).toBe(11_000);
  });

  it('takes 200 to 204 for success, and nothing else', () => {
    const statuses = [199, 200, 201, 202, 203, 204, 205, 301, 400, undefined];
    expect(statuses.filter(isSuccess)).toEqual([200, 201, 202, 203, 204]);
  });

  it('gives up at once after 400, 403 and 413; after 401 only at a webhook', () => {
    const final = (type: 'WebHook' | 'AzureFunction') =>
      [400, 401, 403, 404, 408, 413, 429, 500, undefined].filter(status => isFinal(status, type));
    expect(final('WebHook')).toEqual([400, 401, 403, 413]);
    expect(final('AzureFunction')).toEqual([400, 403, 413]);
  });

  it('names outcomes in the service’s words', () => {
    expect([400, 401, 404, 429, 500].map(status => outcomeName(status, undefined))).toEqual([
      'BadRequest',
      'Unauthorized',
      'NotFound',
      'Busy',
      'GenericError',
    ]);
    expect(outcomeName(undefined, 'TimedOut')).toBe('TimedOut');
  });
});
