import { randomInt } from 'node:crypto';

export const pick = <T>(of: readonly T[]): T => of[randomInt(of.length)] as T;
export const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
export const number = (): string => `+1${randomInt(206, 990)}${randomInt(200, 990)}${digits(4)}`;

/** What word processors, spreadsheets, browsers, templates and databases trip over. */
export const SIGNS = [
  ...['\u2028', '\u2029', '\u0085', '\u007f', '\u0000', '\ufeff', '\uffff', '\u202e', '\ud800', '👩‍👩‍👧‍👦', 'ﷺ', 'Z͑ͫ̓ͪ̂'],
  ...['=cmd|/c calc!A1', 'x;=1+1', '"><script>alert(1)</script>', '{{NextOpening}}', '#{7*7}', "' or 1=1 --"],
  ...['../../Config', '__proto__', '%00', '{"type":"erase"}', '--changeset_1', 'GET http://x/ HTTP/1.1'],
];
export const strange = (): string =>
  Array.from({ length: randomInt(1, 8) }, () => pick(SIGNS)).join(pick([' ', '\n', '']));

export const DATES = [
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '-1',
  '%2B275760-09-13T00:00:00Z',
  '2026-11-22T10:00:00%2B99:00',
];
export const IDS = [
  '__proto__',
  'constructor',
  '..%2F..%2FConfig',
  'x'.repeat(3_000),
  '%E2%80%A8',
  `${'0'.repeat(8)}-${'0'.repeat(24)}-999999999`,
];
export const JSON_HEADERS = { 'content-type': 'application/json' };
