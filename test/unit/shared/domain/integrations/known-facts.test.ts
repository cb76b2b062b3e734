import { fitsFacts } from '../../../../../shared/domain/integrations/known-facts';
import { knownFactsSchema } from '../../../../../shared/domain/integrations/linked-customer';

const RECORD = {
  ...{ id: 'C-1', kind: 'contact' as const, name: 'María Ruiz', email: 'maria@contoso.example' },
  ...{
    account: { name: 'Contoso' },
    fields: { policy: 55_120_9, tier: 'gold', vip: true, plan: 'A', since: 2019, phone: '+1 425 555 0123' },
  },
};

test.each<[string, Record<string, string>, boolean]>([
  ['name and e-mail, whatever their accents and case', { name: 'maria  ruiz', email: 'Maria@Contoso.example' }, true],
  ['a field and the company', { policy: '551209', account: 'contoso' }, true],
  ['one that is right and one that is wrong', { name: 'Maria Ruiz', email: 'm@contoso.example' }, false],
  ['what the record does not say', { name: 'Maria Ruiz', city: 'Lyon' }, false],
  ['a yes or no, which is guessed', { name: 'Maria Ruiz', vip: 'true' }, false],
  ['a short one, which is guessed', { name: 'Maria Ruiz', plan: 'A' }, false],
  ['a name and a tier, which is guessed', { name: 'Maria Ruiz', tier: 'gold' }, false],
  ['a name and a company, which many have', { name: 'Maria Ruiz', account: 'Contoso' }, false],
  ['a name and a year, which is guessed', { name: 'Maria Ruiz', since: '2019' }, false],
  ['a name and a phone number', { name: 'Maria Ruiz', phone: '+1 425 555 0123' }, true],
  ['a name, a tier and an e-mail', { name: 'Maria Ruiz', tier: 'gold', email: 'maria@contoso.example' }, true],
  ['its id, which the agent has', { name: 'Maria Ruiz', id: 'C-1' }, false],
  ['what every object has', { name: 'Maria Ruiz', constructor: 'Object' }, false],
])('two facts: %s', (_what, facts, fits) => {
  expect(fitsFacts(RECORD, facts)).toBe(fits);
});

test.each([{}, { name: 'Maria Ruiz' }, { name: 'Maria', email: ' ' }])('fewer than two are none: %j', facts => {
  expect(knownFactsSchema.safeParse(facts).success).toBe(false);
});
