import { consoleLevel } from '../../../../local/functions-host/console-level';

test.each([
  ['stdout', 'an error that is only talked about', 'information'],
  ['stderr', 'just so you know', 'information'],
  ['stderr', '(node:1) [DEP0123] DeprecationWarning: an error', 'warning'],
  ['stderr', 'TypeError: x is not a function', 'error'],
  ['stderr', 'it FAILED', 'error'],
  ['stderr', 'severe', 'error'],
  ['stderr', 'Unhandled exception', 'error'],
] as const)('a line on %s that says "%s" is %s', (stream, line, level) => {
  expect(consoleLevel(line, stream)).toBe(level);
});
