import { channelOf, emptyConfig, poolOf, poolsOf } from '../../../../../shared/domain/config/config';
import { configOf, problemsOf, small } from '../../../../support/config-fixture';

test('nothing is served before the first import', () => {
  expect(channelOf(emptyConfig, '+18005550100')).toBeUndefined();
  expect(emptyConfig.version).toBe('');
});

test('an id that nobody configured finds nothing, whatever it is called', () => {
  const config = configOf(small());
  for (const id of ['constructor', '__proto__', 'toString', 'nobody']) expect(config.queues[id]).toBeUndefined();
});

test('a workstream is in the default pool unless it says another', () => {
  const document = small();
  const config = configOf({
    ...document,
    workstreams: [...document.workstreams, { id: 'vip', name: 'VIP', pool: 'vip', fallbackQueue: 'vip' }],
    queues: [
      { id: 'general', name: 'General', agents: ['ana'] },
      { id: 'vip', name: 'VIP', pool: 'vip', agents: [] },
    ],
  });
  expect(poolOf(config, 'service')).toBe('default');
  expect(poolOf(config, 'vip')).toBe('vip');
  expect(poolOf(config, 'nothing')).toBe('default');
  expect(poolsOf(config)).toEqual(['default', 'vip']);
  expect(poolsOf(emptyConfig)).toEqual(['default']);
});

test('a version keeps its name', () => {
  expect(configOf(small(), '20261122T100000000Z-a').version).toBe('20261122T100000000Z-a');
});

test.each<{ document: unknown }>([{ document: [] }, { document: 'channels' }, { document: 7 }])(
  '$document is no configuration',
  ({ document }) => {
    expect(problemsOf(document)).toEqual([expect.stringMatching(/^: expected a group of fields; found /)]);
  },
);
