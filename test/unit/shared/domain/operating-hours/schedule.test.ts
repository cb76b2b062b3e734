import { scheduleOf } from '../../../../../shared/domain/operating-hours/hours-of';
import {
  alwaysOpen,
  HORIZON_DAYS,
  isOpen,
  nextChange,
  nextOpening,
} from '../../../../../shared/domain/operating-hours/schedule';
import { at, hoursWith, said, scheduleWith } from '../../../../support/office-hours';

describe('office hours', () => {
  const office = scheduleWith();

  test('are open from their first minute to their last, in their own zone', () => {
    expect(said(office, '2026-11-23T07:59:59.999-06:00')).toBe('closed hours.closed until 2026-11-23T14:00:00Z');
    expect(said(office, '2026-11-23T08:00-06:00')).toBe('open hours.open until 2026-11-23T23:00:00Z');
    expect(said(office, '2026-11-23T16:59:59.999-06:00')).toBe('open hours.open until 2026-11-23T23:00:00Z');
    expect(said(office, '2026-11-23T17:00-06:00')).toBe('closed hours.closed until 2026-11-24T14:00:00Z');
    expect(said(office, '2026-11-20T17:00-06:00')).toBe('closed hours.closed until 2026-11-23T14:00:00Z');
  });

  test('say why: the record, and which of its spans', () => {
    expect(isOpen(office, at('2026-11-23T08:00-06:00')).because.facts).toEqual({ hours: 'office', span: 'weekly.0' });
    expect(isOpen(office, at('2026-11-23T07:00-06:00')).because.facts).toEqual({ hours: 'office' });
  });

  test('keep what they are called', () => {
    expect([office.id, office.name, office.timeZone]).toEqual(['office', 'Office hours', 'America/Chicago']);
  });

  test('several spans a day, with a break', () => {
    const split = scheduleWith({
      weekly: [
        { days: ['mon'], from: '08:00', to: '12:00' },
        { days: ['mon'], from: '13:00', to: '17:00' },
      ],
    });
    expect(said(split, '2026-11-23T12:30-06:00')).toBe('closed hours.closed until 2026-11-23T19:00:00Z');
    expect(isOpen(split, at('2026-11-23T13:00-06:00')).because.facts).toEqual({ hours: 'office', span: 'weekly.1' });
  });

  test('over midnight', () => {
    const bar = scheduleWith({ weekly: [{ days: ['fri', 'sat'], from: '22:00', to: '06:00' }] });
    expect(said(bar, '2026-11-28T05:59-06:00')).toBe('open hours.open until 2026-11-28T12:00:00Z');
    expect(said(bar, '2026-11-27T05:59-06:00')).toBe('closed hours.closed until 2026-11-28T04:00:00Z');
    expect(said(bar, '2026-11-29T06:00-06:00')).toBe('closed hours.closed until 2026-12-05T04:00:00Z');
  });

  test('spans that touch are one opening, with a reason each', () => {
    const long = scheduleWith({
      weekly: [
        { days: ['mon'], from: '08:00', to: '24:00' },
        { days: ['tue'], from: '00:00', to: '12:00' },
      ],
    });
    expect(said(long, '2026-11-23T09:00-06:00')).toBe('open hours.open until 2026-11-24T18:00:00Z');
    expect(isOpen(long, at('2026-11-24T00:00-06:00')).because.facts?.span).toBe('weekly.1');
  });
});

test('#13 an all-day span is open for 24 hours, and every day for ever', () => {
  const monday = scheduleWith({ weekly: [{ days: ['mon'], allDay: true }] });
  expect(said(monday, '2026-11-23T00:00-06:00')).toBe('open hours.open until 2026-11-24T06:00:00Z');
  expect(said(monday, '2026-11-22T23:59-06:00')).toBe('closed hours.closed until 2026-11-23T06:00:00Z');
  const always = scheduleWith({ weekly: [{ allDay: true }] });
  expect(said(always, '2026-11-23T00:00-06:00')).toBe('open hours.open until ever');
});

