import { parseHostJson } from '../../../../local/functions-host/configuration/host-json';
import { parseTimeSpan } from '../../../../local/functions-host/configuration/timespan';

test.each([
  ['00:05:00', 300_000],
  ['1.00:00:00', 86_400_000],
  ['00:00:02.5', 2500],
  ['12:30', 45_000_000],
  ['7', 7 * 86_400_000],
  ['24:00:00', undefined],
  ['00:60:00', undefined],
  ['5 minutes', undefined],
])('the time span %s is %s ms', (text, expected) => {
  expect(parseTimeSpan(text)).toBe(expected);
});

test('the defaults are those of the real host', () => {
  expect(parseHostJson({ version: '2.0' })).toMatchObject({
    functionTimeout: 1_800_000,
    extensions: {
      http: { routePrefix: 'api', maxOutstandingRequests: -1 },
      serviceBus: {
        maxConcurrentSessions: 8,
        maxConcurrentCallsPerSession: 1,
        maxAutoLockRenewalDuration: 300_000,
        autoCompleteMessages: true,
        maxMessageBatchSize: 1000,
      },
    },
  });
});

test('functionTimeout "-1" is no limit', () => {
  expect(parseHostJson({ version: '2.0', functionTimeout: '-1' }).functionTimeout).toBe(Number.POSITIVE_INFINITY);
});

test('every wrong value is named', () => {
  const wrong = { version: '2.0', functionTimeout: 'soon', extensions: { serviceBus: { maxConcurrentSessions: 0 } } };
  expect(() => parseHostJson(wrong)).toThrow(/functionTimeout.*extensions\.serviceBus\.maxConcurrentSessions/);
});
