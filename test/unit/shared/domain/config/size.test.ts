import { tooMuchIn } from '../../../../../shared/domain/config/size';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const items = (count: number, value: unknown): unknown => Array.from({ length: count }, () => value);

test('a document as large as its schemas take is looked at', () => {
  expect(tooMuchIn({})).toBeUndefined();
  expect(
    tooMuchIn({ agents: items(5_000, { id: 'a', name: 'b', user: 'c', capacity: 1, skills: [] }) }),
  ).toBeUndefined();
  expect(tooMuchIn(nested(39))).toBeUndefined();
});

test.each<[string, unknown, string]>([
  ['a list without end', { agents: items(5_001, 1) }, 'Expected at most 5,000 items in a list, found 5,001.'],
  [
    'keys without end',
    Object.fromEntries(Array.from({ length: 200_001 }, (_, n) => [`k${n}`, 1])),
    'Expected at most 200,000 values, found 200,001 and more.',
  ],
  [
    'values without end, in many lists',
    items(100, items(2_001, 1)),
    'Expected at most 200,000 values, found 200,200 and more.',
  ],
  ['groups in groups without end', nested(5_000), 'Expected at most 40 groups and lists in one another, found more.'],
])('%s is too much', (_, document, sentence) => {
  expect(tooMuchIn(document)).toBe(sentence);
});

test('what holds itself is found to be too deep', () => {
  const list: unknown[] = [];
  list.push(list);
  expect(tooMuchIn(list)).toMatch(/^Expected at most 40 groups/);
});

test('what unfolds to a power of itself is too much before it is gone through', () => {
  let document: unknown = items(9, 'x');
  for (let level = 0; level < 30; level += 1) document = items(9, document);
  expect(tooMuchIn(document)).toMatch(/^Expected at most 200,000 values/);
});