describe('#14 a recurrence, with an end date or without', () => {
  test('weekly', () => {
    const summer = scheduleWith({
      weekly: [{ days: ['fri'], from: '08:00', to: '13:00', startDate: '2026-06-05', until: '2026-08-28' }],
    });
    expect(said(summer, '2026-05-29T09:00-05:00')).toBe('closed hours.closed until 2026-06-05T13:00:00Z');
    expect(said(summer, '2026-08-28T09:00-05:00')).toBe('open hours.open until 2026-08-28T18:00:00Z');
    expect(said(summer, '2026-09-04T09:00-05:00')).toBe('closed hours.closed until ever');
  });

  test('by a rule of RFC 5545', () => {
    const first = scheduleWith({
      weekly: [
        {
          rrule: 'FREQ=MONTHLY;BYDAY=1SA',
          startDate: '2026-01-03',
          from: '09:00',
          to: '12:00',
          except: ['2026-12-05'],
        },
      ],
    });
    expect(said(first, '2026-11-07T10:00-06:00')).toBe('open hours.open until 2026-11-07T18:00:00Z');
    expect(said(first, '2026-11-14T10:00-06:00')).toBe('closed hours.closed until 2027-01-02T15:00:00Z');
  });

  test('daily, leaving out a date', () => {
    const daily = scheduleWith({ weekly: [{ from: '09:00', to: '12:00', except: ['2026-11-24'] }] });
    expect(said(daily, '2026-11-24T10:00-06:00')).toBe('closed hours.closed until 2026-11-25T15:00:00Z');
  });
});

describe('#15 on the days the clock changes, hours are those on the wall', () => {
  const night = scheduleWith({ weekly: [{ from: '22:00', to: '06:00' }] });

  test('a night in spring is an hour shorter', () => {
    expect(said(night, '2026-03-08T04:59Z')).toBe('open hours.open until 2026-03-08T11:00:00Z');
    expect(said(night, '2026-03-08T11:00Z')).toBe('closed hours.closed until 2026-03-09T03:00:00Z');
  });

  test('a night in autumn is an hour longer', () => {
    expect(said(night, '2026-11-01T03:00Z')).toBe('open hours.open until 2026-11-01T12:00:00Z');
  });

  test('what lies wholly in a skipped hour does not happen that day', () => {
    const skipped = scheduleWith({ weekly: [{ days: ['sun'], from: '02:10', to: '02:50' }] });
    expect(said(skipped, '2026-03-08T00:00-06:00')).toBe('closed hours.closed until 2026-03-15T07:10:00Z');
  });

  test('an hour that comes twice counts the first time', () => {
    const once = scheduleWith({ weekly: [{ days: ['sun'], from: '01:00', to: '01:30' }] });
    expect(said(once, '2026-11-01T06:15Z')).toBe('open hours.open until 2026-11-01T06:30:00Z');
    expect(said(once, '2026-11-01T07:15Z')).toBe('closed hours.closed until 2026-11-08T07:00:00Z');
  });
});

describe('holidays', () => {
  const office = scheduleWith({
    holidays: [{ country: 'US' }, { from: '2026-12-28', to: '2026-12-30', reason: 'Stocktaking' }],
  });

  test('a holiday is told apart from a closed evening, through its whole day', () => {
    expect(said(office, '2026-11-26T00:00-06:00')).toBe('closed hours.holiday until 2026-11-27T14:00:00Z');
    expect(said(office, '2026-11-26T23:59-06:00')).toBe('closed hours.holiday until 2026-11-27T14:00:00Z');
    expect(said(office, '2026-11-25T23:59-06:00')).toBe('closed hours.closed until 2026-11-27T14:00:00Z');
    expect(said(office, '2026-11-27T07:00-06:00')).toBe('closed hours.closed until 2026-11-27T14:00:00Z');
    expect(isOpen(office, at('2026-11-26T12:00-06:00')).because.facts).toEqual({
      hours: 'office',
      holiday: 'Thanksgiving Day',
      date: '2026-11-26',
    });
  });

  test('#16 a holiday of several days closes each of them, with its reason', () => {
    for (const date of ['2026-12-28', '2026-12-29', '2026-12-30']) {
      expect(said(office, `${date}T12:00-06:00`)).toBe('closed hours.holiday until 2026-12-31T14:00:00Z');
      expect(isOpen(office, at(`${date}T12:00-06:00`)).because.facts?.holiday).toBe('Stocktaking');
    }
    expect(isOpen(office, at('2026-12-31T12:00-06:00')).open).toBe(true);
  });

  test('end a night that began the day before at midnight', () => {
    const night = scheduleWith({ weekly: [{ from: '22:00', to: '06:00' }], holidays: [{ country: 'US' }] });
    expect(said(night, '2026-11-25T23:00-06:00')).toBe('open hours.open until 2026-11-26T06:00:00Z');
  });
});

