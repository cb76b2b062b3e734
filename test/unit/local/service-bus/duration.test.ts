import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../../local/service-bus/duration';

test.each([
  ['PT1M', 60_000],
  ['P14D', 14 * 86_400_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['PT0S', 0],
  ['P10675199DT2H48M5.4775807S', Number.POSITIVE_INFINITY],
])('%s is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
  expect(parseDuration(formatDuration(ms))).toBe(ms);
});

test.each(['', 'P', 'PT', '60', 'P1M', 'PT-1S', '1 minute'])('"%s" is no duration', text => {
  expect(parseDuration(text)).toBeUndefined();
});

test('what is written is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), ms => parseDuration(formatDuration(ms)) === ms));
});
