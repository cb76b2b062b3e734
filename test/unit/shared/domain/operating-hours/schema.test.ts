import { operatingHoursSchema } from '../../../../../shared/domain/operating-hours/schema';
import { hoursWith, mistakesIn } from '../../../../support/office-hours';

const week = { days: ['mon'], from: '08:00', to: '17:00' };

describe('a record', () => {
  test('#12 a new record is open Monday to Friday, 08:00 to 17:00', () => {
    expect(hoursWith()).toEqual({
      id: 'office',
      name: 'Office hours',
      timeZone: 'America/Chicago',
      weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
      holidays: [],
      closures: [],
      openings: [],
    });
  });

  test('that was read is read again as it is', () => {
    const hours = hoursWith({
      weekly: [
        { days: 'mon-fri', from: '8:00', to: '17:00' },
        { allDay: true, days: ['sat'], until: '2026-12-31' },
      ],
      holidays: [
        { country: 'US', region: 'CA' },
        { from: '2026-12-24', reason: 'Rest' },
      ],
      closures: [{ from: '2026-11-23T13:00', to: '2026-11-23 15:00', reason: 'Drill' }],
      emergency: { closed: true, reason: 'Storm', until: '2026-11-24' },
    });
    expect(operatingHoursSchema.parse(JSON.parse(JSON.stringify(hours)))).toEqual(hours);
  });

  test('two records with the default week share nothing', () => {
    expect(hoursWith().weekly[0]).not.toBe(hoursWith().weekly[0]);
  });

  test('that is no object says so', () => {
    expect(operatingHoursSchema.safeParse('always').error?.issues[0]?.message).toBe(
      'Expected an operating-hours record, found "always".',
    );
  });

  test('names a key that nobody knows, and those it could be', () => {
    expect(mistakesIn({ holiday: [] })).toEqual([
      ': An operating-hours record has no holiday: it can have id, name, timeZone, weekly, holidays, closures, openings, emergency.',
    ]);
  });

  test.each(['Office', 'of fice', '-office', 'office-', 'ofice!', '', 'a'.repeat(61), 7])(
    'the id %p is refused',
    id => {
      expect(mistakesIn({ id })).toEqual([
        `id: Expected an id of lower-case letters, digits and hyphens, at most 60, found ${JSON.stringify(id).length > 60 ? `${JSON.stringify(id).slice(0, 57)}…` : JSON.stringify(id)}.`,
      ]);
    },
  );

  test.each(['a', 'office-2', 'a'.repeat(60)])('the id %p is taken', id => expect(mistakesIn({ id })).toEqual([]));

  test.each(['', ' Office', 'Office ', 'x'.repeat(101)])('the name %p is refused', name => {
    expect(mistakesIn({ name })[0]).toMatch(/^name: Expected a name of 1 to 100 characters, found "/);
  });

  test.each(['O', 'Büro Köln', 'x'.repeat(100)])('the name %p is taken', name =>
    expect(mistakesIn({ name })).toEqual([]),
  );

  test.each(['EST', 'CST6CDT', '-06:00', '+05:00', 'America/Nowhere', 'america/chicago', 'Central', ''])(
    'the time zone %p is refused',
    timeZone => {
      expect(mistakesIn({ timeZone })).toEqual([
        `timeZone: Expected an IANA time zone such as 'America/Chicago' (not EST or -06:00, which know no daylight saving), found "${timeZone}".`,
      ]);
    },
  );

  test.each(['UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'America/Port-au-Prince'])(
    'the time zone %p is taken',
    timeZone => expect(mistakesIn({ timeZone })).toEqual([]),
  );
});

describe('a weekly span', () => {
  test.each<[unknown, string[]]>([
    ['mon-fri', ['mon', 'tue', 'wed', 'thu', 'fri']],
    ['fri-mon', ['mon', 'fri', 'sat', 'sun']],
    ['SAT', ['sat']],
    [
      ['sun', 'mon-tue', 'mon'],
      ['mon', 'tue', 'sun'],
    ],
  ])('days %j are %j', (days, expected) => {
    const parsed = operatingHoursSchema.parse({ ...hoursWith(), weekly: [{ days, from: '08:00', to: '09:00' }] });
    expect(parsed.weekly[0]?.days).toEqual(expected);
  });

  test('without days is every day', () => expect(mistakesIn({ weekly: [{ allDay: true }] })).toEqual([]));

  test.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown day',
      { ...week, days: ['monday'] },
      'weekly.0.days.0: Expected a day (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri, found "monday".',
    ],
    [
      'a range of three',
      { ...week, days: 'mon-tue-fri' },
      'weekly.0.days: Expected a day (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri, found "mon-tue-fri".',
    ],
    ['no day at all', { ...week, days: [] }, 'weekly.0.days: Expected at least one day, found [].'],
    [
      'days that are a number',
      { ...week, days: 5 },
      'weekly.0.days: Expected days such as [mon, tue] or mon-fri, found 5.',
    ],
    ['a time without minutes', { ...week, from: '8' }, 'weekly.0.from: Expected a time such as \'08:00\', found "8".'],
    ['a time as a number', { ...week, from: 8 }, "weekly.0.from: Expected a time such as '08:00', found 8."],
    [
      'a beginning at 24:00',
      { ...week, from: '24:00' },
      'weekly.0.from: Expected a time such as \'08:00\', found "24:00".',
    ],
    [
      'an end after 24:00',
      { ...week, to: '24:30' },
      "weekly.0.to: Expected a time such as '17:00', up to '24:00', found \"24:30\".",
    ],
    [
      'no beginning',
      { days: ['mon'], to: '17:00' },
      'weekly.0.from: Expected "from" and "to", or allDay: true, found no "from".',
    ],
    [
      'no end',
      { days: ['mon'], from: '08:00', allDay: false },
      'weekly.0.to: Expected "from" and "to", or allDay: true, found no "to".',
    ],
    [
      'the same time twice',
      { ...week, from: '8:00', to: '08:00' },
      'weekly.0.to: "from" and "to" are both 08:00: for round the clock write allDay: true.',
    ],
    [
      'all day and times',
      { ...week, allDay: true },
      'weekly.0.allDay: allDay: true is open round the clock: leave out "from" and "to", or leave out allDay.',
    ],
    [
      'all day and an end',
      { days: ['mon'], to: '17:00', allDay: true },
      'weekly.0.allDay: allDay: true is open round the clock: leave out "from" and "to", or leave out allDay.',
    ],
    ['allDay as a word', { days: ['mon'], allDay: 'yes' }, 'weekly.0.allDay: Expected true or false, found "yes".'],
    [
      'an end before its start',
      { ...week, startDate: '2026-02-01', until: '2026-01-01' },
      'weekly.0.until: "until" (2026-01-01) is before "startDate" (2026-02-01).',
    ],
    [
      'a date that is none',
      { ...week, startDate: '2026-02-30' },
      'weekly.0.startDate: Expected a date such as 2026-12-24, from 1970 to 2199, found "2026-02-30".',
    ],
    [
      'dates without its day',
      { ...week, startDate: '2026-01-06', until: '2026-01-11' },
      'weekly.0.until: This span never happens: none of its days lies from 2026-01-06 until 2026-01-11.',
    ],
    [
      'all its dates left out',
      { ...week, startDate: '2026-01-05', until: '2026-01-12', except: ['2026-01-05', '2026-01-12'] },
      'weekly.0.until: This span never happens: none of its days lies from 2026-01-05 until 2026-01-12.',
    ],
    [
      'an unknown choice',
      { ...week, overlap: 'overwrite' },
      'weekly.0.overlap: Expected merge or replace, found "overwrite".',
    ],
    [
      'an unknown key',
      { ...week, untill: '2026-01-01' },
      'weekly.0: A weekly span has no untill: it can have days, from, to, allDay, startDate, until, rrule, except, overlap.',
    ],
  ])('%s is refused', (_, span, message) => expect(mistakesIn({ weekly: [span] })).toEqual([message]));

  test('with dates left out still happens, even when none of them is bounded below', () => {
    expect(mistakesIn({ weekly: [{ ...week, until: '2026-01-12', except: ['2026-01-05', '2026-01-12'] }] })).toEqual(
      [],
    );
    expect(mistakesIn({ weekly: [{ ...week, startDate: '2026-01-05', until: '2026-01-05' }] })).toEqual([]);
  });

  test('over midnight, to midnight and to 24:00 are taken', () => {
    for (const to of ['06:00', '00:00', '24:00'])
      expect(mistakesIn({ weekly: [{ ...week, from: '22:00', to }] })).toEqual([]);
  });

  test('fifty are the most', () => {
    const spans = (count: number) => Array.from({ length: count }, () => ({ ...week, overlap: 'merge' }));
    expect(mistakesIn({ weekly: spans(50) })).toEqual([]);
    expect(mistakesIn({ weekly: spans(51) })).toEqual(['weekly: Expected at most 50 weekly spans.']);
    expect(mistakesIn({ weekly: 'mon-fri' })).toEqual(['weekly: Expected a list of weekly spans, found "mon-fri".']);
  });
});