describe('closures, openings and emergencies', () => {
  const drill = { from: '2026-11-23T13:00', to: '2026-11-23T15:00', reason: 'Drill' };

  test('a closure closes for its time', () => {
    const office = scheduleWith({ closures: [drill] });
    expect(said(office, '2026-11-23T12:00-06:00')).toBe('open hours.open until 2026-11-23T19:00:00Z');
    expect(said(office, '2026-11-23T13:00-06:00')).toBe('closed hours.closure until 2026-11-23T21:00:00Z');
    expect(isOpen(office, at('2026-11-23T14:00-06:00')).because.facts).toEqual({ hours: 'office', reason: 'Drill' });
    expect(said(office, '2026-11-23T15:00-06:00')).toBe('open hours.open until 2026-11-23T23:00:00Z');
  });

  test('a holiday is named before a closure of the same day', () => {
    const closures = [{ from: '2026-11-26', to: '2026-11-27', reason: 'Move' }];
    const office = scheduleWith({ closures, holidays: [{ country: 'US' }] });
    expect(said(office, '2026-11-26T12:00-06:00')).toBe('closed hours.holiday until 2026-11-30T14:00:00Z');
    expect(said(office, '2026-11-27T12:00-06:00')).toBe('closed hours.closure until 2026-11-30T14:00:00Z');
  });

  test('an opening opens once', () => {
    const office = scheduleWith({ openings: [{ from: '2026-11-28T09:00', to: '2026-11-28T12:00', reason: 'Sale' }] });
    expect(said(office, '2026-11-28T10:00-06:00')).toBe('open hours.opening until 2026-11-28T18:00:00Z');
    expect(isOpen(office, at('2026-11-28T10:00-06:00')).because.facts).toEqual({ hours: 'office', reason: 'Sale' });
    expect(said(office, '2026-12-05T10:00-06:00')).toBe('closed hours.closed until 2026-12-07T14:00:00Z');
  });

  test('#17 an opening that replaces wins over a holiday and a closure, and stands alone over the week', () => {
    const openings = [
      { from: '2026-11-26T09:00', to: '2026-11-26T12:00', reason: 'Help line', overlap: 'replace' as const },
      { from: '2026-11-27T06:00', to: '2026-11-27T10:00', reason: 'Sale', overlap: 'replace' as const },
    ];
    const closures = [{ from: '2026-11-27T05:00', to: '2026-11-27T07:00', reason: 'Works' }];
    const office = scheduleWith({ openings, closures, holidays: [{ country: 'US' }] });
    expect(said(office, '2026-11-26T10:00-06:00')).toBe('open hours.opening until 2026-11-26T18:00:00Z');
    expect(said(office, '2026-11-26T12:00-06:00')).toBe('closed hours.holiday until 2026-11-27T12:00:00Z');
    expect(said(office, '2026-11-27T06:30-06:00')).toBe('open hours.opening until 2026-11-27T16:00:00Z');
    expect(said(office, '2026-11-27T12:00-06:00')).toBe('closed hours.closed until 2026-11-30T14:00:00Z');
  });

  test('#17 an opening that merges adds to the week, and leaves closed what is closed', () => {
    const openings = [{ from: '2026-11-25T16:00', to: '2026-11-26T10:00', reason: 'Sale', overlap: 'merge' as const }];
    const office = scheduleWith({ openings, holidays: [{ country: 'US' }] });
    expect(said(office, '2026-11-25T12:00-06:00')).toBe('open hours.open until 2026-11-26T06:00:00Z');
    expect(said(office, '2026-11-25T18:00-06:00')).toBe('open hours.opening until 2026-11-26T06:00:00Z');
    expect(said(office, '2026-11-26T09:00-06:00')).toBe('closed hours.holiday until 2026-11-27T14:00:00Z');
  });

  test('#17 a span that merges is open during both; one that replaces stands alone where they meet', () => {
    const weekly = (overlap: 'merge' | 'replace') => [
      { days: 'mon-fri', from: '08:00', to: '17:00' },
      { days: ['fri' as const], from: '12:00', to: '20:00', startDate: '2026-06-05', until: '2026-06-05', overlap },
    ];
    const merged = scheduleWith({ weekly: weekly('merge') });
    expect(said(merged, '2026-06-05T08:00-05:00')).toBe('open hours.open until 2026-06-06T01:00:00Z');
    const replaced = scheduleWith({ weekly: weekly('replace') });
    expect(said(replaced, '2026-06-05T08:00-05:00')).toBe('closed hours.closed until 2026-06-05T17:00:00Z');
    expect(said(replaced, '2026-06-05T19:00-05:00')).toBe('open hours.open until 2026-06-06T01:00:00Z');
    expect(said(replaced, '2026-06-12T08:00-05:00')).toBe('open hours.open until 2026-06-12T22:00:00Z');
    expect(said(replaced, '2026-06-04T16:00-05:00')).toBe('open hours.open until 2026-06-04T22:00:00Z');
  });

  test('#17 only a span listed before is replaced', () => {
    const weekly = [
      { days: ['fri' as const], from: '12:00', to: '20:00', overlap: 'replace' as const },
      { days: 'mon-fri', from: '08:00', to: '17:00', overlap: 'merge' as const },
    ];
    expect(said(scheduleWith({ weekly }), '2026-06-05T08:00-05:00')).toBe('open hours.open until 2026-06-06T01:00:00Z');
  });

  test('a night that replaces takes the place of the next morning, whichever window is asked', () => {
    const weekly = [
      { days: 'mon-fri', from: '05:00', to: '17:00' },
      { days: ['mon' as const], from: '22:00', to: '06:00', overlap: 'replace' as const },
    ];
    for (let week = 0; week < 20; week++) {
      const tuesday = at('2026-01-06T12:00-06:00') + week * 7 * 86_400_000;
      expect(isOpen(scheduleWith({ weekly }), tuesday).open).toBe(false);
    }
  });

  test('an emergency closes at once, until someone reopens or its time is over', () => {
    const closed = scheduleWith({ emergency: { closed: true, reason: 'Storm' } });
    expect(said(closed, '2026-11-23T12:00-06:00')).toBe('closed hours.emergency until ever');
    expect(isOpen(closed, at('2026-11-23T12:00-06:00')).because.facts).toEqual({ hours: 'office', reason: 'Storm' });

    const until = scheduleWith({
      emergency: { closed: true, reason: 'Storm', since: '2026-11-23T10:00', until: '2026-11-23T12:00' },
    });
    expect(said(until, '2026-11-23T09:00-06:00')).toBe('open hours.open until 2026-11-23T16:00:00Z');
    expect(said(until, '2026-11-23T10:00-06:00')).toBe('closed hours.emergency until 2026-11-23T18:00:00Z');
    expect(said(until, '2026-11-23T12:00-06:00')).toBe('open hours.open until 2026-11-23T23:00:00Z');

    const reopened = scheduleWith({ emergency: { closed: false, reason: 'Storm' } });
    expect(said(reopened, '2026-11-23T12:00-06:00')).toBe('open hours.open until 2026-11-23T23:00:00Z');
  });

  test('a date without a time is meant whole: an opening, a closure and an emergency last through it', () => {
    const day = { from: '2026-11-28', to: '2026-11-28', reason: 'Fair' };
    expect(said(scheduleWith({ openings: [day] }), '2026-11-28T00:00-06:00')).toBe(
      'open hours.opening until 2026-11-29T06:00:00Z',
    );
    const closed = scheduleWith({ weekly: [{ allDay: true }], closures: [day] });
    expect(said(closed, '2026-11-28T00:00-06:00')).toBe('closed hours.closure until 2026-11-29T06:00:00Z');
    const emergency = { closed: true, reason: 'Storm', since: '2026-11-28', until: '2026-11-28' };
    const stormy = scheduleWith({ weekly: [{ allDay: true }], emergency });
    expect(said(stormy, '2026-11-28T00:00-06:00')).toBe('closed hours.emergency until 2026-11-29T06:00:00Z');
  });

  test('an emergency wins over an opening and a holiday', () => {
    const office = scheduleWith({
      emergency: { closed: true, reason: 'Storm', until: '2026-11-26T10:00' },
      openings: [{ from: '2026-11-26T09:00', to: '2026-11-26T12:00', reason: 'Help line', overlap: 'replace' }],
      holidays: [{ country: 'US' }],
    });
    expect(said(office, '2026-11-26T09:30-06:00')).toBe('closed hours.emergency until 2026-11-26T16:00:00Z');
    expect(said(office, '2026-11-26T10:00-06:00')).toBe('open hours.opening until 2026-11-26T18:00:00Z');
  });
});

