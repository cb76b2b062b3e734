import { isLogged, type LogEntry, logTo } from '../../../../local/functions-host/log';

test("host.json's longest fitting category decides", () => {
  const levels = {
    default: 'warning',
    Function: 'information',
    'Function.noisy': 'none',
    'Function.deep.User': 'debug',
  } as const;
  expect(isLogged(levels, 'Host', 'information')).toBe(false);
  expect(isLogged(levels, 'Host', 'error')).toBe(true);
  expect(isLogged(levels, 'Function.other', 'information')).toBe(true);
  expect(isLogged(levels, 'Function.noisy', 'critical')).toBe(false);
  expect(isLogged(levels, 'Function.deep.User', 'debug')).toBe(true);
  expect(isLogged({}, 'Host', 'information')).toBe(true);
  expect(isLogged({}, 'Host', 'debug')).toBe(false);
});

test('a category may hold a *, as in .NET', () => {
  const levels = { default: 'warning', Function: 'warning', 'Function.*.User': 'information' } as const;
  expect(isLogged(levels, 'Function.hello.User', 'information')).toBe(true);
  expect(isLogged(levels, 'Function.hello', 'information')).toBe(false);
});

const entry: LogEntry = {
  at: '2026-11-22T10:00:00.123Z',
  level: 'error',
  source: 'invocation',
  function: 'hello',
  message: 'GET hello failed after 3 ms',
};
const written = (isTTY: boolean): string => {
  let text = '';
  logTo({
    isTTY,
    write: part => {
      text += part;
    },
  })(entry);
  return text;
};

test('a pipe gets one JSON object a line', () => {
  expect(JSON.parse(written(false))).toEqual(entry);
  expect(written(false).endsWith('}\n')).toBe(true);
});

test('a terminal gets time, function and words, in colour', () => {
  expect(written(true)).toContain('10:00:00.123');
  expect(written(true)).toContain('\x1b[31mhello: GET hello failed after 3 ms');
});
