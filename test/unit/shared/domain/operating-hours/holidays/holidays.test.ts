import { isoLocal, parseDate } from '../../../../../../shared/domain/operating-hours/calendar';
import { closedTimes } from '../../../../../../shared/domain/operating-hours/holidays/closed-times';
import { countryHolidays } from '../../../../../../shared/domain/operating-hours/holidays/country-holidays';
import { readIcal } from '../../../../../../shared/domain/operating-hours/holidays/ical-holidays';
import type { HolidayRule } from '../../../../../../shared/domain/operating-hours/hours';
import { hoursWith } from '../../../../../support/office-hours';

const day = (date: string): number => parseDate(date) as number;
const written = ({ name, from, to }: { name: string; from: number; to: number }): string =>
  `${name}: ${isoLocal(from)} – ${isoLocal(to)}`;

describe('the holidays of a country', () => {
  const between = (rule: HolidayRule & { country: string }, from: string, to: string): string[] =>
    countryHolidays(rule).between(day(from), day(to)).map(written);

  test('are whole days, public ones unless others are asked for', () => {
    expect(between({ country: 'US' }, '2026-11-01', '2026-12-31')).toEqual([
      'Veterans Day: 2026-11-11T00:00 – 2026-11-12T00:00',
      'Thanksgiving Day: 2026-11-26T00:00 – 2026-11-27T00:00',
      'Christmas Day: 2026-12-25T00:00 – 2026-12-26T00:00',
    ]);
    expect(between({ country: 'US', types: ['optional'] }, '2026-12-01', '2026-12-31')).toEqual([
      'Christmas Eve: 2026-12-24T00:00 – 2026-12-25T00:00',
    ]);
  });

  test('some last for days, some begin in the afternoon', () => {
    expect(between({ country: 'AE' }, '2026-03-01', '2026-03-31')).toContain(
      'End of Ramadan (Eid al-Fitr): 2026-03-20T00:00 – 2026-03-23T00:00',
    );
    expect(between({ country: 'DE', types: ['bank'] }, '2026-12-01', '2027-01-01')).toEqual([
      'Christmas Eve: 2026-12-24T14:00 – 2026-12-25T00:00',
      "New Year's Eve: 2026-12-31T14:00 – 2027-01-01T00:00",
    ]);
  });

  test('differ by region, and those that are worked on are left out', () => {
    const names = (rule: HolidayRule) =>
      between({ country: 'DE', ...rule }, '2026-01-01', '2026-01-31').map(text => text.split(':')[0]);
    expect(names({ region: 'BY' })).toContain('Epiphany');
    expect(names({ region: 'BE' })).not.toContain('Epiphany');
    expect(names({ region: 'BY', except: ['Epiphany'] })).not.toContain('Epiphany');
  });

  test('run over the end of a year', () => {
    const names = between({ country: 'US' }, '2026-12-20', '2027-01-10').join();
    expect(names).toContain('2026-12-25');
    expect(names).toContain('2027-01-01');
  });
});

