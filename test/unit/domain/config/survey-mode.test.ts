import { problemsOf, small } from './fixture';

const survey = { id: 'after-help', name: 'After help', questions: [{ id: 'satisfied', kind: 'csat' }] };

test('a survey by link is refused, for there is no page that it could lead to', () => {
  expect(problemsOf({ ...small(), surveys: [{ ...survey, mode: 'link' }] })).toEqual([
    expect.stringContaining('expected conversational, found link'),
  ]);
  expect(problemsOf({ ...small(), surveys: [survey] })).toEqual([]);
});
