import {
  civilOf,
  epochDay,
  isoDate,
  isoLocal,
  modulo,
  parseDate,
  parseLocal,
  parseTime,
  weekdayOf,
} from '../../../../../shared/domain/operating-hours/calendar';

describe('a date', () => {
  test('is days since 1970-01-01, which was a Thursday', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(weekdayOf(0)).toBe(3);
    expect([-4, -3, 4].map(weekdayOf)).toEqual([6, 0, 0]);
  });

  test('knows its year, month and date, leap days and all', () => {
    expect(civilOf(parseDate('2028-02-29') as number)).toEqual({ year: 2028, month: 2, date: 29 });
    expect(epochDay(2026, 13, 0)).toBe(parseDate('2026-12-31'));
    expect(isoDate(epochDay(2026, 12, 25))).toBe('2026-12-25');
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '1969-12-31',
    '2200-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01x',
    'x2026-01-01',
    '',
  ])('%p is none', text => expect(parseDate(text)).toBeUndefined());

  test('is taken from 1970 to 2199', () => {
    expect(isoDate(parseDate('2199-12-31') as number)).toBe('2199-12-31');
    expect(parseDate('1970-01-01')).toBe(0);
  });
});

describe('a time of day', () => {
  test.each([
    ['00:00', 0],
    ['8:05', 485],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is %d minutes', (text, minutes) => expect(parseTime(text)).toBe(minutes));

  test.each(['24:01', '12:60', '8', '8:5', '008:00', '-1:00', '8:00pm', 'a8:00'])('%p is none', text =>
    expect(parseTime(text)).toBeUndefined(),
  );
});

describe('a local date and time', () => {
  const christmas = epochDay(2026, 12, 25) * 1440;

  test('may have a time, after T or a space', () => {
    expect(parseLocal('2026-12-25T13:30', 'from')).toBe(christmas + 810);
    expect(parseLocal('2026-12-25 13:30', 'to')).toBe(christmas + 810);
  });

  test('without a time is the whole day: its beginning or its end', () => {
    expect(parseLocal('2026-12-25', 'from')).toBe(christmas);
    expect(parseLocal('2026-12-25', 'to')).toBe(christmas + 1440);
  });

  test.each(['2026-12-25T13:30 x', '2026-12-25T', '2026-12-32', 'noon', ''])('%p is none', text =>
    expect(parseLocal(text, 'from')).toBeUndefined(),
  );

  test('is written back', () => expect(isoLocal(christmas + 810)).toBe('2026-12-25T13:30'));
});

test('a modulo is never negative', () => {
  expect([modulo(-1, 7), modulo(7, 7), modulo(8, 7)]).toEqual([6, 0, 1]);
});
