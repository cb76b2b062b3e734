import { configOf, problemsOf, small } from '../../../../../support/config-fixture';

const withReplies = (...quickReplies: object[]) => {
  const document = small();
  const contextVariables = [{ name: 'Order', type: 'text' }];
  const [service] = document.workstreams;
  return {
    ...document,
    workstreams: [
      { ...service, contextVariables },
      { id: 'sales', name: 'Sales', fallbackQueue: 'general' },
    ],
    quickReplies,
  };
};
const reply = (more: object) => ({ id: 'r', title: 'R', language: 'en', text: 'Hi', ...more });

test('a quick reply may name what each of its workstreams declares; one for all, what any does', () => {
  expect(problemsOf(withReplies(reply({ text: '{$Order$}', workstreams: ['service'] })))).toEqual([]);
  expect(problemsOf(withReplies(reply({ text: '{$Order$}' })))).toEqual([]);
  expect(problemsOf(withReplies(reply({ text: '{$Order$}', workstreams: ['service', 'sales'] })))).toEqual([
    'quickReplies › r › text: There is no context variable Order: none is declared (line 1, column 1).',
  ]);
  expect(problemsOf(withReplies(reply({ text: '{OCContext.Ordre}' })))).toEqual([
    'quickReplies › r › text: There is no context variable Ordre: declared are Order (line 1, column 1).',
  ]);
});

test('its workstreams exist, and its id is its own', () => {
  expect(problemsOf(withReplies(reply({ workstreams: ['support'] })))).toEqual([
    'quickReplies › r › workstreams › 1: there is no workstream "support"; the workstreams are service, sales',
  ]);
  expect(problemsOf(withReplies(reply({}), reply({})))).toEqual([
    'quickReplies › r › id: expected an id of its own; found "r" again',
  ]);
});

test('#91 it is kept as it was read, by id', () => {
  const { quickReplies } = configOf(withReplies(reply({ text: 'Hi {FirstName{Customer}}' })));
  expect(quickReplies.r).toMatchObject({ text: 'Hi {CustomerFirstName}', tags: [], workstreams: [] });
});