describe('the next change', () => {
  const office = scheduleWith({ holidays: [{ country: 'US' }] });

  test('is the first flip, with the reason that holds from then on', () => {
    expect(nextChange(office, at('2026-11-25T20:00-06:00'))).toEqual({
      at: at('2026-11-27T08:00-06:00'),
      open: true,
      because: { rule: 'hours.open', facts: { hours: 'office', span: 'weekly.0' } },
    });
    expect(nextChange(office, at('2026-11-25T12:00-06:00'))).toEqual({
      at: at('2026-11-25T17:00-06:00'),
      open: false,
      because: { rule: 'hours.closed', facts: { hours: 'office' } },
    });
  });

  test('is found across windows, to the horizon and no further', () => {
    const openings = (date: string) => [{ from: `${date}T09:00`, to: `${date}T10:00`, reason: 'Once' }];
    const near = scheduleWith({ weekly: [], openings: openings('2030-11-01') });
    expect(nextOpening(near, at('2026-11-23T12:00-06:00'))).toBe(at('2030-11-01T09:00-05:00'));
    const far = scheduleWith({ weekly: [], openings: openings('2033-11-01') });
    expect(nextOpening(far, at('2026-11-23T12:00-06:00'))).toBeNull();
    expect(nextChange(far, at('2026-11-23T12:00-06:00'))).toEqual({
      at: null,
      because: { rule: 'hours.no-change', facts: { hours: 'office', horizonDays: HORIZON_DAYS } },
    });
  });
});

