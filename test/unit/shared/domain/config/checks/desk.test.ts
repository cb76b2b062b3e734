import { problemsOf, small } from '../../../../../support/config-fixture';

const document = (more: object, desk: object = {}) => {
  const all = small();
  const [service] = all.workstreams;
  const contextVariables = [{ name: 'Order', type: 'text' }];
  return {
    ...all,
    workstreams: [
      { ...service, contextVariables, desk },
      { id: 'sales', name: 'Sales', fallbackQueue: 'general' },
    ],
    ...more,
  };
};
const notification = (title: string) => ({ notificationTemplates: [{ id: 'n', name: 'N', title }] });

test('the templates that a workstream names exist', () => {
  expect(problemsOf(document({}, { session: 's', consult: 'n' }))).toEqual([
    'workstreams › service › desk › session: there is no session template "s"; add it to sessionTemplates',
    'workstreams › service › desk › consult: there is no notification template "n"; add it to notificationTemplates',
  ]);
  expect(problemsOf(document(notification('N'), { consult: 'n', transfer: 'n' }))).toEqual([]);
});

test('a template names the context variables of each workstream that uses it', () => {
  expect(problemsOf(document(notification('{$Order$}'), { consult: 'n' }))).toEqual([]);
  expect(problemsOf(document(notification('{$Order$}')))).toEqual([]);
  expect(problemsOf(document(notification('{$Ordre$}')))).toEqual([
    'notificationTemplates › n › title: There is no context variable Ordre: declared are Order (line 1, column 1).',
  ]);
  const session = { id: 's', name: 'S', tabs: [{ title: 'T', kind: 'page', url: 'https://a.example/{$X$}' }] };
  expect(
    problemsOf(document({ sessionTemplates: [{ ...session, scripts: [{ title: 'A', steps: ['{$Y$}'] }] }] })),
  ).toEqual([
    'sessionTemplates › s › tabs › 1 › url: There is no context variable X: declared are Order (line 1, column 19).',
    'sessionTemplates › s › scripts › 1 › steps › 1: There is no context variable Y: declared are Order (line 1, column 1).',
  ]);
});
