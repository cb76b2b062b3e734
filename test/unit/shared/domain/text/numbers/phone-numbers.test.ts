import {
  isAlphanumericSender,
  isShortCode,
  maskNumber,
  maskNumbers,
  toE164,
} from '../../../../../../shared/domain/text/numbers/phone-numbers';

describe('a number as Event Grid or a person gives it', () => {
  test.each([
    ['15555555555', '+15555555555'],
    ['+15555555555', '+15555555555'],
    ['+1 (425) 555-0123', '+14255550123'],
    [' 1-425-555.0123 ', '+14255550123'],
    ['\u202a+14255550123\u202c', '+14255550123'],
    ['0044 20 7946 0018', '+442079460018'],
    ['447700900123', '+447700900123'],
    ['+34 600 000 000', '+34600000000'],
  ])('%s becomes %s', (raw, number) => expect(toE164(raw)).toBe(number));

  test.each(['12345', '262966', '898'])('the short code %s is kept without a plus', code =>
    expect(toE164(code)).toBe(code),
  );

  test.each(['CONTOSO', 'MyBank 24', '24h'])('the sender id %s is kept', id => expect(toE164(id)).toBe(id));

  test.each([
    '',
    '   ',
    '+',
    '12',
    '0123456789',
    '+1425555',
    '1425555012345678',
    'not a number at all',
    '٠١٢٣٤٥٦٧٨',
    '+1425<script>',
  ])('%j is no number', raw => expect(toE164(raw)).toBeUndefined());

  test('hostile length is refused before anything reads it', () => expect(toE164('1'.repeat(100_000))).toBeUndefined());

  test('what comes out goes in again and stays the same', () => {
    for (const raw of ['15555555555', '12345', 'CONTOSO', '0044 20 7946 0018'])
      expect(toE164(toE164(raw) ?? '')).toBe(toE164(raw));
  });

  test('a national form is no number: it takes a country to read one', () =>
    expect(toE164('020 7946 0018')).toBeUndefined());
});

test('short codes and sender ids are told from full numbers', () => {
  expect(isShortCode('12345')).toBe(true);
  expect(isShortCode('+14255550123')).toBe(false);
  expect(isShortCode('1234567')).toBe(false);
  expect(isAlphanumericSender('CONTOSO')).toBe(true);
  expect(isAlphanumericSender('12345')).toBe(false);
});

describe('a masked number', () => {
  test('keeps country, area and the last two digits', () => expect(maskNumber('+14255550123')).toBe('+1425•••••23'));
  test.each(['', '1', '1234', '12345', '+1425555', 'CONTOSO', '+442079460018', 'x'.repeat(500)])(
    'never shows %j whole',
    number => {
      const masked = maskNumber(number);
      expect(masked.replaceAll('•', '').length).toBeLessThanOrEqual(7);
      if (number !== '') expect(masked).not.toBe(number);
      expect(masked.length).toBeLessThan(24);
    },
  );
});

describe('numbers in what somebody typed', () => {
  test.each([
    ['+14255550123', '+1425•••••23'],
    ['14255550123', '14255••••23'],
    ['Maria +1 (425) 555-0123, again', 'Maria +1425•••••23, again'],
    ['(425) 555-0123', '42555•••23'],
    ['06 12 34 56 78', '06123•••78'],
    ['0044 20 7946 0018', '00442•••••••18'],
    ['+1425\u200b5550123', '+1425•••••23'],
  ])('%s is masked', (given, shown) => expect(maskNumbers(given)).toBe(shown));

  test.each(['C-1', '100234', 'A-12345678901', '0a1b2c3d-1111-2222-3333-444455556666', 'C-5 of 2026', ''])(
    '%j, which is an id, stays',
    given => expect(maskNumbers(given)).toBe(given),
  );
});
