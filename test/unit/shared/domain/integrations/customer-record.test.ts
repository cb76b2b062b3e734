import { customerRecordSchema, toLinked } from '../../../../../shared/domain/integrations/customer-record';
import { ruleFields } from '../../../../../shared/domain/integrations/linked-customer';

const GOOD = { id: 'C-1', name: 'Maria Ruiz', numbers: ['+1 (425) 555-0123'] };
const problems = (change: object) =>
  customerRecordSchema
    .safeParse({ ...GOOD, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test('numbers are kept as E.164; names on one line', () => {
  expect(customerRecordSchema.parse({ ...GOOD, name: ' Maria\n\u0000Ruiz ' })).toEqual({
    ...{ id: 'C-1', kind: 'contact', name: 'Maria Ruiz', numbers: ['+14255550123'], fields: {}, active: true },
  });
});

test.each([
  [{ id: '' }, /^id: expected 1 to 100 characters/],
  [{ name: ' \n ' }, /^name: expected 1 to 100 characters/],
  [{ name: 'x'.repeat(101) }, /^name: /],
  [{ kind: 'lead' }, /^kind: /],
  [{ numbers: ['12345'] }, /^numbers\.0: expected a number with its country code/],
  [{ numbers: ['Contoso'] }, /^numbers\.0: /],
  [{ numbers: ['(425) 555-7001'] }, /^numbers\.0: expected a number with its country code/],
  [{ numbers: ['6175550199'] }, /^numbers\.0: /],
  [{ numbers: ['+44 (0)20 7946 0958'] }, /^numbers\.0: /],
  [{ numbers: ['+14255550123 x5'] }, /^numbers\.0: /],
  [{ numbers: Array.from({ length: 11 }, () => '+14255550123') }, /^numbers: /],
  [{ fields: { 'two words': 1 } }, /^fields\.two words: /],
  [{ fields: { note: 'x'.repeat(201) } }, /^fields\.note: /],
  [{ fields: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`f${n}`, n])) }, /^fields: expected at most 20/],
  [{ phone: 'x' }, /^: Unrecognized key/],
])('refused: %j', (change, expected) =>
  expect(problems(change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)])),
);

test('#93 a thread keeps the record without its numbers', () => {
  const linked = toLinked(customerRecordSchema.parse({ ...GOOD, fields: { tier: 'gold' } }));
  expect(linked).toEqual({ id: 'C-1', kind: 'contact', name: 'Maria Ruiz', fields: { tier: 'gold' } });
});

test('rules read the record and its account; a field cannot stand in for either', () => {
  const record = customerRecordSchema.parse({
    ...GOOD,
    account: { id: 'A-1', name: 'Northwind' },
    fields: { tier: 'gold', id: 'other', account: 'other' },
  });
  expect(ruleFields(toLinked(record))).toEqual({
    ...{ id: 'C-1', kind: 'contact', name: 'Maria Ruiz', account: 'Northwind', accountId: 'A-1', tier: 'gold' },
  });
});
