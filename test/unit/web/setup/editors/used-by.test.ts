import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repliesIn } from '../../../../../web/setup/editors/replies-in';
import { usedBy } from '../../../../../web/setup/editors/used-by';
import { hiddenBy, totalShare } from '../../../../../web/setup/routing/reach';

const sample = parse(readFileSync(join(__dirname, '../../../../../config/sample.yaml'), 'utf8'));
const names = (kind: Parameters<typeof usedBy>[1], id: string) => usedBy(sample, kind, id).map(each => each.id);

test('who names an item is found, whatever the field', () => {
  expect(names('operatingHours', 'office-hours')).toEqual(['office']);
  expect(names('queues', 'general')).toEqual(['customer-service', 'orders', 'spanish-is-served-in-spanish']);
  expect(names('agents', 'ana')).toContain('orders');
  expect(names('workstreams', 'customer-service')).toEqual(['main', 'office', 'holidays']);
  expect(names('surveys', 'nobody-asks')).toEqual([]);
});

test('a rule behind one that always fits is never reached', () => {
  const rules = [{ when: { keywords: ['a'] } }, {}, { when: { language: 'es' } }];
  expect(rules.map((_, at) => hiddenBy(rules, at))).toEqual([undefined, undefined, 1]);
  expect([totalShare({ percentages: [{ percent: 60 }, { percent: 30 }] }), totalShare({ queue: 'a' })]).toEqual([
    ...[90, undefined],
  ]);
});

test('quick replies of a sheet: the reader’s language where none is given, tags without their sign', () => {
  expect(repliesIn('Hours;en;We are open till five.;#hours, times\nMoment\tOne moment please', [], 'fr')).toEqual([
    { id: 'hours', title: 'Hours', language: 'en', text: 'We are open till five.', tags: ['hours', 'times'] },
    { id: 'moment', title: 'Moment', language: 'fr', text: 'One moment please' },
  ]);
  expect(repliesIn('Only a title', [], 'en')).toEqual([]);
});
