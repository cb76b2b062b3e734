import { shownLine } from '../../../local/shown-line';

const entry = {
  at: '2026-11-22T10:00:00.123Z',
  level: 'information',
  source: 'invocation',
  function: 'send-sms',
  message: 'queue outbound succeeded in 12 ms',
};
const line = JSON.stringify(entry);

test('a terminal gets time, function and words, in colour unless it wants none', () => {
  expect(shownLine(line, { isTTY: true, colour: true })).toContain('\x1b[39msend-sms: queue outbound succeeded');
  expect(shownLine(line, { isTTY: true, colour: false })).toBe(
    '10:00:00.123 send-sms: queue outbound succeeded in 12 ms',
  );
});

test("a pipe gets the host's JSON as it is", () => {
  expect(shownLine(line, { isTTY: false, colour: true })).toBe(line);
});

test('the line that says ready, with its keys, is shown to nobody', () => {
  const ready = '{"ready":true,"masterKey":"secret"}';
  for (const isTTY of [true, false]) expect(shownLine(ready, { isTTY, colour: true })).toBeUndefined();
});

test('what is no entry of the log is shown as it is', () => {
  for (const text of ['The app was loaded anew in 400 ms.', '42', '{ not JSON', '']) {
    expect(shownLine(text, { isTTY: true, colour: true })).toBe(text);
  }
});

test('a desk that looks twice a second does not bury the rest', () => {
  const poll = { ...entry, function: 'inbox', trigger: 'GET agents/me/inbox', outcome: 'succeeded' };
  const failed = { ...poll, outcome: 'failed', message: 'GET agents/me/inbox failed' };
  const terminal = { isTTY: true, colour: false };
  expect(shownLine(JSON.stringify(poll), terminal)).toBeUndefined();
  expect(shownLine(JSON.stringify(failed), terminal)).toContain('failed');
  expect(shownLine(JSON.stringify(poll), { ...terminal, isTTY: false })).toBe(JSON.stringify(poll));
});
