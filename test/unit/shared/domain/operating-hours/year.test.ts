import { parseDate } from '../../../../../shared/domain/operating-hours/calendar';
import { operatingHoursSchema } from '../../../../../shared/domain/operating-hours/schema';
import { daysOf } from '../../../../../shared/domain/operating-hours/year';

const office = operatingHoursSchema.parse({
  id: 'office',
  name: 'Office',
  timeZone: 'America/Chicago',
  weekly: [
    { days: 'mon-fri', from: '08:00', to: '12:00' },
    { days: 'mon-fri', from: '13:00', to: '17:00' },
    { days: ['sat'], from: '22:00', to: '02:00' },
  ],
  holidays: [{ country: 'US' }],
});
const from = (date: string, days: number) => daysOf(office, parseDate(date) ?? 0, days);

test('each day has its spans; a night is cut at midnight', () => {
  expect(from('2026-12-04', 3).days).toEqual([
    {
      date: '2026-12-04',
      spans: [
        [480, 720],
        [780, 1_020],
      ],
    },
    { date: '2026-12-05', spans: [[1_320, 1_440]] },
    { date: '2026-12-06', spans: [[0, 120]] },
  ]);
});

test('a holiday is closed, and says its name', () => {
  expect(from('2026-12-25', 1).days).toEqual([{ date: '2026-12-25', spans: [], holiday: 'Christmas Day' }]);
});

test('changes of the clock are told, and the hours stay where the wall has them', () => {
  const year = from('2027-01-01', 365);
  expect(year.clockChanges).toEqual([
    { date: '2027-03-14', minutes: 60 },
    { date: '2027-11-07', minutes: -60 },
  ]);
  expect(year.days.find(({ date }) => date === '2027-03-15')?.spans).toEqual([
    [480, 720],
    [780, 1_020],
  ]);
});
