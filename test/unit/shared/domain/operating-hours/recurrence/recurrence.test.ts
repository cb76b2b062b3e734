import { isoDate, parseDate } from '../../../../../../shared/domain/operating-hours/calendar';
import { recurrenceDates, recursOn } from '../../../../../../shared/domain/operating-hours/recurrence/recurrence';
import { parseRecurrence } from '../../../../../../shared/domain/operating-hours/recurrence/recurrence-rule';

const day = (date: string): number => parseDate(date) as number;

const ruleOf = (text: string) => {
  const parsed = parseRecurrence(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.rule;
};

const dates = (text: string, start: string, from = start, to = '2199-12-31', most = 6): string[] =>
  recurrenceDates(ruleOf(text), day(start), day(from), Math.min(day(to), day(from) + 4_000))
    .slice(0, most)
    .map(isoDate);

describe('the dates of a rule (examples of RFC 5545, 3.8.5.3)', () => {
  test.each<[string, string, string[]]>([
    ['FREQ=DAILY;COUNT=3', '1997-09-02', ['1997-09-02', '1997-09-03', '1997-09-04']],
    ['FREQ=DAILY;UNTIL=19970903T000000Z', '1997-09-02', ['1997-09-02', '1997-09-03']],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '1997-09-02', ['1997-09-02', '1997-09-12', '1997-09-22']],
    ['FREQ=DAILY;BYMONTH=1;UNTIL=19980102', '1998-01-01', ['1998-01-01', '1998-01-02']],
    ['FREQ=WEEKLY;COUNT=3', '1997-09-02', ['1997-09-02', '1997-09-09', '1997-09-16']],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09-02',
      ['1997-09-02', '1997-09-16', '1997-09-30', '1997-10-14', '1997-10-28', '1997-11-11'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05', ['1997-09-05', '1997-10-03', '1997-11-07']],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU',
      '1997-09-07',
      ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', ['1997-09-22', '1997-10-20', '1997-11-17']],
    ['FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3', '1997-09-28', ['1997-09-28', '1997-10-29', '1997-11-28']],
    ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15', '1997-09-02', ['1997-09-02', '1997-09-15', '1997-10-02', '1997-10-15']],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1998-02-13', ['1998-02-13', '1998-03-13', '1998-11-13']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27']],
    ['FREQ=YEARLY;COUNT=3;BYMONTH=6,7', '1997-06-10', ['1997-06-10', '1997-07-10', '1998-06-10']],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
    ],
    ['FREQ=YEARLY;BYYEARDAY=-1;COUNT=2', '1999-12-31', ['1999-12-31', '2000-12-31']],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;BYDAY=-1MO;COUNT=2', '1997-12-29', ['1997-12-29', '1998-12-28']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    ['FREQ=YEARLY;BYWEEKNO=20;COUNT=2', '1997-05-13', ['1997-05-13', '1998-05-12']],
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=2', '2027-01-03', ['2027-01-03', '2028-01-02']],
    ['FREQ=YEARLY;BYDAY=TH;BYMONTH=3;COUNT=3', '1997-03-13', ['1997-03-13', '1997-03-20', '1997-03-27']],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']],
    ['FREQ=YEARLY;BYMONTHDAY=15;COUNT=2', '2026-01-15', ['2026-01-15', '2026-02-15']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', '2026-11-26', ['2026-11-26', '2027-11-25']],
  ])('%s from %s', (rule, start, expected) => {
    const hasCount = /COUNT|UNTIL/.test(rule);
    expect(dates(rule, start, start, '2199-12-31', hasCount ? 100 : expected.length)).toEqual(expected);
  });
});

describe('a window', () => {
  test('begins anywhere, without counting from the start', () => {
    expect(dates('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', '2026-01-02', '2026-06-01', '2026-06-20')).toEqual([
      '2026-06-01',
      '2026-06-05',
      '2026-06-15',
      '2026-06-19',
    ]);
  });

  test('counts from the start when the rule has a count', () => {
    expect(dates('FREQ=DAILY;COUNT=5', '2026-01-01', '2026-01-04')).toEqual(['2026-01-04', '2026-01-05']);
    expect(dates('FREQ=DAILY;COUNT=5', '2026-01-01', '2026-01-06')).toEqual([]);
  });

  test('does not hold its end, and nothing before the start', () => {
    expect(dates('FREQ=DAILY', '2026-01-01', '2026-01-03', '2026-01-05')).toEqual(['2026-01-03', '2026-01-04']);
    expect(dates('FREQ=DAILY', '2026-01-10', '2026-01-01', '2026-01-12')).toEqual(['2026-01-10', '2026-01-11']);
  });

  test('of a rule that never happens is empty, and ends', () => {
    expect(dates('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01')).toEqual([]);
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;INTERVAL=99999', '2026-01-01')).toEqual([]);
  });

  test('a date asked alone', () => {
    const rule = ruleOf('FREQ=MONTHLY;BYDAY=1MO');
    expect(recursOn(rule, day('2026-01-05'), day('2026-02-02'))).toBe(true);
    expect(recursOn(rule, day('2026-01-05'), day('2026-02-09'))).toBe(false);
  });
});

describe('reading a rule', () => {
  test('takes its parts in any case and order, with or without its name', () => {
    expect(ruleOf('rrule:byday=mo,-1fr;freq=monthly;interval=2;wkst=su')).toEqual({
      frequency: 'MONTHLY',
      interval: 2,
      count: undefined,
      until: undefined,
      byDay: [{ weekday: 0 }, { weekday: 4, nth: -1 }],
      byMonthDay: [],
      byMonth: [],
      byYearDay: [],
      byWeekNo: [],
      bySetPos: [],
      weekStart: 6,
    });
    expect(ruleOf('FREQ=DAILY').weekStart).toBe(0);
    expect(ruleOf('FREQ=DAILY;UNTIL=20261231').until).toBe(day('2026-12-31'));
  });

  test.each<[string, string]>([
    ['', 'expected NAME=VALUE, found ""'],
    ['FREQ', 'expected NAME=VALUE, found "FREQ"'],
    ['FREQ=', 'expected NAME=VALUE, found "FREQ="'],
    ['FREQ=DAILY=2', 'expected NAME=VALUE, found "FREQ=DAILY=2"'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ stands in it twice'],
    ['COUNT=2', 'expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, found no FREQ'],
    ['FREQ=HOURLY', 'expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, found FREQ=HOURLY'],
    ['FREQ=DAILY;BYHOUR=9', `BYHOUR can't be used here: a rule gives dates, "from" and "to" give the times`],
    ['FREQ=DAILY;INTERVAL=0', 'expected INTERVAL from 1 to 99999, found 0'],
    ['FREQ=DAILY;COUNT=-1', 'expected COUNT from 1 to 99999, found -1'],
    ['FREQ=DAILY;COUNT=123456', 'expected COUNT from 1 to 99999, found 123456'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'it has COUNT and UNTIL: keep one of them'],
    ['FREQ=DAILY;UNTIL=soon', 'expected UNTIL as a date such as 20261231, found SOON'],
    ['FREQ=DAILY;UNTIL=20260230', 'expected UNTIL as a date such as 20261231, found 20260230'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'expected BYMONTHDAY from 1 to 31, found 32'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'expected BYMONTHDAY from 1 to 31, found 0'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,x', 'expected BYMONTHDAY from 1 to 31, found 1,X'],
    ['FREQ=YEARLY;BYMONTH=-1', 'expected BYMONTH from 1 to 12, found -1'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'expected BYYEARDAY from 1 to 366, found 367'],
    ['FREQ=YEARLY;BYWEEKNO=54', 'expected BYWEEKNO from 1 to 53, found 54'],
    ['FREQ=YEARLY;BYMONTH=1;BYSETPOS=367', 'expected BYSETPOS from 1 to 366, found 367'],
    ['FREQ=WEEKLY;BYDAY=XX', 'expected BYDAY with days such as MO or 1MO, found XX'],
    ['FREQ=WEEKLY;BYDAY=0MO', 'expected BYDAY with days such as MO or 1MO, found 0MO'],
    ['FREQ=WEEKLY;BYDAY=1MO', '1MO counts days of a month or year: use FREQ=MONTHLY, or write MO'],
    ['FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO', '1MO counts days of a month or year: use FREQ=MONTHLY, or write MO'],
    ['FREQ=WEEKLY;WKST=XX', 'expected WKST to be a day such as MO, found XX'],
    ['FREQ=MONTHLY;BYWEEKNO=2', 'BYWEEKNO needs FREQ=YEARLY'],
    ['FREQ=MONTHLY;BYYEARDAY=2', 'BYYEARDAY needs FREQ=YEARLY'],
    ['FREQ=WEEKLY;BYMONTHDAY=2', "BYMONTHDAY can't stand with FREQ=WEEKLY"],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS picks from another BY… part, and there is none'],
  ])('%p is refused', (text, message) => {
    expect(parseRecurrence(text)).toEqual({ ok: false, message: `The rule can't be read: ${message}.` });
  });
});