describe('an iCalendar file', () => {
  const calendar = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR'].join('\r\n');
  const event = (...lines: string[]): string[] => [
    'BEGIN:VEVENT',
    ...(lines.some(line => line.startsWith('UID')) ? [] : ['UID:1']),
    ...lines,
    'END:VEVENT',
  ];

  const between = (text: string, from: string, to: string, timeZone = 'America/Chicago'): string[] => {
    const read = readIcal(text, timeZone);
    if (!read.ok) throw new Error(read.message);
    return read.holidays.between(day(from), day(to)).map(written);
  };

  test('closes the dates of its events: one day, several, a duration', () => {
    const text = calendar(
      ...event('DTSTART;VALUE=DATE:20261224', 'SUMMARY:Eve'),
      ...event('DTSTART;VALUE=DATE:20261226', 'DTEND;VALUE=DATE:20261229', 'SUMMARY:Rest', 'UID:2'),
      ...event('DTSTART;VALUE=DATE:20261230', 'DURATION:P2D', 'UID:3'),
    );
    expect(between(text, '2026-12-24', '2026-12-31')).toEqual([
      'Eve: 2026-12-24T00:00 – 2026-12-25T00:00',
      'Rest: 2026-12-26T00:00 – 2026-12-29T00:00',
      'Holiday: 2026-12-30T00:00 – 2027-01-01T00:00',
    ]);
  });

  test('closes times in their own zone, in UTC, or on the wall', () => {
    const text = calendar(
      ...event(
        'DTSTART;TZID=America/New_York:20261224T120000',
        'DTEND;TZID=America/New_York:20261224T170000',
        'SUMMARY:Zone',
      ),
      ...event('DTSTART:20261224T180000Z', 'DTEND:20261224T190000Z', 'SUMMARY:Utc', 'UID:2'),
      ...event('DTSTART:20261224T090000', 'DURATION:PT90M', 'SUMMARY:Wall', 'UID:3'),
    );
    expect(between(text, '2026-12-24', '2026-12-25')).toEqual([
      'Zone: 2026-12-24T11:00 – 2026-12-24T16:00',
      'Utc: 2026-12-24T12:00 – 2026-12-24T13:00',
      'Wall: 2026-12-24T09:00 – 2026-12-24T10:30',
    ]);
  });

  test('repeats, with exceptions, additions and moved occurrences', () => {
    const text = calendar(
      ...event(
        'DTSTART;VALUE=DATE:20260105',
        'RRULE:FREQ=MONTHLY;BYDAY=1MO',
        'EXDATE;VALUE=DATE:20260202',
        'RDATE;VALUE=DATE:20260220',
        'SUMMARY:Stock',
      ),
      ...event('DTSTART;VALUE=DATE:20260303', 'RECURRENCE-ID;VALUE=DATE:20260302', 'SUMMARY:Stock, moved'),
      ...event('DTSTART;VALUE=DATE:20260302', 'SUMMARY:Other', 'UID:2'),
    );
    expect(between(text, '2026-01-01', '2026-04-10')).toEqual([
      'Stock: 2026-01-05T00:00 – 2026-01-06T00:00',
      'Stock: 2026-04-06T00:00 – 2026-04-07T00:00',
      'Stock: 2026-02-20T00:00 – 2026-02-21T00:00',
      'Stock, moved: 2026-03-03T00:00 – 2026-03-04T00:00',
      'Other: 2026-03-02T00:00 – 2026-03-03T00:00',
    ]);
  });

  test('adds a stretch of time by its beginning', () => {
    const text = calendar(
      ...event(
        'DTSTART:20260105T090000',
        'DTEND:20260105T100000',
        'RDATE;VALUE=PERIOD:20260107T090000/PT1H',
        'SUMMARY:Stock',
      ),
    );
    expect(between(text, '2026-01-07', '2026-01-08')).toContain('Stock: 2026-01-07T09:00 – 2026-01-07T10:00');
  });

  test('a long event is found from its middle', () => {
    const text = calendar(...event('DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260801', 'SUMMARY:Summer'));
    expect(between(text, '2026-07-20', '2026-07-21')).toEqual(['Summer: 2026-07-01T00:00 – 2026-08-01T00:00']);
    expect(between(text, '2026-09-20', '2026-09-21')).toEqual([]);
  });

  test('leaves cancelled events out, and shortens a name', () => {
    const text = calendar(
      ...event('DTSTART;VALUE=DATE:20261224', 'STATUS:CANCELLED', 'SUMMARY:Gone'),
      ...event('DTSTART;VALUE=DATE:20261225', `SUMMARY:  ${'x'.repeat(120)}`, 'UID:2'),
      ...event('DTSTART;VALUE=DATE:20261226', 'SUMMARY:', 'UID:3'),
    );
    expect(between(text, '2026-12-24', '2026-12-27').map(line => line.split(':')[0])).toEqual([
      'x'.repeat(100),
      'Holiday',
    ]);
  });

  test.each<[string, string[], string]>([
    ['no event', [], 'The iCalendar text has no event (VEVENT) that is held.'],
    [
      'no beginning',
      event('SUMMARY:Eve'),
      `The iCalendar text can't be read: the event "Eve" has no beginning (DTSTART).`,
    ],
    [
      'no length',
      event('DTSTART:20261224T090000', 'SUMMARY:Eve'),
      `The iCalendar text can't be read: the event "Eve" has no length: it needs an end (DTEND) after its beginning.`,
    ],
    [
      'an end before its beginning',
      event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261223', 'SUMMARY:Eve'),
      `The iCalendar text can't be read: the event "Eve" has no length: it needs an end (DTEND) after its beginning.`,
    ],
    [
      'hourly repetition',
      event('DTSTART;VALUE=DATE:20261224', 'RRULE:FREQ=HOURLY', 'SUMMARY:Eve'),
      `The iCalendar text can't be read: the event "Eve": The rule can't be read: expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, found FREQ=HOURLY.`,
    ],
    [
      'an unknown zone',
      event('DTSTART;TZID=Mars/Base:20261224T090000', 'DURATION:PT1H', 'SUMMARY:Eve'),
      `The iCalendar text can't be read: the event "Eve" is in the time zone Mars/Base: expected an IANA name such as America/Chicago.`,
    ],
  ])('with %s is refused', (_, lines, message) => {
    expect(readIcal(calendar(...lines), 'UTC')).toEqual({ ok: false, message });
  });
});

describe('what is closed between two days', () => {
  const hours = hoursWith({
    holidays: [
      { from: '2026-12-24', to: '2026-12-26', reason: 'Rest' },
      { from: '2026-12-31', reason: 'Count' },
      { country: 'US', except: ['Christmas Day'] },
      {
        ical: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261220\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR',
      },
    ],
    closures: [{ from: '2026-12-22T12:00', to: '2026-12-22T14:00', reason: 'Drill' }],
  });
  const names = (from: string, to: string) =>
    closedTimes(hours)
      .between(day(from), day(to))
      .map(time => `${time.kind} ${time.name}`);

  test('#16 a range of dates with a reason closes every day of it', () => {
    expect(names('2026-12-23', '2026-12-24')).toEqual([]);
    for (const [from, to] of [
      ['2026-12-24', '2026-12-25'],
      ['2026-12-25', '2026-12-26'],
      ['2026-12-26', '2026-12-27'],
    ] as const) {
      expect(names(from, to)).toEqual(['holiday Rest']);
    }
    expect(names('2026-12-27', '2026-12-28')).toEqual([]);
  });

  test('one date, a file and a closure too', () => {
    expect(names('2026-12-31', '2027-01-01')).toEqual(['holiday Count']);
    expect(names('2026-12-20', '2026-12-21')).toEqual(['holiday Party']);
    expect(names('2026-12-22', '2026-12-23')).toEqual(['closure Drill']);
    expect(names('2026-12-23', '2026-12-24')).toEqual([]);
    expect(names('2026-12-21', '2026-12-22')).toEqual([]);
  });
});
