import { mistakesIn } from '../../../../support/office-hours';

const weekday = { days: 'mon-fri', from: '08:00', to: '17:00' };
const ask = (path: string, other: string, at: string): string =>
  `${path}: This overlaps ${other} (first at ${at}). Say which is meant: ` +
  (path.startsWith('weekly')
    ? '"overlap: merge" is open during both, "overlap: replace" lets this one alone stand where the two meet.'
    : '"overlap: replace" lets this opening win, "overlap: merge" adds it to the weekly hours and leaves closed what is closed.');

describe('#17 two weekly spans that overlap ask for a choice, and are never silently overwritten', () => {
  test('on the same day', () => {
    const late = { days: ['fri'], from: '16:00', to: '20:00' };
    expect(mistakesIn({ weekly: [weekday, late] })).toEqual([ask('weekly.1', 'weekly.0', '2024-01-05T16:00')]);
    expect(mistakesIn({ weekly: [late, weekday] })).toEqual([ask('weekly.1', 'weekly.0', '2024-01-05T16:00')]);
  });

  test('over midnight, from Sunday into Monday too', () => {
    const night = { days: ['sun'], from: '22:00', to: '08:01' };
    expect(mistakesIn({ weekly: [weekday, night] })).toEqual([ask('weekly.1', 'weekly.0', '2024-01-01T08:00')]);
    expect(mistakesIn({ weekly: [night, weekday] })).toEqual([ask('weekly.1', 'weekly.0', '2024-01-01T08:00')]);
  });

  test('only while both last', () => {
    const summer = { days: ['fri'], from: '08:00', to: '13:00', startDate: '2026-06-01', until: '2026-08-31' };
    expect(mistakesIn({ weekly: [weekday, summer] })).toEqual([ask('weekly.1', 'weekly.0', '2026-06-05T08:00')]);
    expect(mistakesIn({ weekly: [{ ...weekday, until: '2026-06-04' }, summer] })).toEqual([]);
    expect(mistakesIn({ weekly: [{ ...weekday, startDate: '2026-08-29' }, summer] })).toEqual([]);
    expect(mistakesIn({ weekly: [{ ...weekday, until: '2026-06-05' }, summer] })).toHaveLength(1);
    expect(mistakesIn({ weekly: [{ ...weekday, startDate: '2026-08-28' }, summer] })).toHaveLength(1);
  });

  test('not on dates that are left out', () => {
    const once = { days: ['fri'], from: '08:00', to: '13:00', startDate: '2026-06-05', until: '2026-06-05' };
    expect(mistakesIn({ weekly: [{ ...weekday, except: ['2026-06-05'] }, once] })).toEqual([]);
  });

  test('with a rule, however far ahead they meet', () => {
    const leapDay = { rrule: 'FREQ=YEARLY', startDate: '2024-02-29', from: '10:00', to: '11:00' };
    const sunday = { days: ['sun'], from: '09:00', to: '10:30' };
    expect(mistakesIn({ weekly: [sunday, leapDay] })).toEqual([ask('weekly.1', 'weekly.0', '2032-02-29T10:00')]);
    expect(mistakesIn({ weekly: [leapDay, sunday] })).toEqual([ask('weekly.1', 'weekly.0', '2032-02-29T10:00')]);
  });

  test('the first that is met is named, once for each span', () => {
    const noon = { days: ['mon'], from: '12:00', to: '13:00' };
    expect(mistakesIn({ weekly: [{ days: ['sun'], from: '08:00', to: '09:00' }, weekday, noon] })).toEqual([
      ask('weekly.2', 'weekly.1', '2024-01-01T12:00'),
    ]);
    expect(mistakesIn({ weekly: [weekday, noon, noon] })).toHaveLength(2);
  });

  test('those that only touch do not overlap', () => {
    const rest = [
      { days: 'mon-fri', from: '17:00', to: '08:00' },
      { days: ['sat'], from: '08:00', to: '24:00' },
      { days: ['sun'], allDay: true },
    ];
    expect(mistakesIn({ weekly: [weekday, ...rest] })).toEqual([]);
  });

  test('a choice settles it', () => {
    for (const overlap of ['merge', 'replace']) {
      expect(mistakesIn({ weekly: [weekday, { days: ['fri'], from: '16:00', to: '20:00', overlap }] })).toEqual([]);
    }
  });
});

describe('an opening that overlaps asks for a choice', () => {
  const opening = (from: string, to: string) => ({ from, to, reason: 'Sale' });

  test('with the weekly hours', () => {
    expect(mistakesIn({ openings: [opening('2026-11-27T16:00', '2026-11-27T22:00')] })).toEqual([
      ask('openings.0', 'weekly.0', '2026-11-27T16:00'),
    ]);
    expect(mistakesIn({ openings: [opening('2026-11-27T17:00', '2026-11-27T22:00')] })).toEqual([]);
    expect(mistakesIn({ openings: [opening('2026-11-28T05:00', '2026-11-28T06:00')] })).toEqual([]);
  });

  test('with a span that runs over midnight into its day', () => {
    const weekly = [{ days: ['fri'], from: '22:00', to: '06:00' }];
    expect(mistakesIn({ weekly, openings: [opening('2026-11-28T05:00', '2026-11-28T09:00')] })).toEqual([
      ask('openings.0', 'weekly.0', '2026-11-28T05:00'),
    ]);
  });

  test('with a holiday and with a closure', () => {
    const sunday = opening('2026-12-27T10:00', '2026-12-27T12:00');
    expect(
      mistakesIn({ openings: [sunday], holidays: [{ from: '2026-12-24', to: '2026-12-27', reason: 'Rest' }] }),
    ).toEqual([ask('openings.0', 'the holiday "Rest"', '2026-12-27T10:00')]);
    const closures = [{ from: '2026-12-27T11:00', to: '2026-12-28', reason: 'Works' }];
    expect(mistakesIn({ openings: [sunday], closures })).toEqual([
      ask('openings.0', 'the closure "Works"', '2026-12-27T11:00'),
    ]);
    expect(mistakesIn({ openings: [sunday], closures: [{ ...closures[0], from: '2026-12-27T12:00' }] })).toEqual([]);
    expect(mistakesIn({ openings: [sunday], holidays: [{ country: 'US' }] })).toEqual([]);
  });

  test('a choice settles it, for that opening alone', () => {
    const both = [
      { ...opening('2026-11-27T16:00', '2026-11-27T22:00'), overlap: 'replace' },
      opening('2026-11-30T16:00', '2026-11-30T22:00'),
    ];
    expect(mistakesIn({ openings: both })).toEqual([ask('openings.1', 'weekly.0', '2026-11-30T16:00')]);
  });
});
