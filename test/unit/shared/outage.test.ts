import { RestError } from '@azure/core-rest-pipeline';
import { AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { ServiceBusError } from '@azure/service-bus';
import { because } from '../../../shared/domain/values/because';
import { CannotBeHandled } from '../../../shared/domain/values/cannot-be-handled';
import { isDoubtful, isOutage, LostRaces, Outage, throughOutages } from '../../../shared/outage';

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
    [
      'a page of a proxy, in place of the service’s answer',
      new RestError('no JSON', { code: 'PARSE_ERROR', statusCode: 200 }),
    ],
    ['a proxy that leads elsewhere', rest(302)],
    ['a proxy that wants to know us', rest(407)],
    ['an SDK’s tries, all of them', new AggregateError([new ServiceBusError('later', 'ServiceBusy')])],
    ['two addresses where nobody listens', new AggregateError([new AggregateError([withCode('ECONNREFUSED')])])],
    [
      'what another failure led to',
      new Error('Failed', { cause: new Error('Why', { cause: withCode('ECONNRESET') }) }),
    ],
    ['a fetch that failed', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') })],
    [
      'an identity that got no token, in an SDK’s words',
      new Error('no', { cause: new CredentialUnavailableError('IMDS') }),
    ],
    ['what its adapter says is one', new Outage('The bus', { cause: new TypeError('of an SDK') })],
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
    [
      'a message that is too large, after a try that was throttled',
      new AggregateError([
        new ServiceBusError('later', 'ServiceBusy'),
        new ServiceBusError('big', 'MessageSizeExceeded'),
      ]),
    ],
    ['tries that tell nothing', new AggregateError([new Error('a'), new Error('b')])],
    [
      'a broken rule that an outage led to',
      Object.assign(new CannotBeHandled('no', because('channel.number-not-served')), { cause: withCode('ECONNRESET') }),
    ],
    ['nothing', undefined],
    ['a word', 'ECONNREFUSED'],
  ])('%s may not', (_, error) => {
    expect(isOutage(error)).toBe(false);
  });
});

test('Errors that stand in a circle are looked at once', () => {
  const error = new Error('a') as Error & { cause?: unknown };
  error.cause = new AggregateError([error]);
  expect(isOutage(error)).toBe(false);
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

describe('Whether an outage may be of one transaction alone', () => {
  test.each<readonly [string, unknown]>([
    ['a store that answers 500', rest(500)],
    ['a lost ETag, again and again', rest(412)],
    ['a right that is missing', rest(403)],
    ['500, in another failure', new Error('no', { cause: rest(500) })],
  ])('%s may', (_, error) => {
    expect(isDoubtful(error)).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ...[408, 429, 502, 503, 504].map(status => [`a store that answers ${status}`, rest(status)] as const),
    ['no answer at all', rest()],
    ['a page of a proxy', new RestError('no JSON', { code: 'PARSE_ERROR', statusCode: 200 })],
    ['a cut connection', withCode('ECONNRESET')],
    ['500, after a try that was throttled', new AggregateError([rest(429), rest(500)])],
    ['what its adapter says is one', new Outage('The bus', { cause: rest(500) })],
    ['a race that was lost', new LostRaces('A row', 10)],
    ['what is no outage', rest(400)],
    ['a bug', new TypeError('x')],
  ])('%s may not', (_, error) => {
    expect(isDoubtful(error)).toBe(false);
  });
});
