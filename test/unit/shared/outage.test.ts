import { RestError } from '@azure/core-rest-pipeline';
import { AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { ServiceBusError } from '@azure/service-bus';
import { because } from '../../../shared/domain/values/because';
import { CannotBeHandled } from '../../../shared/domain/values/cannot-be-handled';
import { isOutage, LostRaces, throughOutages } from '../../../shared/outage';

const withCode = (code: string) => Object.assign(new Error('no way'), { code });
const rest = (statusCode?: number) => new RestError('said', statusCode === undefined ? {} : { statusCode });

describe('Whether a failure may pass by itself', () => {
  test.each<readonly [string, unknown]>([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a connection that was cut', withCode('ECONNRESET')],
    ['no answer at all', rest()],
    ['no right while roles spread', rest(403)],
    ['a table that is not there yet', rest(404)],
    ['a lost ETag', rest(412)],
    ['throttling', rest(429)],
    ['a service that is down', rest(503)],
    ['a bus that is busy', new ServiceBusError('later', 'ServiceBusy')],
    ['a queue that is full', new ServiceBusError('full', 'QuotaExceeded')],
    ['an identity that got no token', new AuthenticationError(500, { error: 'server_error' })],
    ['an identity endpoint that is away', new CredentialUnavailableError('IMDS')],
    ['a race that was lost', new LostRaces('A row', 10)],
  ])('%s may', (_, error) => {
    expect(isOutage(error)).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ['a bug', new TypeError('x is not a function')],
    ['a broken rule', new CannotBeHandled('not served', because('channel.number-not-served'))],
    ['a request that is wrong', rest(400)],
    ['an entity that is too large', rest(413)],
    ['a message that is too large', new ServiceBusError('big', 'MessageSizeExceeded')],
    ['nothing', undefined],
    ['a word', 'ECONNREFUSED'],
  ])('%s may not', (_, error) => {
    expect(isOutage(error)).toBe(false);
  });
});

describe('Through an outage', () => {
  const fails = (times: number, error: unknown) => {
    let calls = 0;
    return {
      work: async () => {
        calls += 1;
        if (calls <= times) throw error;
        return calls;
      },
      calls: () => calls,
    };
  };

  test('the work is done again until it passes, and each retry is told of', async () => {
    const { work } = fails(2, withCode('ECONNREFUSED'));
    const pauses: number[] = [];
    const onRetry = (_: unknown, pauseMs: number) => void pauses.push(pauseMs);
    expect(await throughOutages(work, { clock: { now: () => 0 }, minutes: 1, onRetry })).toBe(3);
    expect(pauses).toEqual([200, 400]);
  });

  test('the last failure is thrown when the time is over', async () => {
    const error = rest(503);
    const { work, calls } = fails(99, error);
    await expect(throughOutages(work, { clock: { now: () => 0 }, minutes: 0 })).rejects.toBe(error);
    expect(calls()).toBe(1);
  });

  test('what is no outage is thrown at once', async () => {
    const error = new TypeError('bug');
    const { work, calls } = fails(99, error);
    await expect(throughOutages(work, { clock: { now: () => 0 }, minutes: 10 })).rejects.toBe(error);
    expect(calls()).toBe(1);
  });
});