describe('a span with a rule', () => {
  const rule = { rrule: 'FREQ=MONTHLY;BYDAY=1MO', startDate: '2026-01-05', from: '08:00', to: '12:00' };

  test('is taken', () => expect(mistakesIn({ weekly: [rule] })).toEqual([]));

  test('that was refused for its days is not refused for its dates as well', () => {
    const both = { ...rule, days: ['mon'], until: '2026-01-06', except: ['2026-01-05'] };
    expect(mistakesIn({ weekly: [both] })).toEqual([
      'weekly.0.days: "days" and "rrule" both say which days: keep one of them.',
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'days beside it',
      { ...rule, days: ['mon'] },
      'weekly.0.days: "days" and "rrule" both say which days: keep one of them.',
    ],
    [
      'one that can not be read',
      { ...rule, rrule: 'FREQ=HOURLY' },
      "weekly.0.rrule: The rule can't be read: expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, found FREQ=HOURLY.",
    ],
    ['one that is no text', { ...rule, rrule: 5 }, "weekly.0.rrule: Expected a rule such as 'FREQ=MONTHLY;BYDAY=1MO'."],
    [
      'no start',
      { ...rule, startDate: undefined },
      'weekly.0.startDate: A rule needs "startDate": the first date that it gives.',
    ],
    [
      'a start that it does not give',
      { ...rule, startDate: '2026-01-06' },
      'weekly.0.startDate: "startDate" (2026-01-06) is not a date that the rule gives: the first it gives is 2026-02-02.',
    ],
    [
      'no date at all',
      { ...rule, rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
      'weekly.0.startDate: "startDate" (2026-01-05) is not a date that the rule gives: it gives none in the ten years after.',
    ],
    [
      'an end before its start',
      { ...rule, until: '2026-01-01' },
      'weekly.0.until: "until" (2026-01-01) is before "startDate" (2026-01-05).',
    ],
    [
      'its only date left out',
      { ...rule, until: '2026-01-31', except: ['2026-01-05'] },
      'weekly.0.until: This span never happens: none of its days lies from 2026-01-05 until 2026-01-31.',
    ],
  ])('%s: refused', (_, span, message) => expect(mistakesIn({ weekly: [span] })).toEqual([message]));
});

describe('a holiday', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no source', {}, 'holidays.0: Expected one of "country", "ical" or "from" with "reason", found none of them.'],
    [
      'two sources',
      { country: 'US', from: '2026-12-24', reason: 'x' },
      'holidays.0: Expected one of "country", "ical" or "from" with "reason", found country and from.',
    ],
    [
      'a stranger beside a country',
      { country: 'US', reason: 'x' },
      'holidays.0.reason: "reason" can\'t stand beside "country": a holiday has one source.',
    ],
    [
      'a stranger beside dates',
      { from: '2026-12-24', reason: 'x', region: 'CA' },
      'holidays.0.region: "region" can\'t stand beside "from": a holiday has one source.',
    ],
    [
      'a country in lower case',
      { country: 'us' },
      'holidays.0.country: No holidays are known for the country us: write US.',
    ],
    [
      'a country by name',
      { country: 'Germany' },
      "holidays.0.country: No holidays are known for the country Germany: write its ISO 3166 code, such as 'US'.",
    ],
    [
      'a region that is none',
      { country: 'NZ', region: 'XX' },
      'holidays.0.region: NZ has no region XX with holidays of its own: it has AUK, BOP, CAN, CIT, GIS, HKB, MBH, MWT, NSN, NTL, OTA, STL, TAS, TKI, WKO, WGN, WTC.',
    ],
    [
      'a region of a country without any',
      { country: 'IS', region: 'XX' },
      'holidays.0.region: IS has no region XX with holidays of its own: it has none, leave "region" out.',
    ],
    [
      'a part of a region that is none',
      { country: 'US', region: 'LA.XX' },
      'holidays.0.region: US has no region LA.XX with holidays of its own: it has NO.',
    ],
    [
      'an unknown type',
      { country: 'US', types: ['free'] },
      'holidays.0.types.0: Expected public or bank or school or optional or observance, found "free".',
    ],
    [
      'text that is no calendar',
      { ical: 'hello' },
      'holidays.0.ical: The iCalendar text can\'t be read: invalid line (no token ";" or ":") "hello"',
    ],
    [
      'dates without a reason',
      { from: '2026-12-24', to: '2026-12-26' },
      'holidays.0.reason: Expected a "reason": what the closed days are called.',
    ],
    [
      'dates that end before they begin',
      { from: '2026-12-24', to: '2026-12-23', reason: 'x' },
      'holidays.0.to: "to" (2026-12-23) is before "from" (2026-12-24).',
    ],
    [
      'a date with a time',
      { from: '2026-12-24T10:00', reason: 'x' },
      'holidays.0.from: Expected a date such as 2026-12-24, from 1970 to 2199, found "2026-12-24T10:00".',
    ],
  ])('%s: refused', (_, holiday, message) => expect(mistakesIn({ holidays: [holiday] })).toEqual([message]));

  test('a name that the country does not have is refused, with those it has', () => {
    const [mistake, ...others] = mistakesIn({ holidays: [{ country: 'US', except: ['Columbus Day', 'Xmas'] }] });
    expect(others).toEqual([]);
    expect(mistake).toMatch(
      /^holidays\.0\.except\.1: US has no holiday "Xmas": it has New Year's Day, .*Christmas Day/,
    );
  });

  test.each<Record<string, unknown>>([
    { country: 'US' },
    { country: 'US', region: 'LA.NO' },
    { country: 'DE', region: 'BY', types: ['public', 'bank'] },
    { from: '2026-12-24', to: '2026-12-24', reason: 'One day' },
  ])('%j is taken', holiday => expect(mistakesIn({ holidays: [holiday] })).toEqual([]));
});

