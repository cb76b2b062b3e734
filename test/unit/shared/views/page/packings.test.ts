import { isKnownTag, packingsOf } from '../../../../../shared/views/page/packings';

it.each([
  ['gzip, deflate, br', ['br', 'gzip']],
  ['gzip;q=1.0, br;q=0', ['gzip']],
  ['X-GZIP', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0', []],
  ['br, *;q=0', ['br']],
  ['identity', []],
  ['', []],
  [null, []],
])('accept-encoding %p takes %p', (header, packings) => {
  expect([...packingsOf(header)]).toEqual(packings);
});

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [null, false],
])('if-none-match %p knows "a": %p', (header, isKnown) => {
  expect(isKnownTag('"a"', header)).toBe(isKnown);
});
