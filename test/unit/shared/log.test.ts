import fc from 'fast-check';
import { createLog, masked } from '../../../shared/log';

const THREAD = '0a1b2c3d-111111111111111111111111';

describe('A log line', () => {
  test.each([
    ['+14255550123', '+14…'],
    ['The number +1 (425) 555-0123 is not served.', 'The number +1 … is not served.'],
    ['from 4255550123 to 18005550100', 'from 425… to 180…'],
    ['lane=+18005550100/2', 'lane=+18…/2'],
  ])('hides a number: %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });

  test.each([THREAD, `${THREAD}-12`, `${THREAD}/3/1/failed`, '2026-11-23T15:00:00.000Z', 'attempt=3 pauseMs=15000'])(
    'shows what is ours: %s',
    text => {
      expect(masked(text)).toBe(text);
    },
  );

  test('a number after an id of ours is hidden all the same', () => {
    expect(masked(`${THREAD}+14255550123`)).toBe(`${THREAD}+14…`);
  });

  test('whatever stands around it, a whole number never shows', () => {
    const number = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }).map(digits => `+1${digits}`);
    fc.assert(
      fc.property(fc.string(), number, fc.string(), (before, phone, after) => {
        expect(masked(`${before} ${phone} ${after}`)).not.toContain(phone);
      }),
    );
  });

  test('is one line: what came from outside begins none of its own', () => {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const log = createLog({ info: write, warn: write, error: write });
    log.error('dead letter', { reason: 'broken\r\n2026 info all is well\u2028more', event: undefined, count: 2 });
    expect(lines).toEqual(['dead letter reason=broken 2026 info all is well more count=2']);
  });
});
