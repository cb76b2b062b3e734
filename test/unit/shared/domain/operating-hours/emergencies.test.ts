import { emergenciesAt, underEmergency } from '../../../../../shared/domain/operating-hours/emergencies';
import type { Emergency, OperatingHours } from '../../../../../shared/domain/operating-hours/hours';

const record = (emergency?: Emergency): OperatingHours => ({
  ...{
    id: 'office',
    name: 'Office',
    timeZone: 'America/Chicago',
    weekly: [],
    holidays: [],
    closures: [],
    openings: [],
  },
  ...(emergency && { emergency }),
});
const at = (emergency: Emergency | undefined, time: string) =>
  emergenciesAt({ office: record(emergency) }, Date.parse(time)).map(({ until }) => until);

test('#127 an emergency is shown from its begin to its end, both local', () => {
  const drill = { closed: true, reason: 'Drill', since: '2026-11-23T09:00', until: '2026-11-23T10:00' };
  expect(at(drill, '2026-11-23T14:59:59Z')).toEqual([]);
  expect(at(drill, '2026-11-23T15:00:00Z')).toEqual([Date.parse('2026-11-23T16:00:00Z')]);
  expect(at(drill, '2026-11-23T16:00:00Z')).toEqual([]);
});

test('without an end it is there until somebody reopens', () => {
  expect(at({ closed: true, reason: 'Fire' }, '2030-01-01T00:00:00Z')).toEqual([null]);
  expect(at(undefined, '2026-11-23T15:00:00Z')).toEqual([]);
  expect(at({ closed: false, reason: 'Over' }, '2026-11-23T15:00:00Z')).toEqual([]);
});

test('hours are put under an emergency, under another, and under none', () => {
  const fire = { closed: true, reason: 'Fire' };
  expect(underEmergency(record(), fire)).toEqual(record(fire));
  expect(underEmergency(record({ closed: true, reason: 'Drill' }), fire)).toEqual(record(fire));
  expect(underEmergency(record(fire), undefined)).toEqual(record());
});
