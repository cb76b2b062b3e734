import { routeTemplate } from '../../../../../local/functions-host/http/route-template';

test.each([
  ['api/items', '/api/items', {}],
  ['api/items', '/API/Items/', {}],
  ['api/items', '/api/items/1', undefined],
  ['api/{id}', '/api/a%20b%2Fc', { id: 'a b%2Fc' }],
  ['api/{id?}', '/api', {}],
  ['api/{page=1}', '/api', { page: '1' }],
  ['api/{id:int}', '/api/42', { id: '42' }],
  ['api/{id:int}', '/api/forty', undefined],
  ['api/{id:int:min(10)}', '/api/9', undefined],
  ['api/{id:guid}', '/api/0f8fad5b-d9cb-469f-a165-70867728950e', { id: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
  ['api/{name:length(2,3)}', '/api/abcd', undefined],
  ['api/{name:regex(^a+$)}', '/api/aaa', { name: 'aaa' }],
  ['api/{name:regex(^a+$)}', '/api/b', undefined],
  ['api/{*rest}', '/api/a/b', { rest: 'a/b' }],
  ['api/{*rest}', '/api', {}],
  ['api/{name}.{extension}', '/api/report.final.csv', { name: 'report', extension: 'final.csv' }],
  ['api/v{version}/x', '/api/v2/x', { version: '2' }],
  ['api/a.b', '/api/aXb', undefined],
])('%s against %s', (template, path, expected) => {
  expect(routeTemplate(template).match(path)).toEqual(expected);
});

test('literals come before constrained, free and catch-all parameters, segment by segment', () => {
  const templates = ['a/{*rest}', 'a/{x}', 'a/b', 'a/{x:int}', 'a/{x}/c'];
  const sorted = templates
    .map(routeTemplate)
    .sort((one, two) => one.precedence.localeCompare(two.precedence))
    .map(({ text }) => text);
  expect(sorted).toEqual(['a/b', 'a/{x:int}', 'a/{x}', 'a/{x}/c', 'a/{*rest}']);
});

test.each(['api/{id:whatever}', 'api/{}', 'api/{a b}'])('%s is refused', template => {
  expect(() => routeTemplate(template)).toThrow(/is not a route/);
});
