import { internationalNumber, plainDigits } from '../../../../../shared/domain/text/international-number';
import { typedNumber, typedNumbers } from '../../../../../shared/domain/text/typed-number';

const numbers = (cell: string, country: 'US' | 'GB' | 'FR' | 'AU' | 'MX' | undefined = 'US') =>
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
  ['="4255557001"', ['+14255557001']],
  ['=+14255557001', ['+14255557001']],
  ['="(425) 555-0101";="(425) 555-0102"', ['+14255550101', '+14255550102']],
  ['425/555-0123', ['+14255550123']],
  ['+52 1 55 1234 5678', ['+525512345678']],
  ['+52 55 1234 5678', ['+525512345678']],
  ['+1 555 555 0100', ['+15555550100']],
  ['(800) 411-7343', ['+18004117343']],
  ['+44 7700 900123', ['+447700900123']],
  ['+54 9 11 2345 6789', ['+5491123456789']],
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

describe('a number that its country can’t have is refused, and nothing is guessed', () => {
  test.each([
    ['06 12 34 56 78', 'US'],
    ['0412 345 678', 'US'],
    ['1234567890', 'US'],
    ['(425) 055-7001', 'US'],
    ['(425) 155-7001', 'US'],
    ['425 911 0000', 'US'],
    ['911-555-0123', 'US'],
    ['(995) 555-0123', 'US'],
    ['0000000000', 'US'],
    ['9999999999', 'US'],
    ['6175550199', 'AU'],
    ['(425) 555-7001', 'AU'],
    ['4255557001', 'GB'],
    ['06 12 34 56 78', 'GB'],
    ['(425) 555-7001', 'FR'],
    ['+1 (425) 055-7001', 'US'],
    ['+52 1 55 1234 567', 'US'],
    ['="hello"', 'US'],
  ] as const)('%s in %s', (cell, country) => expect(numbers(cell, country)).toEqual(['refused']));
  test.each([
    ['0412 345 678', 'AU', '+61412345678'],
    ['0491 570 006', 'AU', '+61491570006'],
    ['07700 900123', 'GB', '+447700900123'],
    ['06 39 98 00 12', 'FR', '+33639980012'],
    ['044 55 1234 5678', 'MX', '+525512345678'],
    ['1 55 1234 5678', 'MX', '+525512345678'],
    ['55 1234 5678', 'MX', '+525512345678'],
  ] as const)('%s in %s is %s', (cell, country, number) => expect(numbers(cell, country)).toEqual([number]));
  test('the reason says so', () =>
    expect(typedNumber('(425) 055-7001', 'US')).toEqual({
      kind: 'refused',
      why: 'expected a number that can exist in US, or one with its country code, found "(425) 055-7001"',
    }));
});

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
    ['+15555555555', '+15555555555'],
    ['+52 1 55 1234 5678', '+525512345678'],
  ])('%s', (raw, number) => expect(internationalNumber(raw)).toBe(number));
  test.each([
    '14255550123',
    '6175550199',
    '+44 (0)20 7946 0958',
    '+1425555',
    '+14255550123x4',
    '+14255550123 +14255550124',
    '+1 425 055 7001',
    '+11234567890',
    'Contoso',
    '',
    '+',
  ])('%j is none', raw => expect(internationalNumber(raw)).toBeUndefined());
});

test('digits of every script are ten in a row', () =>
  expect(plainDigits('०१२३४५६७८९ ۰۱۲۳۴۵۶۷۸۹ 𝟎𝟗')).toBe('0123456789 0123456789 09'));
