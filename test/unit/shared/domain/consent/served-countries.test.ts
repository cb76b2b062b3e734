import { answeringOf, countriesOf } from '../../../../../shared/domain/consent/served-countries';

const tollFree = { number: '+18005550100', numberType: 'toll-free' };
const local = { number: '+14255550100', numberType: '10dlc' };

test('whose countries a channel answers, where it says nothing', () => {
  expect(countriesOf(tollFree)).toEqual(['US', 'CA']);
  expect(countriesOf(local)).toEqual(['US', 'CA']);
  expect(countriesOf({ number: '+17875550100', numberType: '10dlc' })).toEqual(['US', 'CA']);
  expect(countriesOf({ number: '+16135550100', numberType: '10dlc' })).toEqual(['CA']);
  expect(countriesOf({ number: '55501', numberType: 'short-code' })).toEqual(['US', 'CA']);
  expect(countriesOf({ number: '+447400123456', numberType: '10dlc' })).toEqual(['GB']);
});

test.each([
  ['+14255550123', tollFree, 'everything', undefined],
  ['+16135550123', tollFree, 'everything', undefined],
  ['+17875550123', tollFree, 'everything', undefined],
  ['+16135550123', local, 'everything', undefined],
  ['+17875550123', local, 'everything', undefined],
  ['+16715550123', tollFree, 'everything', undefined],
  ['+13405550123', tollFree, 'everything', undefined],
  ['+16846331234', local, 'everything', undefined],
  ['+16702341234', { ...local, countries: ['US'] }, 'everything', undefined],
  ['+16135550123', { ...local, countries: ['US'] }, 'required', 'sender.from-elsewhere'],
  ['+14255550123', { ...local, countries: ['PR'] }, 'required', 'sender.from-elsewhere'],
  ['+17875550123', { ...local, countries: ['PR'] }, 'everything', undefined],
  ['+17875550123', { ...local, countries: ['CA'] }, 'required', 'sender.from-elsewhere'],
  ['+18765550123', local, 'required', 'sender.from-elsewhere'],
  ['+18765550123', tollFree, 'required', 'sender.from-elsewhere'],
  ['+525512345678', tollFree, 'required', 'sender.from-elsewhere'],
  ['+525512345678', { ...tollFree, countries: ['US', 'MX'] }, 'everything', undefined],
  ['+19005550123', tollFree, 'nothing', 'sender.costly-range'],
  ['+881612345678', { ...tollFree, countries: ['US'] }, 'nothing', 'sender.costly-range'],
  ['55501', tollFree, 'nothing', 'sender.no-phone'],
  ['Contoso', tollFree, 'nothing', 'sender.no-phone'],
  ['', tollFree, 'everything', undefined],
] as const)('%s on %j: %s', (customer, channel, answers, rule) => {
  const found = answeringOf(customer, channel);
  expect(found.answers).toBe(answers);
  expect(found.because?.rule).toBe(rule);
});

test('a reason names the country, never the number', () =>
  expect(answeringOf('+525512345678', tollFree).because).toEqual({
    rule: 'sender.from-elsewhere',
    facts: { country: 'MX', served: ['US', 'CA'] },
  }));
