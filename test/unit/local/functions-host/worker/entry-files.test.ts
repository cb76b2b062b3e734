import { expandBraces, globToRegExp } from '../../../../../local/functions-host/worker/entry-files';

test.each([
  ['a.js', ['a.js']],
  ['a/{b,c}.js', ['a/b.js', 'a/c.js']],
  ['{a,b{1,2}}.js', ['a.js', 'b1.js', 'b2.js']],
  ['a{b.js', ['a{b.js']],
])('%s expands to %j', (pattern, expected) => {
  expect(expandBraces(pattern)).toEqual(expected);
});

test.each([
  ['src/*.js', 'src/a.js', true],
  ['src/*.js', 'src/a/b.js', false],
  ['src/**/*.js', 'src/a.js', true],
  ['src/**/*.js', 'src/a/b/c.js', true],
  ['src/?.js', 'src/ab.js', false],
  ['src/[ab].js', 'src/b.js', true],
  ['src/[!ab].js', 'src/b.js', false],
  ['src/a+b.js', 'src/aab.js', false],
])('%s against %s: %s', (glob, path, expected) => {
  expect(globToRegExp(glob).test(path)).toBe(expected);
});
