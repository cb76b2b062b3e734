import { nationalToE164 } from '../../../../../shared/domain/text/national-number';

test('a national form is read in its country, and one with a country code as it is', () => {
  expect(nationalToE164('(206) 555-0100', 'US')).toBe('+12065550100');
  expect(nationalToE164('020 7946 0018', 'GB')).toBe('+442079460018');
  expect(nationalToE164('+34600000000', 'US')).toBe('+34600000000');
  expect(nationalToE164('not a number at all', 'US')).toBeUndefined();
});
