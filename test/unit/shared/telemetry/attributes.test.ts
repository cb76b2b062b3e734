import fc from 'fast-check';
import { safeValue, toTelemetry } from '../../../../shared/telemetry/attributes';

test.each([
  'main',
  'hours.closed',
  'conversations',
  'toll-free',
  'en',
  '0a1b2c3d-00112233445566778899aabb-12',
  4007,
  true,
])('%p may leave', value => {
  expect(safeValue(value)).toBe(value);
});

test.each([
  '+14255550123',
  '14255550123',
  '425-555-0123',
  '(425) 555-0123',
  'tel:14255550123',
  'Where is my order?',
  'hello there',
  '+18005551234/3',
  14255550123,
  '',
])('%p is withheld', value => {
  expect(safeValue(value)).toBe('withheld');
});

test('no number of seven digits or more leaves, whatever is written around it', () => {
  const digits = fc.stringMatching(/^[2-9]\d{6,14}$/);
  const words = fc.stringMatching(/^[A-Za-z.:_-]{0,10}$/);
  fc.assert(
    fc.property(
      words,
      digits,
      words,
      (before, number, after) => safeValue(`${before}${number}${after}`) === 'withheld',
    ),
    { numRuns: 500 },
  );
});

test('an attribute has the name of our own namespace, and one without a value is left out', () => {
  expect(toTelemetry({ channel: 'main', queue: undefined, attempt: 2 })).toEqual({
    'sms.channel': 'main',
    'sms.attempt': 2,
  });
});
