import {
  AREA_CODES_BY_ZONE,
  MOSTLY_IN_ONE_ZONE,
  TOO_DIVIDED,
} from '../../../../../../shared/domain/operating-hours/customer-zone/area-codes';
import { customerTimeZone } from '../../../../../../shared/domain/operating-hours/customer-zone/customer-time-zone';

const zoneOf = (areaCode: string) => customerTimeZone(`+1${areaCode}5550100`);

test.each([
  ['212', 'America/New_York'],
  ['312', 'America/Chicago'],
  ['303', 'America/Denver'],
  ['602', 'America/Phoenix'],
  ['425', 'America/Los_Angeles'],
  ['808', 'Pacific/Honolulu'],
  ['787', 'America/Puerto_Rico'],
  ['671', 'Pacific/Guam'],
  ['416', 'America/Toronto'],
  ['604', 'America/Vancouver'],
  ['902', 'America/Halifax'],
])('%s keeps the time of %s', (areaCode, timeZone) => {
  expect(zoneOf(areaCode)).toEqual({
    timeZone,
    because: { rule: 'time-zone.area-code', facts: { areaCode, timeZone } },
  });
});

test('a code in two zones gives the one where most people live, and says so', () => {
  expect(zoneOf('850')).toEqual({
    timeZone: 'America/Chicago',
    because: { rule: 'time-zone.majority', facts: { areaCode: '850', timeZone: 'America/Chicago' } },
  });
  expect(zoneOf('907').timeZone).toBe('America/Anchorage');
});

test('a code in too many zones gives none, and says why', () => {
  expect(zoneOf('867')).toEqual({
    because: {
      rule: 'time-zone.divided',
      facts: { areaCode: '867', why: 'Yukon, the Northwest Territories and Nunavut lie in four zones under one code' },
    },
  });
});

test.each(['800', '888', '900', '600', '876'])('%s has no place of its own that we know', areaCode => {
  expect(zoneOf(areaCode)).toEqual({ because: { rule: 'time-zone.unknown-area-code', facts: { areaCode } } });
});

test.each(['+442071838750', '72505', '+1212555010', '+121255501000', '12125550100', 'Contoso', '', 'x+12125550100'])(
  '%p has no area code',
  number => expect(customerTimeZone(number)).toEqual({ because: { rule: 'time-zone.no-area-code' } }),
);

describe('the table', () => {
  const codes = Object.values(AREA_CODES_BY_ZONE).flatMap(list => list.split(' '));

  test('has every code once, three digits each', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter(code => !/^[2-9]\d\d$/.test(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(420);
  });

  test('names zones that exist', () => {
    for (const timeZone of Object.keys(AREA_CODES_BY_ZONE))
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  test('calls divided only what it has, and no code both', () => {
    expect([...MOSTLY_IN_ONE_ZONE].filter(code => !codes.includes(code))).toEqual([]);
    expect(Object.keys(TOO_DIVIDED).filter(code => codes.includes(code))).toEqual([]);
  });
});
