import { parseLocal } from '../../../../../shared/domain/operating-hours/calendar';
import { localClock } from '../../../../../shared/domain/operating-hours/local-clock';
import { asked, bodyOf, instantIn, zoneOf } from '../../../../../web/setup/bench/questions';

test.each([
  ['2026-12-25T10:00', 'America/Chicago'],
  ['2026-07-04T09:30', 'America/Chicago'],
  ['2027-03-14T12:00', 'America/New_York'],
  ['2026-01-01T00:00', 'Asia/Kolkata'],
  ['2026-06-30T23:59', 'Pacific/Auckland'],
  ['2026-12-25T10:00', 'UTC'],
])('%s in %s is the instant that the server means', (local, zone) => {
  const minute = parseLocal(local, 'from') ?? 0;
  expect(instantIn(local, zone)).toBe(new Date(localClock(zone).instantOf(minute)).toISOString());
});

test('what is no time or no zone is none; an instant stays itself', () => {
  expect(instantIn('soon', 'UTC')).toBeUndefined();
  expect(instantIn('2026-12-25T10:00', 'Mars/Base')).toBeUndefined();
  expect(instantIn('2026-12-25T10:00:00Z', 'America/Chicago')).toBe('2026-12-25T10:00:00.000Z');
});

test('a number’s times are those of its hours, and UTC where it has none', () => {
  const document = {
    channels: [{ id: 'a', operatingHours: 'o' }, { id: 'b' }],
    operatingHours: [{ id: 'o', timeZone: 'America/Chicago' }],
  };
  expect([zoneOf(document, 'a'), zoneOf(document, 'b'), zoneOf({}, 'a')]).toEqual(['America/Chicago', 'UTC', 'UTC']);
});

test('what was left empty isn’t asked', () => {
  expect(bodyOf({ ...asked('main'), text: 'Hi' }, 'UTC')).toEqual({
    ...{ text: 'Hi', to: 'main', returning: false, optedOut: false },
  });
  expect(bodyOf({ ...asked('main'), text: 'Hi', agents: 'none', language: 'es' }, 'UTC')).toMatchObject({
    ...{ agents: [], language: 'es' },
  });
});
