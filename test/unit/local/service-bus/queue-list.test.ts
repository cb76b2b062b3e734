import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueListError, readQueueList, toEmulatorConfig } from '../../../../local/service-bus/queue-list';

const ours = join(__dirname, '../../../../infra/service-bus.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-list-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const write = (content: unknown): string => {
  const file = join(folder, `${files++}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const withQueues = (Queues: unknown[], more: object = {}) =>
  write({ UserConfig: { Namespaces: [{ Name: 'n', Queues, ...more }] } });
const withProperties = (Properties: object) => withQueues([{ Name: 'q', Properties }]);
const mistake = (file: string, profile?: string): string => {
  try {
    readQueueList(file, profile);
  } catch (error) {
    if (error instanceof QueueListError) return error.message;
    throw error;
  }
  throw new Error('Expected a mistake; the list was read.');
};

test('our list keeps the bounds of the real service', () => {
  const queues = readQueueList(ours);
  expect(queues.map(queue => queue.name)).toEqual([
    'conversations',
    'routing',
    'outbound',
    'auto-messages',
    'surveys',
    'webhooks',
  ]);
  expect(queues[0]).toMatchObject({
    requiresSession: true,
    maxDeliveryCount: 100,
    lockDuration: 60_000,
    defaultMessageTimeToLive: 14 * 86_400_000,
    deadLetteringOnMessageExpiration: true,
  });
});

test('under its profile our list keeps the narrower bounds of the official emulator', () => {
  expect(readQueueList(ours, 'official-emulator')[0]).toMatchObject({
    maxDeliveryCount: 10,
    defaultMessageTimeToLive: 3_600_000,
  });
  const config = toEmulatorConfig(ours) as { UserConfig: { Namespaces: { Queues: { Properties: object }[] }[] } };
  expect(Object.keys(config)).not.toContain('Profiles');
  expect(config.UserConfig.Namespaces[0]!.Queues[0]!.Properties).toMatchObject({
    MaxDeliveryCount: 10,
    DefaultMessageTimeToLive: 'PT1H',
    RequiresSession: true,
  });
});

test("what a queue doesn't say is as the real service has it", () => {
  expect(readQueueList(withQueues([{ Name: 'q' }]))).toEqual([
    {
      name: 'q',
      lockDuration: 60_000,
      maxDeliveryCount: 10,
      requiresSession: false,
      requiresDuplicateDetection: false,
      duplicateDetectionHistoryTimeWindow: 600_000,
      defaultMessageTimeToLive: Number.POSITIVE_INFINITY,
      deadLetteringOnMessageExpiration: false,
      maxSizeInMegabytes: 1_024,
      enableBatchedOperations: true,
      userMetadata: '',
    },
  ]);
});

test.each([
  [{ LockDuration: 'PT4S' }, 'LockDuration: expected PT5S to PT5M; found PT4S.'],
  [{ LockDuration: 'a minute' }, 'LockDuration: expected an ISO 8601 duration such as "PT1M"; found "a minute".'],
  [{ MaxDeliveryCount: 0 }, 'MaxDeliveryCount: expected 1 to 2000; found 0.'],
  [{ MaxDeliveryCount: 1.5 }, 'MaxDeliveryCount: expected a whole number; found 1.5.'],
  [{ MaxDeliveryCount: '10' }, 'MaxDeliveryCount: expected a number; found "10".'],
  [
    { DefaultMessageTimeToLive: 'PT0.5S' },
    'DefaultMessageTimeToLive: expected PT1S to P10675199DT2H48M5.4775807S; found PT0.5S.',
  ],
  [
    { RequiresDuplicateDetection: true, DuplicateDetectionHistoryTimeWindow: 'P8D' },
    'DuplicateDetectionHistoryTimeWindow: expected PT20S to P7D; found P8D.',
  ],
  [{ RequiresSession: 'yes' }, 'RequiresSession: expected true or false; found "yes".'],
  [{ MaxSizeInMegabytes: 7 }, 'MaxSizeInMegabytes: expected 1024, 2048, 3072, 4096 or 5120; found 7.'],
  [{ ForwardTo: 'other' }, "ForwardTo: this broker doesn't forward messages"],
  [{ LockDurations: 'PT1M' }, 'LockDurations: no property of a queue; expected one of LockDuration'],
])('%j is refused with the bound that it breaks', (properties, words) => {
  expect(mistake(withProperties(properties))).toContain(`queue q: ${words}`);
});

test('every mistake is told, not the first one only', () => {
  const file = withQueues([
    { Name: 'a', Properties: { LockDuration: 'PT1S' } },
    { Name: 'A', Properties: { MaxDeliveryCount: 9_999 } },
    { Name: '-b' },
  ]);
  const told = mistake(file);
  for (const words of [
    'queue a: LockDuration',
    'queue A: MaxDeliveryCount',
    'queue A: this name is there twice',
    'queue -b: Name',
  ])
    expect(told).toContain(words);
});

test('a list may be empty: queues are then made over HTTP', () => {
  expect(readQueueList(withQueues([]))).toEqual([]);
  expect(readQueueList(write({ UserConfig: { Namespaces: [{ Name: 'n' }] } }))).toEqual([]);
});

test.each([
  ['topics', () => withQueues([{ Name: 'q' }], { Topics: [{ Name: 't' }] }), 'serves queues only'],
  [
    'two namespaces',
    () => write({ UserConfig: { Namespaces: [{}, {}] } }),
    'expected one namespace in UserConfig.Namespaces; found 2',
  ],
  ['no JSON', () => write('{'), "can't be read"],
  ['no file', () => join(folder, 'nowhere.json'), "can't be read"],
])('%s: refused', (_, file, words) => {
  expect(mistake(file())).toContain(words);
});

test('an unknown profile is refused, and the official bounds hold under theirs', () => {
  expect(mistake(ours, 'unknown')).toContain(
    'there is no profile "unknown"; expected one of Profiles: official-emulator',
  );
  const file = write({
    UserConfig: { Namespaces: [{ Queues: [{ Name: 'q' }] }] },
    Profiles: { 'official-emulator': { MaxDeliveryCount: 11 } },
  });
  expect(mistake(file, 'official-emulator')).toContain('MaxDeliveryCount: expected 1 to 10; found 11.');
});
