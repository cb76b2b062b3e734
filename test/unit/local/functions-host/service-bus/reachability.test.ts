import { watchReachability } from '../../../../../local/functions-host/service-bus/reachability';

test('an outage is two lines of log at one level, so that an app that logs warnings only hears of its end too', async () => {
  const lines: (readonly [string, string])[] = [];
  const bus = watchReachability(
    'work',
    ({ level, message }) => lines.push([level, message]),
    new AbortController().signal,
  );
  bus.worked();
  await bus.failed(new Error('refused'));
  bus.noticed(new Error('refused again'));
  bus.worked();
  bus.worked();
  expect(lines).toEqual([
    ['warning', "work can't be used (refused); it is tried again until it can."],
    ['warning', 'work can be used again.'],
  ]);
});