describe('a closure and an opening', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'an end that is not after the beginning',
      { from: '2026-12-24T10:00', to: '2026-12-24T10:00', reason: 'x' },
      '0.to: "to" (2026-12-24T10:00) is not after "from" (2026-12-24T10:00).',
    ],
    [
      'no reason',
      { from: '2026-12-24', to: '2026-12-24' },
      '0.reason: Expected a reason of 1 to 100 characters, found nothing.',
    ],
    [
      'no such time',
      { from: '2026-12-24T25:00', to: '2026-12-26', reason: 'x' },
      '0.from: Expected a date such as 2026-12-24, or with a time 2026-12-24T13:00, found "2026-12-24T25:00".',
    ],
  ])('with %s: refused', (_, times, message) => {
    expect(mistakesIn({ closures: [times] })).toEqual([`closures.${message}`]);
    expect(mistakesIn({ openings: [{ ...times, overlap: 'replace' }] })).toEqual([`openings.${message}`]);
  });

  test('of one day is taken', () => {
    expect(mistakesIn({ closures: [{ from: '2026-12-24', to: '2026-12-24', reason: 'x' }] })).toEqual([]);
  });
});

test('an emergency needs to say whether it is closed, and why', () => {
  expect(mistakesIn({ emergency: { closed: 'yes' } })).toEqual([
    'emergency.closed: Expected true or false, found "yes".',
    'emergency.reason: Expected a reason of 1 to 100 characters, found nothing.',
  ]);
});
