import { ZodObject } from 'zod';
import busList from '../../../../../infra/service-bus.json';
import { queueNames, queues, sessionOf } from '../../../../../shared/domain/messages/queues';

const declared = busList.UserConfig.Namespaces.flatMap(({ Queues }) => Queues);

test('the queues are those that broker and Azure have, with sessions where they have them', () => {
  expect(queueNames.map(name => [name, queues[name].session !== undefined])).toEqual(
    declared.map(({ Name, Properties }) => [Name, Properties.RequiresSession]),
  );
});

test.each(queueNames)('a message of %s has its permanent id, and the part that its session is named by', name => {
  const { schema, session } = queues[name];
  expect(schema).toBeInstanceOf(ZodObject);
  const parts = schema instanceof ZodObject ? Object.keys(schema.shape) : [];
  expect(parts).toEqual(expect.arrayContaining(session === undefined ? ['id'] : ['id', session]));
});

test('a session is named by a message alone: what came in its place names none', () => {
  expect(sessionOf('outbound', { lane: '+18005550100/2', thread: 't' })).toBe('+18005550100/2');
  expect(sessionOf('surveys', { thread: 't' })).toBeUndefined();
  expect(sessionOf('conversations', { thread: { id: 't' } })).toBeUndefined();
});
