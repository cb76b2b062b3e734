import { internationalNumber, plainDigits } from '../../../../../shared/domain/text/international-number';
import { typedNumber, typedNumbers } from '../../../../../shared/domain/text/typed-number';

const numbers = (cell: string, country: 'US' | 'GB' | 'FR' | undefined = 'US') =>
  typedNumbers(cell, country).map(one => (one.kind === 'number' ? one.number : 'refused'));

test.each([
  ['(425) 555-7001', ['+14255557001']],
  ['6175550199', ['+16175550199']],
  ['1-425-555-0123', ['+14255550123']],
  ['14255550123', ['+14255550123']],
  ['+44 (0)20 7946 0958', ['+442079460958']],
  ['0044 20 7946 0958', ['+442079460958']],
  ['011 44 20 7946 0958', ['+442079460958']],
  ["'+14255550123", ['+14255550123']],
  ['tel:+1-425-555-0123', ['+14255550123']],
  ['Mobile: 425 555 0123', ['+14255550123']],
  ['425 555 0123 (cell)', ['+14255550123']],
  ['４２５５５５０１２３', ['+14255550123']],
  ['٤٢٥٥٥٥٠١٢٣', ['+14255550123']],
  ['425–555—0123', ['+14255550123']],
  ['425\u2011555\u2011\u200b0123', ['+14255550123']],
  ['4255550123.0', ['+14255550123']],
  ['+14255550123;+14255550124', ['+14255550123', '+14255550124']],
  ['425-555-0101, 425-555-0102', ['+14255550101', '+14255550102']],
  ['425-555-0101 / 425-555-0102', ['+14255550101', '+14255550102']],
  ['425-555-0101 or 425-555-0102', ['+14255550101', '+14255550102']],
  ['4255550101 4255550102', ['+14255550101', '+14255550102']],
  ['425-555-0101\n425-555-0102', ['+14255550101', '+14255550102']],
  ['', []],
])('%j in a file of a business in the US', (cell, expected) => expect(numbers(cell)).toEqual(expected));

test.each([
  ...[
    '555-0123',
    '12345',
    'CONTOSO',
    'n/a',
    '+1 425 555 012',
    '+1 425 555 01234',
    '425.555.0123 x12',
    '425-555-0123 ext. 5',
  ],
  ...[
    '4.25556E+09',
    '447700900123',
    '425-555-0101/0102',
    '0425 555 0123',
    '+1 425-FLOWERS',
    '+0123456789',
    '425 555 0123 call after 5',
  ],
])('%s is refused', cell => expect(numbers(cell)).toContain('refused'));

test('without a country only numbers that say theirs are read', () => {
  for (const cell of ['(425) 555-7001', '6175550199', '14255550123'])
    expect(typedNumbers(cell)[0]?.kind).toBe('refused');
  expect(typedNumbers('+1 425 555 0123')).toEqual([{ kind: 'number', number: '+14255550123' }]);
});
test('a national zero is the country’s', () => {
  expect(numbers('020 7946 0958', 'GB')).toEqual(['+442079460958']);
  expect(numbers('06 12 34 56 78', 'FR')).toEqual(['+33612345678']);
});
test('the reason says what was expected and found', () =>
  expect(typedNumber('(425) 555-7001')).toEqual({
    kind: 'refused',
    why: 'expected a number with its country code, such as "+14255550123", found "(425) 555-7001"',
  }));

describe('a number that says its country', () => {
  test.each([
    ['+1 (425) 555-0123', '+14255550123'],
    ['0044 20 7946 0018', '+442079460018'],
    ['\u202a+14255550123\u202c', '+14255550123'],
    ['＋１４２５５５５０１２３', '+14255550123'],
  ])('%s', (raw, number) => expect(internationalNumber(raw)).toBe(number));
  test.each([
    '14255550123',
    '6175550199',
    '+44 (0)20 7946 0958',
    '+1425555',
    '+14255550123x4',
    '+14255550123 +14255550124',
    'Contoso',
    '',
    '+',
  ])('%j is none', raw => expect(internationalNumber(raw)).toBeUndefined());
});

test('digits of every script are ten in a row', () =>
  expect(plainDigits('०१२३४५६७८९ ۰۱۲۳۴۵۶۷۸۹ 𝟎𝟗')).toBe('0123456789 0123456789 09'));
