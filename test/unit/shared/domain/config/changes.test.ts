import { changesBetween } from '../../../../../shared/domain/config/changes';
import { emptyConfig } from '../../../../../shared/domain/config/config';
import { configOf, small } from '../../../../support/config-fixture';

test('the first configuration is all new', () => {
  expect(changesBetween(emptyConfig, configOf(small()))).toEqual([
    { kind: 'channels', id: 'main', change: 'added' },
    { kind: 'workstreams', id: 'service', change: 'added' },
    { kind: 'queues', id: 'general', change: 'added' },
    { kind: 'agents', id: 'ana', change: 'added' },
  ]);
});

test('added, changed and removed are told apart, by kind and id', () => {
  const document = small();
  const after = configOf({
    ...document,
    queues: [{ id: 'general', name: 'Everything' }],
    agents: [{ id: 'ben', name: 'Ben', user: 'ben@contoso.example' }],
    messages: [{ trigger: 'greeting', text: 'Hello' }],
  });
  expect(changesBetween(configOf(document), after)).toEqual([
    { kind: 'queues', id: 'general', change: 'changed' },
    { kind: 'agents', id: 'ana', change: 'removed' },
    { kind: 'agents', id: 'ben', change: 'added' },
    { kind: 'messages', id: 'all', change: 'added' },
  ]);
});

test('the same again is no change, also with its fields in another order or its defaults written out', () => {
  const document = small();
  const { id, name } = document.queues[0] ?? { id: '', name: '' };
  expect(changesBetween(configOf(document), configOf({ ...document, queues: [{ priority: 1, name, id }] }))).toEqual(
    [],
  );
});