describe('#20 the next opening', () => {
  const office = scheduleWith();

  test('is now while open, else the next time it opens', () => {
    expect(nextOpening(office, at('2026-11-23T12:00-06:00'))).toBe(at('2026-11-23T12:00-06:00'));
    expect(nextOpening(office, at('2026-11-21T12:00-06:00'))).toBe(at('2026-11-23T08:00-06:00'));
  });

  test('tells which of two opens earliest', () => {
    const early = scheduleWith({ id: 'early', weekly: [{ days: 'mon-fri', from: '06:00', to: '14:00' }] });
    const night = at('2026-11-23T20:00-06:00');
    const [first] = [office, early].sort((a, b) => (nextOpening(a, night) ?? 0) - (nextOpening(b, night) ?? 0));
    expect(first?.id).toBe('early');
  });

  test('is none for hours that never open', () => {
    expect(nextOpening(scheduleWith({ weekly: [] }), at('2026-11-23T12:00-06:00'))).toBeNull();
  });
});

describe('without hours', () => {
  test('#8 #19 it is always open', () => {
    expect(isOpen(alwaysOpen, at('2026-11-26T03:00Z'))).toEqual({
      open: true,
      because: { rule: 'hours.always-open' },
      until: null,
    });
    expect(scheduleOf({}, undefined)).toBe(alwaysOpen);
    expect(nextChange(alwaysOpen, at('2026-11-26T03:00Z')).at).toBeNull();
    expect([alwaysOpen.id, alwaysOpen.name, alwaysOpen.timeZone]).toEqual(['always-open', 'Always open', 'UTC']);
  });

  test('a record is compiled once, and looked up by its id', () => {
    const records = { office: hoursWith() };
    expect(scheduleOf(records, 'office').id).toBe('office');
    expect(scheduleOf(records, 'office')).toBe(scheduleOf(records, 'office'));
    expect(scheduleOf(records, 'gone')).toBe(alwaysOpen);
  });
});

describe('what is no instant', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, Date.UTC(2200, 0, 1), 8.64e15])(
    '%p is refused with a sentence',
    wrong => {
      const sentence = `Expected an instant from 1970 to 2199 in epoch milliseconds, found ${wrong}.`;
      expect(() => isOpen(scheduleWith(), wrong)).toThrow(new RangeError(sentence));
      expect(() => isOpen(alwaysOpen, wrong)).toThrow(new RangeError(sentence));
    },
  );

  test('the first and the last are answered', () => {
    const office = scheduleWith({ weekly: [{ allDay: true, days: ['wed', 'thu'] }] });
    expect(said(office, '1970-01-01T00:00Z')).toBe('open hours.open until 1970-01-02T06:00:00Z');
    expect(said(office, '2199-12-31T23:59Z')).toBe('closed hours.closed until ever');
  });
});
