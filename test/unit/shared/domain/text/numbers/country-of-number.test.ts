import { isCountry, originOf } from '../../../../../../shared/domain/text/numbers/country-of-number';

test.each([
  ['+14255550123', 'US'],
  ['+16135550123', 'CA'],
  ['+17875550123', 'PR'],
  ['+18765550123', 'JM'],
  ['+525512345678', 'MX'],
  ['+442079460958', 'GB'],
  ['+4915112345678', 'DE'],
  ['+77011234567', 'KZ'],
  ['+79161234567', 'RU'],
])('%s is of %s', (number, country) => expect(originOf(number)).toEqual({ kind: 'country', countries: [country] }));

test.each([
  ['+19005550123', '+1 premium'],
  ['+979123456789', '+979'],
  ['+881612345678', '+881'],
  ['+882101234567', '+882'],
  ['+870773111632', '+870'],
  ['+80012345678', '+800'],
  ['+80812345678', '+808'],
  ['+449098790000', '+44 premium'],
  ['+499001123456', '+49 premium'],
])('%s costs a multiple', (number, range) => expect(originOf(number)).toEqual({ kind: 'costly', range }));

test.each(['55501', '911', 'Contoso', 'BANK 24'])('nobody reads an answer at %s', number =>
  expect(originOf(number)).toEqual({ kind: 'no-phone' }),
);

test('a number for films, and an area that is given to nobody, is of the plan’s greatest country', () => {
  for (const number of ['+15555550123', '+15550123456', '+12115550123'])
    expect(originOf(number)).toEqual({ kind: 'country', countries: ['US'] });
});

test('what no plan knows is of no country', () =>
  expect(originOf('+21012345678')).toEqual({ kind: 'country', countries: [] }));

test('countries by two letters', () => {
  expect(['US', 'PR', 'MX'].every(isCountry)).toBe(true);
  expect(['us', 'USA', 'XX', ''].some(isCountry)).toBe(false);
});
