import { editSeries, type SeriesEdit } from '../../../../../../shared/domain/operating-hours/recurrence/edit-series';
import {
  type OperatingHours,
  operatingHoursSchema,
  type WeeklySpan,
} from '../../../../../../shared/domain/operating-hours/schema';
import { hoursWith } from '../../../../../support/office-hours';

const edited = (hours: OperatingHours, edit: SeriesEdit): readonly WeeklySpan[] => {
  const result = editSeries(hours, edit);
  if (!result.ok) throw new Error(result.message);
  expect(operatingHoursSchema.safeParse(result.hours).error?.issues ?? []).toEqual([]);
  return result.hours.weekly;
};

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const shorter = { from: '09:00', to: '12:00' };

describe('#18 a series of hours', () => {
  const office = hoursWith();

  test('this one: changed', () => {
    expect(edited(office, { span: 0, part: 'this', date: '2026-11-25', change: shorter })).toEqual([
      { days, from: '08:00', to: '17:00', except: ['2026-11-25'] },
      { ...shorter, startDate: '2026-11-25', until: '2026-11-25' },
    ]);
  });

  test('this one: deleted, beside others that were', () => {
    const before = hoursWith({ weekly: [{ days: 'mon-fri', ...shorter, except: ['2026-12-25', '2026-11-26'] }] });
    expect(edited(before, { span: 0, part: 'this', date: '2026-11-27', change: 'delete' })).toEqual([
      { days, ...shorter, except: ['2026-11-26', '2026-11-27', '2026-12-25'] },
    ]);
  });

  test('this one of an all-day span gets times', () => {
    const allDay = hoursWith({ weekly: [{ allDay: true, overlap: 'merge' }] });
    expect(edited(allDay, { span: 0, part: 'this', date: '2026-11-25', change: shorter })).toEqual([
      { allDay: true, overlap: 'merge', except: ['2026-11-25'] },
      { ...shorter, overlap: 'merge', startDate: '2026-11-25', until: '2026-11-25' },
    ]);
  });

  test('this and all following: changed', () => {
    const before = hoursWith({
      weekly: [{ days: 'mon-fri', from: '08:00', to: '17:00', except: ['2026-11-24', '2026-11-26'] }],
    });
    expect(
      edited(before, { span: 0, part: 'this-and-following', date: '2026-11-25', change: { allDay: true } }),
    ).toEqual([
      { days, from: '08:00', to: '17:00', until: '2026-11-24', except: ['2026-11-24'] },
      { days, allDay: true, startDate: '2026-11-25', except: ['2026-11-26'] },
    ]);
  });

  test('this and all following: deleted, and the end that was there is kept for the change', () => {
    const before = hoursWith({
      weekly: [{ days: 'mon-fri', ...shorter, startDate: '2026-11-02', until: '2026-12-31' }],
    });
    expect(edited(before, { span: 0, part: 'this-and-following', date: '2026-11-25', change: 'delete' })).toEqual([
      { days, ...shorter, startDate: '2026-11-02', until: '2026-11-24' },
    ]);
    expect(
      edited(before, {
        span: 0,
        part: 'this-and-following',
        date: '2026-11-25',
        change: { from: '10:00', to: '11:00' },
      }),
    ).toEqual([
      { days, ...shorter, startDate: '2026-11-02', until: '2026-11-24' },
      { days, from: '10:00', to: '11:00', startDate: '2026-11-25', until: '2026-12-31' },
    ]);
  });

  test('this and all following from the very first is the whole series', () => {
    const before = hoursWith({ weekly: [{ days: 'mon-fri', ...shorter, startDate: '2026-11-25' }] });
    expect(edited(before, { span: 0, part: 'this-and-following', date: '2026-11-25', change: 'delete' })).toEqual([]);
    expect(
      edited(before, { span: 0, part: 'this-and-following', date: '2026-11-25', change: { allDay: true } }),
    ).toEqual([{ days, allDay: true, startDate: '2026-11-25' }]);
  });

  test('a rule keeps its step and what is left of its count', () => {
    const fortnight = { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=5', startDate: '2026-11-02', ...shorter };
    const before = hoursWith({ weekly: [fortnight] });
    expect(
      edited(before, { span: 0, part: 'this-and-following', date: '2026-11-30', change: { allDay: true } }),
    ).toEqual([
      { ...fortnight, until: '2026-11-29' },
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3', startDate: '2026-11-30', allDay: true },
    ]);
    expect(edited(before, { span: 0, part: 'this', date: '2026-11-16', change: { allDay: true } })).toEqual([
      { ...fortnight, except: ['2026-11-16'] },
      { allDay: true, startDate: '2026-11-16', until: '2026-11-16' },
    ]);
    const endless = hoursWith({ weekly: [{ ...fortnight, rrule: 'FREQ=MONTHLY' }] });
    expect(
      edited(endless, { span: 0, part: 'this-and-following', date: '2026-12-02', change: { allDay: true } })[1]?.rrule,
    ).toBe('FREQ=MONTHLY');
  });

  test('all of it: changed or deleted, the other spans stay', () => {
    const two = hoursWith({
      weekly: [
        { days: ['mon'], ...shorter },
        { days: ['tue'], ...shorter },
        { days: ['wed'], ...shorter },
      ],
    });
    expect(edited(two, { span: 1, part: 'all', change: { from: '13:00', to: '14:00' } })).toEqual([
      { days: ['mon'], ...shorter },
      { days: ['tue'], from: '13:00', to: '14:00' },
      { days: ['wed'], ...shorter },
    ]);
    expect(edited(two, { span: 1, part: 'all', change: 'delete' })).toEqual([
      { days: ['mon'], ...shorter },
      { days: ['wed'], ...shorter },
    ]);
  });

  test('says what it did', () => {
    expect(editSeries(office, { span: 0, part: 'this', date: '2026-11-25', change: 'delete' }).because).toEqual({
      rule: 'hours.edit',
      facts: { hours: 'office', span: 0, part: 'this', change: 'delete' },
    });
    expect(editSeries(office, { span: 0, part: 'all', change: shorter }).because.facts?.change).toBe('times');
  });

  test('leaves the record that it was given as it was', () => {
    const before = JSON.stringify(office);
    edited(office, { span: 0, part: 'this', date: '2026-11-25', change: shorter });
    expect(JSON.stringify(office)).toBe(before);
  });

  test.each<[SeriesEdit, string, string]>([
    [{ span: 1, part: 'all', change: 'delete' }, 'hours.edit.no-span', 'Expected a span from 0 to 0, found 1.'],
    [
      { span: 0, part: 'this', change: 'delete' },
      'hours.edit.no-date',
      'Expected a date such as 2026-12-24, found none.',
    ],
    [
      { span: 0, part: 'this', date: '24/12', change: 'delete' },
      'hours.edit.no-date',
      'Expected a date such as 2026-12-24, found 24/12.',
    ],
    [
      { span: 0, part: 'this', date: '2026-11-28', change: 'delete' },
      'hours.edit.no-occurrence',
      'The span weekly.0 has no occurrence on 2026-11-28.',
    ],
  ])('%j is refused', (edit, rule, message) => {
    expect(editSeries(office, edit)).toEqual({ ok: false, message, because: { rule } });
  });
});
