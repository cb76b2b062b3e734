import { spokenName } from '../../../../../../shared/domain/auto-messages/filling/spoken-name';
import { render } from '../../../../../../shared/domain/auto-messages/filling/template';

test.each([
  ['Ruiz, Maria', 'Maria Ruiz'],
  ['RUIZ, MARIA ELENA', 'MARIA ELENA RUIZ'],
  ['O’Neil, J.', 'J. O’Neil'],
  ['de la Cruz, José', 'José de la Cruz'],
  ['Smith, John and Mary', 'John and Mary Smith'],
  ['King, Martin Jr.', 'Martin King Jr.'],
  ['King, Martin, Jr.', 'Martin King Jr.'],
  ['King Jr., Martin', 'Martin King Jr.'],
  ['Davis, Sammy III', 'Sammy Davis III'],
  ['Smith, Virginia', 'Virginia Smith'],
  ['Smith, Al', 'Al Smith'],
  ['Le, Or', 'Or Le'],
])('%s is said as %s', (name, said) => expect(spokenName(name)).toBe(said));

test.each([
  'Maria Ruiz',
  'Fabrikam, Inc.',
  'Al Lane, Jr.',
  'Contoso, S.A. de C.V.',
  'Ruiz, Maria, MD',
  'Ruiz,',
  ', Maria',
  '',
  'Unit 5, Dock 3',
  'Lane & Sons, Boston Office',
  'Garcia, Hijos y Cia',
  'Ruiz, Hermanos',
  'Portland, OR',
  'Miami, FL',
  'Toronto, ON',
  'Austin, Texas',
  'Paris, France',
  'Santiago de Querétaro, México',
  'Johnson, Parts Dept',
  'Caller, Unknown',
  'Lane, Brown and Associates',
])('%j stays as it is', name => expect(spokenName(name)).toBe(name));

test('in a message', () =>
  expect(render('Hi {CustomerName}, thanks', { CustomerName: 'Ruiz, Maria' })).toBe('Hi Maria Ruiz, thanks'));
